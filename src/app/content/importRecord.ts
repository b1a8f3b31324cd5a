/** Words of what a record of children over several years tells. */
import type { RateFlow } from '../../domain/longitudinal.ts';
import type { MovementRate, RecordRates } from '../../results/record/recordRates.ts';

const whole = (value: number) => value.toLocaleString('en-GB');

const listed = (words: readonly string[]) => words.join('; ');

export const RECORD = {
  title: 'What the record tells',
  rows: ({ years }: RecordRates) => {
    const all = years.reduce((sum, { rows }) => sum + rows, 0);
    const each = years.map(({ year, rows }) => `${whole(rows)} from ${year} to ${year + 1}`);
    return `${whole(all)} rows, each one child from one January to the next: ${listed(each)}.`;
  },
  children: ({ children, baseYear, academicYears: { youngest, oldest } }: RecordRates) =>
    `It ends with ${whole(children)} children with a plan in January ${baseYear}, in academic years ${youngest} to ${oldest}.`.replace(
      ' -',
      ' −',
    ),
  groups: ({ needs, settings }: RecordRates) =>
    `${needs.length} areas of need: ${listed(needs)}. ${settings.length} settings: ${listed(settings)}.`,
  residents: ({ residentsOfDataset, datasetName }: RecordRates) =>
    residentsOfDataset
      ? `Joiners are counted per resident of ${datasetName}, the data shown. For another area, give its residents too: a CSV file with calendar-year, academic-year and population.`
      : 'Joiners are counted per resident of the file given.',
  control:
    'These figures come from records of children. Counts are rounded to a multiple of 5, up or down, and a rate of very few is withheld (c). Needs stand in groups and ages in two phases. Nothing is kept on this device.',
  ratesTitle: 'How children move in a year',
  ratesCaption: 'Average rate of the years of the record, and where 8 in 10 believable rates fall',
  group: 'Group',
  all: 'All children',
  comparedTitle: 'Beside the rates that are simulated now',
  comparedCaption: (name: string) => `The record beside ${name}, for children of the same ages`,
  comparedSaid: ({ rates, compared, datasetName }: RecordRates) => {
    const both = (['joiners', 'leavers'] as const).map((flow) => {
      const one = rates.find((rate) => rate.flow === flow && rate.by === 'all');
      const other = compared.find((rate) => rate.flow === flow && rate.phase === 'all');
      const words = [one?.mean ?? null, other?.rate ?? null].map((rate) => rateWords(flow, rate));
      return `${FLOWS[flow].toLowerCase()}: ${words[0]} in the record, ${words[1]} in the data for ${datasetName}`;
    });
    return `In a year, children ${both.join('; ')}. Both are for children of the ages in the record.`;
  },
  recordRate: 'Record',
  datasetRate: (name: string) => `Data for ${name}`,
  notComparable:
    'Moves and changes of need are not compared: the simulation has no rate of them, because they follow from what children need and where there is room. The simulation does not use the rates of the record.',
  saveTitle: 'Save',
  warning:
    'Made from records of single children. The files hold rates and rounded counts, never a record, but keep them inside your organisation. Counts of joiners and leavers are not written, because those of single groups are small. The exact rates, for the command “project”, come from the command “estimate”, which runs inside your organisation alone.',
  rates: 'Save rates (CSV)',
  projection: ({ baseYear }: RecordRates) =>
    `Save projection for ${baseYear} to ${baseYear + 5} (CSV)`,
};

/** What each flow is called as the head of a column, with its unit. */
export const FLOWS: Readonly<Record<RateFlow, string>> = {
  joiners: 'Join, per 1,000 residents',
  leavers: 'Leave',
  movers: 'Move to another setting',
  need_changes: 'Change area of need',
};

const PHASE_NAMES: Readonly<Record<string, string>> = {
  primary: 'To year 6',
  secondary: 'Year 7 and over',
};

export function groupName({ by, group }: Pick<MovementRate, 'by' | 'group'>): string {
  if (by === 'all') return RECORD.all;
  return by === 'phase' ? PHASE_NAMES[group] : group.charAt(0).toUpperCase() + group.slice(1);
}

function figure(flow: RateFlow, rate: number): string {
  return flow === 'joiners' ? (1000 * rate).toFixed(1) : (100 * rate).toFixed(1);
}

/** A rate in the unit of its flow. */
export function rateWords(flow: RateFlow, rate: number | null): string {
  if (rate === null) return 'c';
  return flow === 'joiners' ? figure(flow, rate) : `${figure(flow, rate)}%`;
}

/** A rate with its range; blank where the record has none. */
export function rangeWords(one: MovementRate | undefined): string {
  if (one === undefined) return '';
  const { flow, mean, p10, p90 } = one;
  if (mean === null || p10 === null || p90 === null) return 'c';
  return `${rateWords(flow, mean)} (${figure(flow, p10)} to ${figure(flow, p90)})`;
}
