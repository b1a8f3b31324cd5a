import type { DatasetTableName } from '../../src/domain/datasetTables.ts';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';
import type { ReferenceTableName } from '../../src/domain/referenceTables.ts';
import { REFERENCE_TABLES } from '../../src/domain/referenceTables.ts';

interface Provenance {
  readonly sources: readonly string[];
  readonly note?: string;
}

const BASE_NOTE =
  'Whole numbers near an iterative proportional fit of need by age by establishment to the three published two-way margins, which hold exactly.';

const FUNNEL_NOTE =
  'requests = requests for assessment received in the year; agreed and refused = decisions on requests, undecided = outstanding at the end of the year, withdrawn before a decision; assessments_with_plan, assessments_without_plan and assessments_withdrawn = outcomes of assessments completed in the year, whenever they were asked for; plans_issued = plans counted for the 20-week measure, exceptions included, and of those in time, after 20 weeks within a year, and later; appeals = appeals registered by the tribunal in the year. What the return of a year did not ask for is blank. To 2021 from the aggregate return, where assessments_with_plan are new plans. 2014 to 2018 are marked as not comparable: requests are not known before 2016, and statements were turned into plans beside new assessments until 2018.';

/** Tables that the dataset has. The council publishes no targets, and a file of none says nothing. */
export type MadeTable = Exclude<DatasetTableName, 'targets'>;

const DATASET: Readonly<Record<MadeTable, Provenance>> = {
  designations: {
    sources: ['kent-admissions-guidance', 'dfe-gias-2025-07'],
    note: 'Labels are published, their needs and bands only in part: every row is assumed, with its reason.',
  },
  population: {
    sources: ['ons-snpp-2022'],
    note: 'Canterbury at 18 to 25 swings with students, as in the source.',
  },
  populationVariants: {
    sources: ['ons-snpp-2022'],
    note: 'No rows: variants are not published by district and single age in the sources at hand. High and low are derived from the miss of the projection before (see the assumptions register).',
  },
  zones: { sources: ['ons-census-2021', 'mhclg-iod-2025'] },
  plansByAgeEstablishment: {
    sources: ['dfe-sen2-2025'],
    note: 'Age at the 31 August before. Age 2 stands for "under 3". Rows of 0 are left out in every table of plans.',
  },
  plansByNeedAge: {
    sources: ['dfe-sen2-2025'],
    note: 'UNK is "not recorded". Down syndrome is no need of its own in this release: it is inside OTH.',
  },
  plansByNeedEstablishment: { sources: ['dfe-sen2-2025'] },
  baseChildren: { sources: ['dfe-sen2-2025'], note: BASE_NOTE },
  planHistory: {
    sources: ['dfe-sen2-2022', 'dfe-sen2-2025'],
    note: 'To 2014 statements only, to 2018 statements and plans. 2023 has a total alone; bands of 2024 and 2025 are added up from single ages.',
  },
  newPlanHistory: {
    sources: ['dfe-sen2-2022', 'dfe-sen2-2025'],
    note: 'To 2021 from the aggregate return; from 2022 bands are added up from age on the start date.',
  },
  newPlansByAgeEstablishment: {
    sources: ['dfe-sen2-2025'],
    note: 'Age on the start date; 2 stands for "2 and under", 20 for "20 and over".',
  },
  newPlansByNeedAge: {
    sources: ['dfe-sen2-2025'],
    note: 'Age at the 31 August before the start; 2 stands for "2 and under", 20 for "20 and over".',
  },
  newPlansByNeedEstablishment: { sources: ['dfe-sen2-2025'] },
  ceasedPlans: {
    sources: ['dfe-sen2-2025'],
    note: 'Age on the cease date; 20 stands for "20 and over". 2023 and 2024 hold a clean-up of plans at 19 and over.',
  },
  stockAndFlow: {
    sources: ['dfe-sen2-2025'],
    note: 'residual = plans next January - plans in January - new plans + ceased plans: mostly late and corrected records.',
  },
  awaitingHistory: {
    sources: ['dfe-sen2-2025'],
    note: 'Anchors of need that is not met, not counts of it: to 2022 "awaiting provision", from 2023 "other placement settings", which also holds settled arrangements.',
  },
  funnel: {
    sources: ['dfe-sen2-2025', 'dfe-sen2-2022', 'moj-tribunal'],
    note: FUNNEL_NOTE,
  },
  requestsByAge: {
    sources: ['dfe-sen2-2025'],
    note: 'Age on the date of the request; 2 stands for "2 and under", 20 for "20 and over". Requests of unknown age are left out (England: 1 in 2024).',
  },
  districtGradient: {
    sources: [
      'dfe-school-census',
      'dfe-gias-2025-07',
      'ons-census-2021',
      'mhclg-iod-2025',
      'ons-snpp-2022',
    ],
    note: 'Plan-holders of mainstream schools (January 2021 and 2022) attributed to home districts by a catchment model, per child aged 4 to 16, shrunk by half towards what deprivation gives. Mean 1 over children aged 4 to 16. census_plans = plans of January 2022 by home district.',
  },
  provisions: {
    sources: [
      'dfe-gias-2025-07',
      'dfe-gias-changes',
      'kent-admissions-guidance',
      'kent-decisions',
      'dfe-sen2-2025',
    ],
    note: 'OTH and UNK are added to every list of needs: they say how a need was recorded. Schools for profound, severe and complex needs are assumed to place the most complex first when full, the others the nearest: no guidance states an order, and published placements of new plans by need fit it better. Section 41 approval and residential places by school are not in the sources (blank); non-maintained schools are marked yes because they too must admit. Left out: general FE colleges as sites, independent mainstream schools by name (stand-ins by district), schools that opened after July 2025 without a published capacity, and providers across the border of unknown size, farther than 40 km from every home or without a placement of the area.',
  },
  provisionPlaces: {
    sources: ['dfe-gias-2025-07', 'kent-decisions', 'dfe-dsg', 'dfe-sen2-2025'],
    note: 'Two planned special schools without an opening date (Swanley, Whitstable) are left out: they belong in scenarios.',
  },
  travel: {
    sources: ['ons-census-2021', 'dfe-gias-2025-07'],
    note: 'No rows: no matrix of journeys by road is in the sources at hand. Distances are straight lines between the positions of zones and provisions times the winding of roads, and minutes follow from them (see the assumptions register).',
  },
  highNeedsBlock: {
    sources: ['dfe-dsg', 'reports'],
    note: 'formula + basic_entitlement_unit × special_pupils + import_export + other = total, before deductions. Pounds, but special_pupils is a count.',
  },
  financeFacts: {
    sources: ['kent-decisions', 'reports'],
    note: 'Reported figures, forecasts and targets named as such.',
  },
  benchmarks: {
    sources: ['kent-scrutiny-2024', 'kent-decisions', 'dfe-s251', 'reports'],
    note: 'Own definitions of each source: for comparison, never targets.',
  },
  parameters: {
    sources: [
      'reports',
      'kent-scrutiny-2024',
      'kent-decisions',
      'dfe-sen2-2025',
      'ons-snpp-2018',
      'ons-snpp-2022',
    ],
  },
};

const WITHOUT_DETAIL =
  'Ages and settings of January 2024 cover 572,829 of 576,474 plans: the rest has a total alone. January 2025 is complete, so a change between the two is overstated by 0.6%.';

const REFERENCE: Readonly<Record<ReferenceTableName, Provenance>> = {
  plansByAgeEstablishment: { sources: ['dfe-sen2-2025'], note: WITHOUT_DETAIL },
  newPlansByAgeEstablishment: {
    sources: ['dfe-sen2-2025'],
    note: '2022 adds up to 66,356 of 66,706 new plans: the rest has no age.',
  },
  newPlansByNeedAge: {
    sources: ['dfe-sen2-2025'],
    note: 'Adds up to 97,563 of 97,747 new plans: the rest has no need or age.',
  },
  ceasedPlans: {
    sources: ['dfe-sen2-2025'],
    note: '44 plans of unknown age (12 in 2023, 32 in 2024) are left out.',
  },
  planHistory: { sources: ['dfe-sen2-2022', 'dfe-sen2-2025'], note: WITHOUT_DETAIL },
  areaPlanHistory: {
    sources: ['dfe-sen2-2022'],
    note: 'Every other local authority, to January 2022: forecasts learn from how these grew. An authority with two codes over the years is two areas.',
  },
  stockAndFlow: { sources: ['dfe-sen2-2025'] },
  funnel: DATASET.funnel,
  requestsByAge: DATASET.requestsByAge,
  needPrevalence: { sources: ['dfe-send-review-2022'] },
};

/** Every file of the dataset with its title, sources and note, as the manifest lists them. */
export function filesOfManifest(referenceFolder: string) {
  const own = (Object.keys(DATASET) as MadeTable[]).map((name) => ({
    file: DATASET_TABLES[name].file as string,
    title: DATASET_TABLES[name].title as string,
    ...DATASET[name],
  }));
  const reference = (Object.keys(REFERENCE_TABLES) as ReferenceTableName[]).map((name) => ({
    file: `${referenceFolder}/${REFERENCE_TABLES[name].file}`,
    title: `England: ${REFERENCE_TABLES[name].title}`,
    ...REFERENCE[name],
  }));
  const shapes = {
    file: 'districts.json',
    title: 'Shapes of districts on a plane',
    sources: ['ons-boundaries-2021'],
    note: 'Transverse Mercator on the own meridian, simplified; labels lie inside their district.',
  };
  return [...own, shapes, ...reference];
}
