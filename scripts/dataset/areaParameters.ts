import { round } from './geography.ts';
import { AREA } from './judgements.ts';
import type { OutputRow, ReadSource, SourceRow } from './tables.ts';
import { wholeNumber } from './tables.ts';

type Range = readonly [low: number, central: number, high: number];

/** Rows of the product's register for which the county has figures of its own. */
export function areaParameters(read: ReadSource): OutputRow[] {
  return [
    prior(
      read,
      'TU10',
      'finance.topUpPounds.special',
      'Cost per pupil of 24,252 less 10,000 of place funding.',
    ),
    residentialShare(read),
    openingBalance(read),
    blockGrowth(read),
    row(
      'finance.perHeadPounds.hospital',
      [1, 1, 3],
      'published',
      'Kent County Council, scrutiny report on SEND transformation, September 2024',
      'Budget of 2022-23; the South East has 3.',
    ),
    row(
      'finance.perHeadPounds.therapies',
      [4, 12, 12],
      'published',
      'Kent County Council, scrutiny report on SEND transformation, September 2024',
      'Budget of 2022-23; low is the usual level elsewhere.',
    ),
    row(
      'transport.post16ChargePounds',
      [500, 500, 500],
      'published',
      'Kent Online, post-16 transport policy of 2024 (sheerness 302848)',
      'Charge set in 2024.',
    ),
    row(
      'placement.capacityTolerance',
      [0, 0, 0.02],
      'derived',
      'DfE, Get Information About Schools, July 2025, and SEN2 2025: rolls of state special schools are 100.3% of places',
      'Where no designated number is published, places are the roll, which already holds children above the agreed number: filling more without direction would count them twice.',
    ),
  ];
}

function row(
  parameter: string,
  [low, central, high]: Range,
  quality: string,
  source: string,
  reason: string,
): OutputRow {
  return { parameter, low, central, high, quality, source, reason };
}

function prior(read: ReadSource, id: string, parameter: string, reason: string): OutputRow {
  const found = read('priors.csv').find(
    (entry) => entry.id === id && entry.geography === AREA.name,
  );
  if (!found) throw new Error(`priors.csv: row ${id} for ${AREA.name} not found.`);
  const range: Range = [
    wholeNumber(found, 'low'),
    wholeNumber(found, 'central'),
    wholeNumber(found, 'high'),
  ];
  const source = `${found.source} (${found.period})`;
  return row(parameter, range, found.quality ?? '', source, reason);
}

/** Children in residential places over all in independent and non-maintained special schools. */
function residentialShare(read: ReadSource): OutputRow {
  const labels = ['Special - independent', 'Special - non-maintained'];
  const codes = ['special_independent', 'special_non_maintained'];
  const inBase = ({ january }: SourceRow) => january === String(AREA.baseJanuary);
  const residential = read(`${AREA.folder}/residential_placements.csv`)
    .filter((entry) => inBase(entry) && labels.includes(entry.breakdown ?? ''))
    .reduce((sum, entry) => sum + wholeNumber(entry, 'Res_tot'), 0);
  const all = read(`${AREA.folder}/caseload_by_setting.csv`)
    .filter((entry) => inBase(entry) && codes.includes(entry.setting ?? ''))
    .reduce((sum, entry) => sum + wholeNumber(entry, 'plans'), 0);
  return row(
    'finance.residentialShare',
    [0.019, round(residential / all, 4), 0.03],
    'derived',
    'DfE, Education, health and care plans, reporting year 2025 (SEN2), residential placements',
    `${residential} of ${all} in January ${AREA.baseJanuary}; low is January 2024, high allows for placements that are not recorded.`,
  );
}

const POUNDS_A_MILLION = 1_000_000;
/** Council forecasts are taken to be right within this share. */
const FORECAST_ERROR = 0.15;

function openingBalance(read: ReadSource): OutputRow {
  const closing = fact(read, 'SEND cumulative deficit forecast', 'March 2026');
  const inYear = fact(read, 'HNB in-year deficit forecast', '2025-26');
  const deficit = (closing - inYear) * POUNDS_A_MILLION;
  return row(
    'finance.openingBalancePounds',
    [-deficit * (1 + FORECAST_ERROR), -deficit, -deficit * (1 - FORECAST_ERROR)],
    'derived',
    'Kent Online, 19 January 2026, and BBC, from council papers of January 2026',
    `Forecast of ${closing}m cumulative by March 2026 less ${inYear}m in 2025-26; both are forecasts, within 15%.`,
  );
}

function blockGrowth(read: ReadSource): OutputRow {
  const rise = fact(read, 'HNB increase indicated', '2025-26');
  const reportedBlock = 342.7;
  return row(
    'finance.blockGrowth.2025',
    [round(rise / reportedBlock, 3), 0.07, 0.07],
    'published',
    'Kent County Council paper (democracy.kent.gov.uk IId=67923)',
    `A rise of ${rise}m, called 7%; over the reported block of ${reportedBlock}m it is less.`,
  );
}

function fact(read: ReadSource, measure: string, period: string): number {
  const found = read(`${AREA.folder}/finance_facts.csv`).find(
    (entry) => entry.measure === measure && entry.period === period,
  );
  if (!found) throw new Error(`finance_facts.csv: "${measure}" of ${period} not found.`);
  return wholeNumber(found, 'value');
}
