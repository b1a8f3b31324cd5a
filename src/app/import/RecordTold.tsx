/** What a record of children over several years tells, and the ways to save it. */
import type { VNode } from 'preact';
import { RATE_FLOWS } from '../../domain/longitudinal.ts';
import { toCsv } from '../../export/csv.ts';
import type { MovementRate, RecordRates } from '../../results/record/recordRates.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { downloadCsv } from '../components/download.ts';
import { Section } from '../components/Section.tsx';
import { FLOWS, groupName, RECORD, rangeWords, rateWords } from '../content/importRecord.ts';

type Group = Pick<MovementRate, 'by' | 'group'>;

const keyOf = ({ by, group }: Group) => `${by} ${group}`;

/** Groups in the order of the record, each once. */
function groupsOf(rates: readonly MovementRate[]): Group[] {
  const order = ['all', 'phase', 'need', 'setting'];
  const groups = new Map(rates.map(({ by, group }) => [keyOf({ by, group }), { by, group }]));
  return [...groups.values()].sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by));
}

function Rates({ rates }: Pick<RecordRates, 'rates'>): VNode {
  const found = new Map(rates.map((one) => [`${one.flow} ${keyOf(one)}`, one]));
  const columns: Column<Group>[] = [
    { id: 'group', label: RECORD.group, cell: groupName },
    ...RATE_FLOWS.map((flow) => ({
      id: flow,
      label: FLOWS[flow],
      numeric: true,
      cell: (group: Group) => rangeWords(found.get(`${flow} ${keyOf(group)}`)),
    })),
  ];
  return (
    <DataTable
      caption={RECORD.ratesCaption}
      columns={columns}
      rows={groupsOf(rates)}
      rowKey={keyOf}
      stacked
      dense
    />
  );
}

function Compared({ told }: { readonly told: RecordRates }): VNode {
  const { compared, rates, datasetName } = told;
  const columns: Column<RecordRates['compared'][number]>[] = [
    {
      id: 'group',
      label: RECORD.group,
      cell: ({ phase, flow }) =>
        `${FLOWS[flow]}: ${groupName({ by: phase === 'all' ? 'all' : 'phase', group: phase })}`,
    },
    {
      id: 'record',
      label: RECORD.recordRate,
      numeric: true,
      cell: ({ flow, phase }) =>
        rangeWords(
          rates.find(
            (one) =>
              one.flow === flow && (phase === 'all' ? one.by === 'all' : one.group === phase),
          ),
        ),
    },
    {
      id: 'dataset',
      label: RECORD.datasetRate(datasetName),
      numeric: true,
      cell: ({ flow, rate }) => rateWords(flow, rate),
    },
  ];
  return (
    <DataTable
      caption={RECORD.comparedCaption(datasetName)}
      columns={columns}
      rows={compared}
      rowKey={({ flow, phase }) => `${flow} ${phase}`}
      stacked
      dense
    />
  );
}

export function RecordTold({ told }: { readonly told: RecordRates }): VNode {
  const { files, notices, rates } = told;
  return (
    <>
      <div class="lip-measure lip-stack lip-stack--tight">
        <p>{RECORD.rows(told)}</p>
        <p>{RECORD.children(told)}</p>
        <p>{RECORD.groups(told)}</p>
        <p>{RECORD.residents(told)}</p>
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        <p>{RECORD.control}</p>
      </div>
      <Section id="record-rates" title={RECORD.ratesTitle}>
        <Rates rates={rates} />
      </Section>
      <Section id="record-compared" title={RECORD.comparedTitle}>
        <p class="lip-measure">{RECORD.comparedSaid(told)}</p>
        <Compared told={told} />
        <p class="lip-measure">{RECORD.notComparable}</p>
      </Section>
      <div class="lip-screen-only">
        <Section id="record-save" title={RECORD.saveTitle} intro={RECORD.warning}>
          <p class="lip-row">
            <button
              type="button"
              class="lip-button"
              onClick={() => downloadCsv('rates.csv', toCsv(files.rates))}
            >
              {RECORD.rates}
            </button>
            <button
              type="button"
              class="lip-button lip-button--quiet"
              onClick={() => downloadCsv('projection.csv', toCsv(files.projection))}
            >
              {RECORD.projection(told)}
            </button>
          </p>
        </Section>
      </div>
    </>
  );
}
