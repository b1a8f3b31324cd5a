import type { BenchmarkMeasure } from '../../src/domain/benchmarks.ts';
import { factRow } from './finance.ts';
import { AREA } from './judgements.ts';
import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';

const SCRUTINY = 'Kent County Council, scrutiny report on SEND transformation, September 2024';
const COMMITTEE =
  'Kent County Council committee paper, January 2026 (2025 data; democracy.kent.gov.uk item 68681)';

type Comparison = readonly [
  measure: string,
  period: string,
  unit: string,
  source: string,
  values: Readonly<Record<string, number>>,
  pairsWith: BenchmarkMeasure | '',
];

const PER_HEAD = 'GBP per head aged 2 to 18';
const BUDGET = 'High needs budget: ';

/** Comparisons printed in council papers, with their own definitions: shown, never targets. */
const COMPARISONS: readonly Comparison[] = [
  [
    'Children in state special schools',
    '2023-24',
    'per 1,000 aged 2 to 18',
    SCRUTINY,
    { Kent: 17.7, England: 12.5 },
    'per-1000-special',
  ],
  [
    'Children in independent special schools',
    '2023-24',
    'per 1,000 aged 2 to 18',
    SCRUTINY,
    { Kent: 5.2, England: 2.8 },
    'per-1000-independent',
  ],
  ['Pupils with an EHC plan', '2025', '%', COMMITTEE, { Kent: 6.2, England: 5.6 }, ''],
  [
    'Plan-holders in mainstream schools',
    '2025',
    '%',
    COMMITTEE,
    { Kent: 36, England: 44 },
    'plan-share-mainstream',
  ],
  [
    'Plan-holders in special schools',
    '2025',
    '%',
    COMMITTEE,
    { Kent: 39, England: 30 },
    'plan-share-special',
  ],
  [
    `${BUDGET}place funding, special and AP`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(174, 149, 151, 142),
    'per-head-place-funding',
  ],
  [
    `${BUDGET}top-up, state schools`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(423, 357, 296, 329),
    'per-head-top-up-state',
  ],
  [
    `${BUDGET}top-up, independent and non-maintained`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(242, 160, 137, 222),
    'per-head-top-up-independent',
  ],
  [
    `${BUDGET}SEN support and inclusion`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(66, 64, 73, 63),
    'per-head-sen-support',
  ],
  [
    `${BUDGET}AP services`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(33, 18, 13, 16),
    'per-head-alternative-provision',
  ],
  [
    `${BUDGET}hospital education`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(1, 5, 3, 3),
    'per-head-hospital',
  ],
  [
    `${BUDGET}therapies`,
    '2022-23',
    PER_HEAD,
    SCRUTINY,
    neighbours(12, 5, 3, 11),
    'per-head-therapies',
  ],
];

/** Transport facts of other areas that are what the model calls the cost of a passenger. */
const PAIRED_TRANSPORT = ['average transport cost, child with SEND', 'average SEND transport cost'];

function neighbours(kent: number, england: number, statistical: number, southEast: number) {
  return {
    Kent: kent,
    England: england,
    'Statistical neighbours': statistical,
    'South East': southEast,
  };
}

/** Published comparisons: council papers, section 251 weekly unit costs, national transport facts. */
export function benchmarks(read: ReadSource): OutputRow[] {
  const printed = COMPARISONS.flatMap(([measure, period, unit, source, values, pairsWith]) =>
    Object.entries(values).map(([area, value]) => ({
      measure,
      period,
      area,
      value,
      unit,
      source,
      pairs_with: pairsWith,
    })),
  );
  const weekly = read(`${AREA.folder}/s251_weekly_unit_cost.csv`).map((row) => ({
    measure: 'SEN weekly unit cost (section 251 outturn)',
    period: (row.financial_year ?? '').replace(' (OT)', ''),
    area: row.geography ?? '',
    value: wholeNumber(row, 'pounds_per_child_per_week'),
    unit: 'GBP per child per week',
    source: 'DfE, section 251 outturn, local authority interactive tool',
    pairs_with: '',
  }));
  const national = read(`${AREA.folder}/transport_facts.csv`)
    .filter((row) => row.geography !== AREA.name)
    .flatMap((row) =>
      factRow(row).map(({ measure, period, value, unit, source }) => ({
        measure,
        period,
        area: row.geography ?? '',
        value,
        unit,
        source,
        pairs_with: PAIRED_TRANSPORT.includes(String(measure)) ? 'transport-per-passenger' : '',
      })),
    );
  return [...printed, ...weekly, ...national];
}
