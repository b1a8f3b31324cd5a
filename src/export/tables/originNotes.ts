/** Notes that go with the figures of a run: where they come from, and how to read them. */
import { longDate } from '../../domain/days.ts';
import type { WorkbookNote } from '../workbook/workbook.ts';
import type { RunFacts } from './runFacts.ts';

const FEW_FUTURES = 100;

/** Model, data, plan and futures: enough to make the same figures again. */
export function originNotes({ provenance, unmitigated }: RunFacts, date: string): WorkbookNote[] {
  const { datasetName, datasetId, datasetReleased, datasetHash, draws, seed } = provenance;
  const { scenarioLabel, scenarioId, scenarioHash } = provenance;
  const rough = draws < FEW_FUTURES ? ': a first look, in which ranges are rough' : '';
  return [
    { topic: 'Model', note: `Version ${provenance.modelVersion}` },
    {
      topic: 'Data',
      note: `${datasetName} (${datasetId}), released ${longDate(datasetReleased)}, version ${datasetHash}`,
    },
    { topic: 'Plan', note: `${scenarioLabel} (${scenarioId}), version ${scenarioHash}` },
    ...(unmitigated === null ? [] : [unmitigatedNote(unmitigated)]),
    { topic: 'Futures', note: `${draws}, seed ${seed}${rough}` },
    { topic: 'Small counts', note: provenance.disclosure },
    { topic: 'Exported', note: longDate(date) },
  ];
}

/** Which plan stands for the forecast without the plan. */
export function unmitigatedNote(plan: NonNullable<RunFacts['unmitigated']>): WorkbookNote {
  const { scenarioLabel, scenarioId, scenarioHash } = plan;
  return {
    topic: 'Unmitigated forecast',
    note: `${scenarioLabel} (${scenarioId}), version ${scenarioHash}, in the same futures`,
  };
}

const SOURCES_ELSEWHERE =
  'Listed in dataset.json of the data that the run was made with, which were not at hand.';

/** Where the data come from, one note for each source and licence. */
export function sourceNotes({ data }: RunFacts): WorkbookNote[] {
  if (data === null) return [{ topic: 'Sources', note: SOURCES_ELSEWHERE }];
  return [
    ...data.sources.map(({ citation, date, licence }) => ({
      topic: 'Source',
      note: `${citation}, ${date}. Licence: ${licence}`,
    })),
    ...data.licenceLines.map((note) => ({ topic: 'Licence', note })),
  ];
}

/** What the plan takes for granted. */
export function assumptionNotes({ assumptions, counterfactual }: RunFacts): WorkbookNote[] {
  const notes = assumptions.map((note) => ({ topic: 'Assumption', note }));
  if (!counterfactual) return notes;
  return [
    { topic: 'Assumption', note: 'The plan was not decided: it shows what might be.' },
    ...notes,
  ];
}

/** Marks that stand in place of a number. */
export const SYMBOL_NOTES: readonly WorkbookNote[] = [
  {
    topic: 'Symbol [c]',
    note: 'Confidential: a count of 1 to 4 children that is not shown',
  },
  { topic: 'Symbol [x]', note: 'Not available' },
  { topic: 'Symbol [z]', note: 'Not applicable' },
  { topic: 'Blank cell', note: 'There is nothing to say; never nought' },
];
