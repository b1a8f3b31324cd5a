import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const NONE = 'None found';
const POUNDS = [-1e9, 1e9] as const;
const REMAINDER =
  'DfE, written answer UIN 26241 (£7.9bn of high needs spend in 2022/23) less LA and school expenditure (£7.4bn of place funding and top-ups), over about 11.7m aged 2 to 18';
const STATEMENT = 'Hansard, written statement, Dedicated schools grant, 17 December 2025';

function perHead<const Id extends string>(
  id: Id,
  service: string,
  range: readonly [number, number, number],
  reason: string,
) {
  return entry(
    `finance.perHeadPounds.${id}`,
    service,
    'pounds per resident aged 2 to 18 and year',
    {
      range,
      within: [0, 10_000],
      quality: 'assumed',
      source: REMAINDER,
      reason,
    },
  );
}

function rise<const Id extends string>(
  id: Id,
  what: string,
  range: readonly [number, number, number],
  source: string,
  reason: string,
) {
  return entry(`finance.inflation.${id}`, `Rise of ${what}`, 'share a year', {
    range,
    within: [-0.1, 0.3],
    quality: source === NONE ? 'assumed' : 'derived',
    source,
    reason,
  });
}

function growth<const Id extends string>(
  id: Id,
  years: string,
  range: readonly [number, number, number],
  source: string,
  reason: string,
) {
  return entry(
    `finance.blockGrowth.${id}`,
    `Growth of the block formula, ${years}`,
    'share a year',
    {
      range,
      within: [-0.5, 0.5],
      quality: source === NONE ? 'assumed' : 'published',
      source,
      reason,
    },
  );
}

function receipt<const Id extends string>(id: Id, label: string, reason: string) {
  return entry(`finance.${id}`, label, 'pounds a year', {
    range: [0, 0, 0],
    within: POUNDS,
    quality: 'assumed',
    source: 'Agreements differ by area',
    reason,
  });
}

/** Services that are not paid by the child, the rise of costs, the block, transfers and balances. */
export const FUNDING_PARAMETERS = [
  perHead(
    'senSupport',
    'SEN support services',
    [18, 25, 35],
    'Half of what the lines above leave.',
  ),
  perHead(
    'alternativeProvision',
    'Alternative provision for pupils without plans, and other such services',
    [7, 12, 18],
    'Most places in pupil referral units serve pupils without plans.',
  ),
  entry(
    'finance.perHeadPounds.hospital',
    'Hospital education',
    'pounds per resident aged 2 to 18 and year',
    {
      range: [3, 5, 6],
      within: [0, 10_000],
      quality: 'published',
      source:
        'County scrutiny report on SEND transformation, 2024: £5 in England, £3 in the South East',
      reason: '2022/23.',
    },
  ),
  perHead('therapies', 'Therapies and other health services', [2, 4, 7], 'Small beside the rest.'),
  perHead(
    'other',
    'Other high needs services',
    [2, 6, 12],
    'What remains: inclusion funds, support of schools for pupils without plans.',
  ),
  rise(
    'specialPlace',
    'the cost of a state special place, place funding and top-up together',
    [0.03, 0.041, 0.057],
    'DfE, written answers UIN 50389 and 100030; one county 2020-21 to 2024-25',
    'Place funding stands still, so the top-up carries the whole rise.',
  ),
  rise(
    'topUps',
    'top-ups in mainstream, SRP and alternative provision',
    [0.02, 0.03, 0.06],
    'Devon, Herefordshire and East Sussex, uplifts 2022/23 to 2024/25',
    'Range of the three.',
  ),
  rise(
    'independent',
    'independent fees',
    [0.016, 0.03, 0.043],
    'DfE, written answers UIN 50389 and 100030',
    'England 4.3% a year from 2020/21, 1.6% in the last year.',
  ),
  rise(
    'post16',
    'element 3 and specialist post-16 fees',
    [0.02, 0.034, 0.05],
    'East Sussex Schools Forum, July 2024: 3.4%',
    'Range assumed.',
  ),
  rise('services', 'services and packages', [0.02, 0.03, 0.045], NONE, 'Mostly pay.'),
  rise('placeFunding', 'place funding', [0, 0, 0], NONE, 'Unchanged since 2013.'),
  growth('2025', '2025-26', [0.07, 0.11, 0.11], STATEMENT, 'England 11%; two counties 7%.'),
  growth('2026', '2026-27', [0, 0, 0.005], STATEMENT, 'Formula suspended, level held.'),
  growth(
    '2027To2028',
    '2027-28 and 2028-29',
    [0, 0.025, 0.07],
    NONE,
    'Not announced: nil again, about the deflator, or pressures met.',
  ),
  growth('later', 'from 2029-30 on', [0, 0.025, 0.06], NONE, 'Not announced.'),
  entry(
    'finance.importExportPounds',
    'Block lost for each further child placed with another area',
    'pounds',
    {
      range: [6000, 6000, 6000],
      within: [0, 100_000],
      quality: 'published',
      source: 'DfE, High needs national funding formula: import and export adjustment',
      reason: 'Follows children in state provision outside the area.',
    },
  ),
  receipt(
    'transferPounds',
    'Transfer into the high needs budget',
    'From the schools block or the council; nil unless the area states one.',
  ),
  receipt(
    'receiptsPounds',
    'Deficit grants under an agreement, up to 2027-28',
    'Safety valve agreements; nil unless the area states what is still to come.',
  ),
  entry(
    'finance.stabilityGrantShare',
    'Share of the deficit of March 2026 written off in 2026-27',
    'share',
    {
      range: [0, 0, 0],
      within: [0, 1],
      quality: 'assumed',
      source: 'Schools Week, 2026: 90%, from autumn 2026, if the local plan is approved',
      reason: 'Depends on approval, so left out unless a scenario puts it in as 0.9.',
    },
  ),
  entry('finance.openingBalancePounds', 'High needs balance before the first year', 'pounds', {
    range: [0, 0, 0],
    within: POUNDS,
    quality: 'assumed',
    source: 'Area accounts',
    reason: 'Negative is a deficit; the area states its own.',
  }),
] as const satisfies readonly Parameter[];
