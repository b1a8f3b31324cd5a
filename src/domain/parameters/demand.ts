import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const SEN2 = 'DfE, Education, health and care plans, reporting year 2025 (SEN2)';

/** How many children hold plans: rates, trend, endings and what stock and flow leave open. */
export const DEMAND_PARAMETERS = [
  entry(
    'demand.gradientStrength',
    'Strength of the district gradient in new plans',
    'power of the gradient',
    {
      range: [0.7, 1, 1.3],
      within: [0, 3],
      quality: 'assumed',
      source: 'No publication of EHC plans by district',
      reason:
        'The gradient is fitted to plans per mainstream school in 2021 and 2022; how far it holds for new plans in all settings is not known.',
    },
  ),
  entry(
    'demand.needShockSd',
    'Spread of new plans of one need around the county trend',
    'standard deviation of the log rate',
    {
      range: [0.06, 0.06, 0.06],
      within: [0, 1],
      quality: 'assumed',
      source: `${SEN2}; Department for Education, SEND Review annex, prevalence by need 2010 to 2021`,
      reason:
        "England's shares of pupils by need moved by 2 to 10% a year against the total between 2016 and 2021.",
    },
  ),
  entry(
    'demand.districtShockSd',
    'Spread of new plans in one district around the county trend',
    'standard deviation of the log rate',
    {
      range: [0.05, 0.05, 0.05],
      within: [0, 1],
      quality: 'assumed',
      source: 'No publication of EHC plans by district',
      reason: 'Larger than none, smaller than the shock that districts share.',
    },
  ),
  entry(
    'demand.needTrendWeight',
    'Share of the national drift between needs that goes on',
    'share',
    {
      range: [0.2, 0.5, 0.8],
      within: [0, 1.5],
      quality: 'assumed',
      source: 'Department for Education, SEND Review annex, prevalence by need 2016 to 2021',
      reason:
        'Need by area is published for 2025 only, so the drift between needs is borrowed and damped by half over ten years.',
    },
  ),
  entry('demand.needMixPrior', "Weight of the reference area's need mix at each age", 'plans', {
    range: [20, 20, 20],
    within: [0, 10_000],
    quality: 'assumed',
    source: SEN2,
    reason: 'New plans by need and single age are small counts; 20 plans steady the mix of an age.',
  }),
  entry(
    'demand.cessationReferenceWeight',
    "Weight of the reference area's endings at 19 and over",
    'share',
    {
      range: [0.4, 0.7, 0.95],
      within: [0, 1],
      quality: 'assumed',
      source: SEN2,
      reason:
        'Endings at 19 and over in 2023 and 2024 may hold a one-off clean-up of records, so the national hazards weigh more there.',
    },
  ),
  entry(
    'demand.cessationReferenceWeightUnder19',
    "Weight of the reference area's endings under 19",
    'share',
    {
      range: [0.1, 0.3, 0.5],
      within: [0, 1],
      quality: 'assumed',
      source: SEN2,
      reason: 'Hazards by single age rest on small counts in one area and one year.',
    },
  ),
  entry('demand.needEndingWeight', "Part of a need's own endings that goes on", 'share', {
    range: [0.2, 0.5, 0.8],
    within: [0, 1],
    quality: 'assumed',
    source: `${SEN2}; Department for Education, SEND Review annex, prevalence by need 2016 to 2021`,
    reason:
      'At 1 the mix of needs at each age stays as it is; at 0 every need ends alike and the rarest, most lasting needs melt away. National shares of pupils with severe and with profound learning difficulty neither rose nor fell from 2016 to 2021, which lies between the two.',
  }),
  entry(
    'demand.cessationShockSd',
    'Spread of endings around their hazards',
    'standard deviation of the log hazard',
    {
      range: [0.1, 0.1, 0.1],
      within: [0, 1],
      quality: 'assumed',
      source: SEN2,
      reason:
        'Endings were 7.3, 7.6 and 7.8% of plans in England in 2022 to 2024; one area varies more.',
    },
  ),
  entry(
    'demand.residualPerYear',
    'Plans that appear outside the published flows, at the start',
    'plans a year',
    {
      range: [0, 0, 0],
      // Eight times those of the largest authority. A key tells 4,096 children of one cell and year apart:
      // so many arrivals would fit even if all were of one district, need and age.
      within: [0, 3500],
      quality: 'derived',
      source: SEN2,
      reason:
        'Change in stock less new plus ceased; mostly late and corrected records. Nil unless an area has figures of its own.',
    },
  ),
  entry('demand.residualFadeYears', 'Years over which that residual fades to nothing', 'years', {
    range: [2, 5, 8],
    within: [0, 10],
    quality: 'assumed',
    source: SEN2,
    reason: 'Records have been kept by person since 2023 and should settle.',
  }),
  entry('demand.agreeToAssess', 'Requests that lead to an assessment', 'share of requests', {
    range: [0.565, 0.743, 0.84],
    within: [0.01, 1],
    quality: 'derived',
    source: `${SEN2}: requests and assessments in England, 2019 to 2024`,
    reason:
      'Assessments completed over requests, moved by the mean time to a plan. The low end is the lowest council rate found; the high end is assumed. Used where an area has no series of its own.',
  }),
  entry(
    'demand.issueAfterAssessment',
    'Assessments that lead to a plan',
    'share of completed assessments',
    {
      range: [0.88, 0.944, 0.97],
      within: [0.01, 1],
      quality: 'derived',
      source: `${SEN2}: assessments in England, 2019 to 2024`,
      reason:
        'Assessments with a plan over all completed with or without one. Range assumed, as areas differ. Used where an area has no series of its own.',
    },
  ),
  entry('demand.issuedWithin20Weeks', 'Plans issued within 20 weeks', 'share of plans issued', {
    range: [0.25, 0.517, 0.75],
    within: [0, 1],
    quality: 'derived',
    source: `${SEN2}: timeliness in England, 2019 to 2024, exceptions included`,
    reason:
      'Range assumed, as areas differ. Used where an area has no series of its own. Changes nothing but the share in time.',
  }),
] as const satisfies readonly Parameter[];
