const OGL = 'OGL v3.0';
const CITED = 'facts cited';

/** Published sources of the dataset: each table of the manifest names those that it uses. */
export const SOURCES = [
  {
    id: 'ons-snpp-2022',
    citation: 'ONS, 2022-based subnational population projections, migration category variant',
    licence: OGL,
    date: '2025-06',
  },
  {
    id: 'ons-snpp-2018',
    citation: 'ONS, 2018-based subnational population projections (2018 to 2021)',
    licence: OGL,
    date: '2020-03',
  },
  {
    id: 'ons-census-2021',
    citation: 'ONS, Census 2021: residents and points of lower layer super output areas (2021)',
    licence: OGL,
    date: '2022',
  },
  {
    id: 'ons-boundaries-2021',
    citation:
      'ONS, lower layer super output area boundaries 2021 (BGC), dissolved to districts and simplified',
    licence: OGL,
    date: '2021',
  },
  {
    id: 'mhclg-iod-2025',
    citation: 'MHCLG, English Indices of Deprivation 2025, income domain',
    licence: OGL,
    date: '2025',
  },
  {
    id: 'dfe-sen2-2025',
    citation: 'DfE, Education, health and care plans, reporting year 2025 (SEN2)',
    licence: OGL,
    date: '2025-06',
  },
  {
    id: 'dfe-sen2-2022',
    citation: 'DfE, Education, health and care plans, reporting year 2022 (SEN2), series from 2010',
    licence: OGL,
    date: '2022-05',
  },
  {
    id: 'moj-tribunal',
    citation:
      'Ministry of Justice and DfE, SEND tribunal appeals registered and appeal rates by local authority, 2014 to 2024',
    licence: OGL,
    date: '2025',
  },
  {
    id: 'dfe-gias-2025-07',
    citation: 'DfE, Get Information About Schools, extract of July 2025',
    licence: OGL,
    date: '2025-07',
  },
  {
    id: 'dfe-gias-changes',
    citation:
      'DfE, Get Information About Schools, list of open schools of 30 January 2026 and links to successors until November 2026',
    licence: OGL,
    date: '2026-11',
  },
  {
    id: 'dfe-school-census',
    citation:
      'DfE, school performance tables: pupils with an EHC plan by school, January 2021 and January 2022',
    licence: OGL,
    date: '2022',
  },
  {
    id: 'dfe-dsg',
    citation:
      'DfE, dedicated schools grant allocations 2020-21 to 2023-24, high needs block and place deductions',
    licence: OGL,
    date: '2024-07',
  },
  {
    id: 'dfe-s251',
    citation: 'DfE, section 251 outturn weekly unit costs, 2016-17 to 2024-25',
    licence: OGL,
    date: '2025',
  },
  {
    id: 'dfe-send-review-2022',
    citation:
      'DfE and DHSC, SEND Review: right support, right place, right time (green paper), annex, table 1',
    licence: OGL,
    date: '2022-03',
  },
  {
    id: 'kent-admissions-guidance',
    citation: "Special schools' admissions guidance of Kent headteachers: designation labels",
    licence: CITED,
    date: '2024',
  },
  {
    id: 'kent-decisions',
    citation:
      'Kent County Council, key decisions and committee papers on special schools and SRPs, 2014 to 2026 (democracy.kent.gov.uk, letstalk.kent.gov.uk)',
    licence: CITED,
    date: '2026',
  },
  {
    id: 'kent-scrutiny-2024',
    citation: 'Kent County Council, scrutiny report on SEND transformation',
    licence: CITED,
    date: '2024-09',
  },
  {
    id: 'reports',
    citation:
      'News reports, council news pages and freedom of information answers, each named in its row',
    licence: CITED,
    date: '2016 to 2026',
  },
] as const;

export const LICENCE_LINES = [
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
  'Contains OS data © Crown copyright and database right',
  'Source: Department for Education, Education, health and care plans, reporting year 2025 (OGL v3.0)',
  'Source: MHCLG, English Indices of Deprivation 2025 (OGL v3.0)',
  'Source: DfE, Get Information About Schools (OGL v3.0)',
] as const;
