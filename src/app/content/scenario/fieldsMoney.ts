/** Forms of changes to what places cost, what pays for them, and travel to school. */
import type { PolicyKind } from '../../../domain/scenario.ts';
import type { Field, FieldsOf } from '../../scenario/field.ts';
import { BY_BAND, DISTRICTS_FIELD, ROLES, UPRATINGS } from './options.ts';

const byBand = (name: string, label: string, noun: string, hint?: string): Field => ({
  name,
  label,
  noun,
  hint,
  input: { as: 'numbers', shape: 'list', parts: BY_BAND, before: '£' },
  blank: 'as now',
});
const fee = (name: string, label: string, noun: string, hint?: string): Field => ({
  name,
  label,
  noun,
  hint,
  input: { as: 'number', before: '£', after: 'a year' },
  blank: 'no highest fee',
});
const cash = (name: string, label: string, noun: string): Field => ({
  name,
  label,
  noun,
  input: { as: 'range', before: '£', after: 'a year, in cash' },
  blank: 'none',
});
const change = (name: string, label: string, noun: string, hint?: string): Field => ({
  name,
  label,
  noun,
  hint,
  input: { as: 'range', times: 100, after: '%' },
  blank: 'no change',
});
const share = (name: string, label: string, noun: string, hint: string, blank: string): Field => ({
  name,
  label,
  noun,
  hint,
  input: { as: 'range', times: 100, after: 'in 100' },
  blank,
});

export const MONEY_FIELDS: Pick<
  FieldsOf,
  Extract<PolicyKind, 'tariff' | 'funding' | 'ap-budget' | 'transport'>
> = {
  tariff: [
    {
      ...byBand(
        'highestDayFeePounds',
        'Highest day fee, by complexity',
        'the highest day fees',
        'Independent and non-maintained special schools, a year.',
      ),
      blank: 'no highest fee',
    },
    fee('highestResidentialFeePounds', 'Highest residential fee', 'the highest residential fee'),
    fee(
      'highestSpecialistPost16FeePounds',
      'Highest fee of a specialist post-16 institution',
      'the highest specialist post-16 fee',
      'The whole fee.',
    ),
    byBand('topUpPounds.special', 'Top-up in special schools', 'the top-ups in special schools'),
    byBand('topUpPounds.srp', 'Top-up in SRPs', 'the top-ups in SRPs'),
    byBand(
      'topUpPounds.mainstream',
      'Top-up in mainstream schools',
      'the top-ups in mainstream schools',
      'Above the first £6,000, which the school bears.',
    ),
    byBand(
      'topUpPounds.ap',
      'Top-up in alternative provision',
      'the top-ups in alternative provision',
    ),
    byBand(
      'element3Pounds',
      'Top-up of college learners',
      'the top-ups of college learners',
      'Learners who draw high needs money (element 3).',
    ),
    { name: 'uprating', label: 'In later years', input: { as: 'one', options: UPRATINGS } },
    {
      name: 'supplyElasticity',
      label: 'Independent places lost',
      noun: 'the places lost',
      hint: 'Per cent fewer independent places for each per cent by which mean day fees fall.',
      input: { as: 'range', after: '%' },
    },
  ],
  funding: [
    {
      name: 'blockGrowthChange',
      label: 'Growth of the high needs block',
      noun: 'the growth of the block',
      hint: 'Added to each year’s growth, from the financial year after its September.',
      input: { as: 'range', times: 100, after: 'points a year' },
      blank: 'no change',
    },
    cash(
      'schoolsBlockTransferPounds',
      'Transfer from the schools block',
      'the transfer from the schools block',
    ),
    cash(
      'generalFundContributionPounds',
      'Contribution of the general fund',
      'the contribution of the general fund',
    ),
    cash('receiptsPounds', 'Receipts under an agreement on the deficit', 'the receipts'),
    {
      name: 'years',
      label: 'Financial years in which these are paid',
      noun: 'financial years',
      hint: 'The first is that of its September.',
      input: { as: 'number', after: 'years' },
      blank: 'all years',
    },
    {
      name: 'stabilityGrantShare',
      label: 'Deficit of March 2026 that a grant pays off',
      noun: 'the share of the deficit',
      input: { as: 'range', times: 100, after: 'in 100' },
      blank: 'the figure of the register of assumptions',
    },
    {
      name: 'mainstreamThresholdPounds',
      label: 'Support that a mainstream school bears for a child',
      noun: 'the support that a school bears',
      input: { as: 'range', before: '£', after: 'a child a year' },
      blank: 'the figure of the register of assumptions',
    },
  ],
  'ap-budget': [
    {
      name: 'poundsAYear',
      label: 'Budget',
      noun: 'the budget',
      hint: 'In cash, in place of place funding and top-ups in the area’s alternative provision.',
      input: { as: 'range', before: '£', after: 'a year' },
    },
    {
      name: 'years',
      label: 'Agreed for',
      noun: 'the years agreed',
      input: { as: 'number', after: 'financial years' },
    },
    {
      name: 'tierShares',
      label: 'Parts of the budget by tier',
      noun: 'the parts of the budget',
      hint: 'Together 100 in 100.',
      input: {
        as: 'numbers',
        shape: 'record',
        times: 100,
        after: 'in 100',
        parts: [
          { key: 'targeted', label: 'Targeted' },
          { key: 'timeLimited', label: 'Time-limited' },
          { key: 'transitional', label: 'Transitional' },
        ],
      },
      blank: 'by the children in each tier',
    },
  ],
  transport: [
    change(
      'to15Change',
      'Children carried, to 15',
      'the change of children carried to 15',
      'Not below 0: free travel to the nearest suitable school is law.',
    ),
    change('aged16To18Change', 'Carried at 16 to 18', 'the change at 16 to 18'),
    change('aged19To25Change', 'Carried at 19 and over', 'the change at 19 and over'),
    share(
      'parentsTransportAdded',
      'Named farther away if parents transport',
      'the share that parents transport',
      'Of children beyond their nearest suitable provision, how many more.',
      'no change',
    ),
    {
      name: 'post16ChargePounds',
      label: 'Charge at 16 to 18',
      noun: 'the charge',
      input: { as: 'range', before: '£', after: 'a year' },
      blank: 'the figure of the register of assumptions',
    },
    share(
      'personalBudgetShare',
      'Personal travel budgets',
      'the share with a personal budget',
      'Of those who would go by minibus or taxi, how many take one.',
      'no change',
    ),
    change('aloneChange', 'Children alone in a taxi', 'the change of children alone'),
    change(
      'pupilsPerMinibusChange',
      'Pupils in a full minibus',
      'the change of pupils in a minibus',
      'In the whole area: leave districts and types empty.',
    ),
    change(
      'pupilsPerSharedTaxiChange',
      'Pupils in a full shared taxi',
      'the change of pupils in a taxi',
      'In the whole area: leave districts and types empty.',
    ),
    {
      name: 'fewestForMinibus',
      label: 'Fewest passengers for a minibus',
      noun: 'the fewest passengers',
      hint: 'In the whole area: leave districts and types empty.',
      input: { as: 'range', after: 'passengers' },
      blank: 'as now',
    },
    {
      name: 'newApplicantsOnly',
      label: 'Who is carried, and budgets, change for',
      input: { as: 'yesNo', yes: 'New plans and places only', no: 'Everybody' },
    },
    DISTRICTS_FIELD,
    {
      name: 'roles',
      label: 'Types of provision attended',
      input: { as: 'many', options: ROLES },
      blank: 'all types',
    },
  ],
};
