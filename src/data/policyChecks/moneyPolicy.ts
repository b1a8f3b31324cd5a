import type { Policy, PolicyOf } from '../../domain/scenario.ts';
import type { PolicyCheck } from './say.ts';

/** What policies on money must say. */
export function checkMoneyPolicy(policy: Policy, check: PolicyCheck): void {
  if (policy.kind === 'tariff') checkTariff(policy, check);
  if (policy.kind === 'funding') checkFunding(policy, check);
  if (policy.kind === 'ap-budget') checkTiers(policy, check);
}

function checkTariff(policy: PolicyOf<'tariff'>, { at, say }: PolicyCheck): void {
  const { topUpPounds } = policy;
  const stated = [
    policy.highestDayFeePounds,
    policy.highestResidentialFeePounds,
    policy.highestSpecialistPost16FeePounds,
    policy.element3Pounds,
    ...Object.values(topUpPounds),
  ];
  if (stated.every((value) => value === undefined)) {
    say(
      at,
      'a tariff without prices',
      'highestDayFeePounds, highestResidentialFeePounds, highestSpecialistPost16FeePounds, element3Pounds or topUpPounds with special, srp, mainstream or ap',
      'State at least one price, or remove the policy.',
    );
  }
}

/** Base year of the accounts from which the deficit of March 2026 is not known any more. */
const FIRST_BASE_YEAR_WITHOUT_DEFICIT = 2027;

function checkFunding(policy: PolicyOf<'funding'>, { at, say, baseYear }: PolicyCheck): void {
  const stated = [
    policy.blockGrowthChange,
    policy.schoolsBlockTransferPounds,
    policy.generalFundContributionPounds,
    policy.receiptsPounds,
    policy.stabilityGrantShare,
    policy.mainstreamThresholdPounds,
  ];
  if (stated.every((value) => value === undefined)) {
    say(
      at,
      'a funding policy that changes nothing',
      'blockGrowthChange, schoolsBlockTransferPounds, generalFundContributionPounds, receiptsPounds, stabilityGrantShare or mainstreamThresholdPounds: low, central, high',
      'State what the policy changes, or remove it.',
    );
  }
  if (policy.stabilityGrantShare !== undefined && baseYear >= FIRST_BASE_YEAR_WITHOUT_DEFICIT) {
    say(
      `${at}.stabilityGrantShare`,
      `a grant on the deficit of March 2026 in accounts that open in April ${baseYear}`,
      'accounts that open by April 2026, so that this deficit is known',
      'State the grant as receiptsPounds with years, or use a dataset with an earlier base year.',
    );
  }
}

function checkTiers(policy: PolicyOf<'ap-budget'>, { at, say }: PolicyCheck): void {
  if (policy.tierShares === undefined) return;
  const { targeted, timeLimited, transitional } = policy.tierShares;
  const sum = targeted + timeLimited + transitional;
  if (Math.abs(sum - 1) > 1e-9) {
    say(
      `${at}.tierShares`,
      `${targeted}, ${timeLimited} and ${transitional}, together ${Number(sum.toFixed(4))}`,
      'parts of one budget, together 1',
      'Correct the parts, or leave tierShares out: then children in each tier decide.',
    );
  }
}
