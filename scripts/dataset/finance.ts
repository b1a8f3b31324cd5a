import { round } from './geography.ts';
import { AREA } from './judgements.ts';
import type { OutputRow, ReadSource, SourceRow } from './tables.ts';
import { wholeNumber } from './tables.ts';

const BLOCK_ITEMS: readonly (readonly [item: string, pattern: RegExp])[] = [
  ['formula', /^(Total high needs elements|National funding formula \(NFF\) allocations)/],
  ['basic_entitlement_unit', /^Basic entitlement factor/],
  ['special_pupils', /^Number of pupils in special schools/],
  ['import_export', /^Import\/export adjustment/],
  ['total', /^Total high needs block before deductions/],
];

/** High needs block by line; `other` is what the named lines leave of the published total. */
export function highNeedsBlock(read: ReadSource): OutputRow[] {
  const rows = read(`${AREA.folder}/dsg_high_needs_block.csv`).filter(
    (row) => row.la_name === AREA.name,
  );
  const years = [...new Set(rows.map((row) => row.financial_year ?? ''))].sort();
  const published = years.flatMap((year) => {
    const ofYear = rows.filter((row) => row.financial_year === year);
    const amounts = new Map(
      BLOCK_ITEMS.map(([item, pattern]) => [item, only(ofYear, pattern, year)] as const),
    );
    const amount = (item: string) => amounts.get(item) ?? 0;
    const named =
      amount('formula') +
      amount('basic_entitlement_unit') * amount('special_pupils') +
      amount('import_export');
    const source = `DfE, dedicated schools grant allocations (${ofYear[0]?.source_file})`;
    const row = (item: string, value: number, quality: string) => ({
      financial_year: year,
      item,
      amount: round(value, 2),
      quality,
      source,
    });
    return [
      ...BLOCK_ITEMS.slice(0, -1).map(([item]) => row(item, amount(item), 'published')),
      row('other', amount('total') - named, 'derived'),
      row('total', amount('total'), 'published'),
    ];
  });
  return [...published, REPORTED_TOTAL];
}

/** The allocation after the last one by line, known only from reports. */
const REPORTED_TOTAL = {
  financial_year: '2024-25',
  item: 'total',
  amount: 342_700_000,
  quality: 'assumed',
  source:
    'reported for the county with a spend of £389.0m; a later council paper implies about £307m (a rise of £21.5m is 7%)',
};

function only(rows: readonly SourceRow[], pattern: RegExp, year: string): number {
  const found = rows.filter((row) => pattern.test(row.item ?? ''));
  if (found.length !== 1) {
    throw new Error(
      `High needs block ${year}: found ${found.length} rows like ${pattern}, expected 1.`,
    );
  }
  return wholeNumber(found[0], 'value');
}

/** Reported spend, balances, transport and independent placements of the area. */
export function financeFacts(read: ReadSource): OutputRow[] {
  const finance = read(`${AREA.folder}/finance_facts.csv`).filter(
    ({ unit }) => !unit?.startsWith('%'),
  );
  const transport = read(`${AREA.folder}/transport_facts.csv`).filter(
    (row) => row.geography === AREA.name,
  );
  return [...withSource(finance), ...withSource(transport)]
    .flatMap(factRow)
    .concat(placementsByYear(read));
}

/** "Same" in the source column means the source of the row above. */
function withSource(rows: readonly SourceRow[]): SourceRow[] {
  let last = '';
  return rows.map((row) => {
    last = row.source?.startsWith('same') ? last : (row.source ?? '');
    return { ...row, source: last };
  });
}

export function factRow(row: SourceRow): OutputRow[] {
  const value = Number(row.value);
  if (!row.value || !Number.isFinite(value)) return [];
  const note = row.note ?? '';
  const kind = /FORECAST|TARGET/.exec(note)?.[0]?.toLowerCase();
  return [
    {
      measure: kind ? `${row.measure} (council ${kind})` : (row.measure ?? ''),
      period: row.period ?? '',
      value,
      unit: row.unit ?? '',
      quality: 'published',
      source: row.source ?? '',
    },
  ];
}

function placementsByYear(read: ReadSource): OutputRow[] {
  const measures = [
    [
      'pupils_in_private_special',
      'pupils in independent special schools (council FOI series)',
      'pupils',
      'published',
    ],
    [
      'total_cost_gbp_m',
      'cost of independent special placements (council FOI series)',
      'GBP m',
      'published',
    ],
    [
      'pupils_in_state_special',
      'pupils in state special schools (council FOI series)',
      'pupils',
      'published',
    ],
    [
      'implied_cost_per_pupil_gbp',
      'cost per independent special placement (council FOI series)',
      'GBP',
      'derived',
    ],
  ] as const;
  return read(`${AREA.folder}/independent_placements_by_year.csv`).flatMap((row) =>
    measures.map(([column, measure, unit, quality]) => ({
      measure,
      period: row.academic_year ?? '',
      value: wholeNumber(row, column),
      unit,
      quality,
      source: 'shepwayvox.org, 31 July 2025, from council FOI figures; counts differ from SEN2',
    })),
  );
}
