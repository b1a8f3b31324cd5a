/** Changes to prices, funding and travel, in words. */
import type { PolicyOf } from '../../../domain/scenario.ts';
import type { Offer } from '../../scenario/offer.ts';
import type { Said } from './said.ts';
import {
  counted,
  plain,
  poundsInFull,
  poundsSize,
  ranged,
  reachText,
  relativeSize,
  type Size,
  shareSize,
  sizeIn,
} from './say.ts';
import { rolesText } from './wordsSupport.ts';

/** "£35,000, £43,500 and so on", or one figure where all bands have the same. */
function byBand(label: string, fees: readonly number[] | undefined): string {
  if (fees === undefined) return '';
  if (new Set(fees).size === 1) return `${label}: ${poundsInFull(fees[0])}.`;
  return `${label}, complexity 1 to 5: ${fees.map(poundsInFull).join(', ')}.`;
}

function oneFee(label: string, fee: number | undefined): string {
  return fee === undefined ? '' : `${label}: ${poundsInFull(fee)}.`;
}

export function tariffWords(policy: PolicyOf<'tariff'>): Said {
  const { topUpPounds, uprating, supplyElasticity } = policy;
  return {
    what: `places are paid for at set prices, ${uprating === 'cash' ? 'the same in cash every year' : 'raised with prices'}`,
    sizes: [
      byBand('Highest independent day fee', policy.highestDayFeePounds),
      oneFee('Highest residential fee', policy.highestResidentialFeePounds),
      oneFee(
        'Highest fee of a specialist post-16 institution',
        policy.highestSpecialistPost16FeePounds,
      ),
      byBand('Top-up in special schools', topUpPounds.special),
      byBand('Top-up in SRPs', topUpPounds.srp),
      byBand('Top-up in mainstream schools', topUpPounds.mainstream),
      byBand('Top-up in alternative provision', topUpPounds.ap),
      byBand('Top-up of college learners', policy.element3Pounds),
      supplyElasticity.every((value) => value === 0)
        ? ''
        : `Independent places for each per cent off the mean day fee: ${sizeIn(supplyElasticity, '% fewer')}.`,
    ].filter(Boolean),
  };
}

export function fundingWords(policy: PolicyOf<'funding'>): Said {
  const { blockGrowthChange, stabilityGrantShare, mainstreamThresholdPounds, years } = policy;
  const cash = (label: string, size: Size | undefined) =>
    size ? `${label}: ${poundsSize(size)} a year.` : '';
  const points = (growth: number) => plain(growth * 100);
  return {
    what: `the funding of high needs changes${years ? `, for ${counted(years, 'financial year')}` : ''}`,
    sizes: [
      blockGrowthChange
        ? `Added to the yearly growth of the block, in points: ${ranged(blockGrowthChange, points)}.`
        : '',
      cash('Transfer from the schools block', policy.schoolsBlockTransferPounds),
      cash('Contribution of the general fund', policy.generalFundContributionPounds),
      cash('Receipts under an agreement on the deficit', policy.receiptsPounds),
      stabilityGrantShare
        ? `A grant pays off ${shareSize(stabilityGrantShare)} of the deficit of March 2026.`
        : '',
      mainstreamThresholdPounds
        ? `A mainstream school bears ${poundsSize(mainstreamThresholdPounds)} of a child’s support itself.`
        : '',
    ].filter(Boolean),
  };
}

export function apBudgetWords(policy: PolicyOf<'ap-budget'>): Said {
  const { poundsAYear, years, tierShares } = policy;
  const part = (share: number) => `${plain(share * 100)} in 100`;
  return {
    what: `alternative provision has a budget for ${counted(years, 'financial year')} that does not follow the child`,
    sizes: tierShares
      ? [
          `Of the budget, ${part(tierShares.targeted)} for targeted support, ${part(tierShares.timeLimited)} for time-limited and ${part(tierShares.transitional)} for transitional places.`,
        ]
      : [],
    costs: [`Budget: ${poundsSize(poundsAYear)} a year, in cash.`],
  };
}

export function transportWords(policy: PolicyOf<'transport'>, offer: Offer): Said {
  const { roles, newApplicantsOnly, districts } = policy;
  const relative = (label: string, size: Size | undefined) =>
    size ? `${label}: ${relativeSize(size)}.` : '';
  const share = (label: string, size: Size | undefined, of: string) =>
    size ? `${label}: ${shareSize(size)} ${of}.` : '';
  const whoIsCarried = [
    relative('Children carried, to 15', policy.to15Change),
    relative('Carried at 16 to 18', policy.aged16To18Change),
    relative('Carried at 19 and over', policy.aged19To25Change),
    share(
      'Named farther away if parents transport',
      policy.parentsTransportAdded,
      'more of the children beyond their nearest suitable provision',
    ),
    share(
      'Personal travel budgets',
      policy.personalBudgetShare,
      'of those who would go by minibus or taxi',
    ),
  ].filter(Boolean);
  const passengers = (size: Size | undefined) =>
    size ? `Fewest passengers for a minibus: ${sizeIn(size, '')}.` : '';
  const at = roles.length > 0 ? `, at ${rolesText(roles)}` : '';
  return {
    what: `travel to school changes${reachText({ districts }, offer)}${at}`,
    sizes: [
      ...whoIsCarried,
      whoIsCarried.length > 0
        ? newApplicantsOnly
          ? 'This holds for new plans and places only.'
          : 'This holds for everybody at once.'
        : '',
      policy.post16ChargePounds
        ? `Charge at 16 to 18: ${poundsSize(policy.post16ChargePounds)} a year.`
        : '',
      relative('Children alone in a taxi', policy.aloneChange),
      relative('Pupils in a full minibus', policy.pupilsPerMinibusChange),
      relative('Pupils in a full shared taxi', policy.pupilsPerSharedTaxiChange),
      passengers(policy.fewestForMinibus),
    ].filter(Boolean),
  };
}
