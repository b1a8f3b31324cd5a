/**
 * Lines of the high needs budget and of the general fund, under the numbers of the section 251
 * return where it has one. A line's amount is the sum of its ledger rows.
 */

export type Fund = 'dsg' | 'general';
export type LineKind = 'spend' | 'income' | 'balance' | 'cumulative';

export interface FinanceLine {
  readonly id: string;
  readonly label: string;
  readonly fund: Fund;
  readonly kind: LineKind;
  /** Number in the section 251 return; blank where the return has no such line. */
  readonly section251: string;
}

export const FINANCE_LINES = [
  income('block-formula', 'High needs block, formula'),
  income('block-basic-entitlement', 'High needs block, basic entitlement of special school pupils'),
  income('block-import-export', 'High needs block, import and export adjustment'),
  income('transfers', 'Transfers into the high needs budget'),
  income('general-fund-contribution', 'Contribution from the general fund'),
  income('receipts', 'Deficit grants received under an agreement'),
  income('stability-grant', 'High needs stability grant'),
  dsg('place-special', 'Place funding: state special', '1.0.2'),
  dsg('place-srp', 'Place funding: SRPs and SEN units', '1.0.2'),
  dsg('place-ap', 'Place funding: alternative provision', '1.0.2'),
  dsg('place-non-maintained', 'Place funding: non-maintained special', '1.0.2'),
  dsg('place-post-16', 'Place funding: post-16 element 2', '1.0.2'),
  dsg('place-unfilled', 'Place funding: agreed places not filled', '1.0.2'),
  dsg('top-up-special-maintained', 'Top-up: maintained special', '1.2.1'),
  dsg('top-up-srp-maintained', 'Top-up: SRPs in maintained schools', '1.2.1'),
  dsg('top-up-mainstream-maintained', 'Top-up: maintained mainstream', '1.2.1'),
  dsg('top-up-ap-maintained', 'Top-up: maintained alternative provision', '1.2.1'),
  dsg('top-up-special-academy', 'Top-up: special academies and free schools', '1.2.2'),
  dsg('top-up-srp-academy', 'Top-up: SRPs in academies and free schools', '1.2.2'),
  dsg('top-up-mainstream-academy', 'Top-up: mainstream academies and free schools', '1.2.2'),
  dsg('top-up-ap-academy', 'Top-up: alternative provision academies', '1.2.2'),
  dsg('element-3-college', 'Top-up: element 3 in colleges', '1.2.2'),
  dsg('fees-independent-day', 'Fees: independent and non-maintained special, day', '1.2.3'),
  dsg('fees-independent-residential', 'Fees: the same, residential', '1.2.3'),
  dsg('fees-independent-mainstream', 'Fees: independent mainstream', '1.2.3'),
  dsg('fees-specialist-post-16', 'Fees: specialist post-16 institutions', '1.2.3'),
  dsg('sen-support-services', 'SEN support services', '1.2.5'),
  dsg('hospital-education', 'Hospital education services', '1.2.6'),
  dsg('eotas', 'Education otherwise than at school', '1.2.7'),
  dsg('alternative-provision-services', 'Other alternative provision services', '1.2.7'),
  dsg('ap-targeted-support', 'Alternative provision, targeted support in mainstream', '1.2.7'),
  dsg('ap-time-limited', 'Alternative provision budget, time-limited placements', '1.2.7'),
  dsg('ap-transitional', 'Alternative provision budget, transitional placements', '1.2.7'),
  dsg('therapies', 'Therapies and other health related services', '1.2.13'),
  dsg('other-services', 'Other high needs services', ''),
  { id: 'in-year', label: 'In-year balance', fund: 'dsg', kind: 'balance', section251: '' },
  {
    id: 'cumulative',
    label: 'Cumulative balance',
    fund: 'dsg',
    kind: 'cumulative',
    section251: '1.9.3',
  },
  general('transport-to-15', 'SEN transport to age 15', 'spend', '2.1.4'),
  general('transport-16-to-18', 'SEN transport, 16 to 18', 'spend', '2.1.6'),
  general('transport-19-to-25', 'SEN transport, 19 to 25', 'spend', '2.1.7'),
  general('transport-policies', 'SEN transport: what policies cost to run', 'spend', '2.1.4'),
  general('transport-charges', 'Charges for transport, 16 to 18', 'income', '2.1.6'),
  general('assessment-services', 'SEN assessment and review: what policies cost', 'spend', '2.1.2'),
  general('high-needs-contribution', 'Contribution to the high needs budget', 'spend', ''),
] as const satisfies readonly FinanceLine[];

export type FinanceLineId = (typeof FINANCE_LINES)[number]['id'];
export const LINE_COUNT = FINANCE_LINES.length;

/** Index of each line in {@link FINANCE_LINES}. */
export const LINE = Object.fromEntries(
  FINANCE_LINES.map((line, index) => [line.id, index]),
) as Readonly<Record<FinanceLineId, number>>;

/** True for spending on journeys to and from school, before what families are charged. */
export function isTransportSpend({ id, kind }: FinanceLine): boolean {
  return kind === 'spend' && id.startsWith('transport-');
}

/** Sum over the lines of a fund and kind. */
export function sumOfLines(amounts: Float64Array, fund: Fund, kind: LineKind): number {
  let sum = 0;
  for (let index = 0; index < LINE_COUNT; index++) {
    const line = FINANCE_LINES[index];
    if (line.fund === fund && line.kind === kind) sum += amounts[index];
  }
  return sum;
}

function dsg<const Id extends string>(id: Id, label: string, section251: string) {
  return { id, label, fund: 'dsg', kind: 'spend', section251 } as const;
}

function income<const Id extends string>(id: Id, label: string) {
  return { id, label, fund: 'dsg', kind: 'income', section251: '' } as const;
}

function general<const Id extends string>(
  id: Id,
  label: string,
  kind: 'spend' | 'income',
  section251: string,
) {
  return { id, label, fund: 'general', kind, section251 } as const;
}
