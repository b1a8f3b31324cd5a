import { choice } from './choice.ts';

const NO_SOURCE = 'None found';

/** Dates and rules of funding, and when a check of the base year counts as met. */
export const FINANCE_CHOICES = [
  choice(
    'finance.grantDeficitYear',
    'Financial year whose closing deficit the stability grant is a share of',
    2025,
    'financial year from',
    {
      quality: 'published',
      source: 'Schools Week, 2026: 90% of the deficit of March 2026, if the local plan is approved',
      reason: 'The terms of the grant.',
      otherwise: 'Follows the terms of the grant.',
    },
  ),
  choice(
    'finance.lastAgreementYear',
    'Last financial year of safety valve agreements',
    2027,
    'financial year from',
    {
      quality: 'published',
      source: 'Department for Education, safety valve agreements',
      reason: 'Receipts under an agreement end with it.',
      otherwise: 'Follows the agreements.',
    },
  ),
  choice(
    'finance.sixthFormFrom',
    'Age from which a mainstream pupil is funded as one of a sixth form',
    16,
    'years of age',
    {
      quality: 'published',
      source: 'Department for Education, High needs funding: operational guide',
      reason: 'Place funding of 16 to 19 is paid apart from that to 15.',
      otherwise: 'Follows the guide.',
    },
  ),
  choice(
    'finance.topUpThreshold',
    'Threshold above which published mainstream top-ups are paid',
    6000,
    'pounds a year',
    {
      quality: 'published',
      source:
        'School and Early Years Finance (England) Regulations: the first £6,000 is the school’s',
      reason:
        'Published top-ups rest on it; a plan may set another threshold, which is counted from here.',
      otherwise: 'Follows the regulations.',
    },
  ),
  choice(
    'finance.firstYearWeight',
    'Part of a part-year for which a first plan is in force',
    0.5,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'First plans are spread evenly over the year.',
      otherwise: 'Plans that came earlier in the year would cost more in their first.',
    },
  ),
  choice(
    'checks.spendTolerance',
    'Miss of spending and costs at which a check still counts as met',
    0.05,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Wide enough for rounding and for the time of counting, and for no more.',
      otherwise: 'Changes which checks are shown as missed, and no figure.',
    },
  ),
  choice(
    'checks.balanceTolerance',
    'Miss of balances at which a check still counts as met',
    0.15,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'A balance is a small difference of two large sums.',
      otherwise: 'Changes which checks are shown as missed, and no figure.',
    },
  ),
] as const;
