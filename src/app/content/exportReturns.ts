/** What each return asks for, and how much of it the simulator can fill. Gaps are named, never filled. */
import type { EstablishmentKind } from '../../domain/establishmentKinds.ts';
import { notGivenOut, TABLE_TITLES } from '../../export/tables/tableWords.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';

/** A table, or a part, of a return. */
export interface ReturnPart {
  readonly id: string;
  readonly title: string;
  /** Table that fills it, whole or in part; null where the simulator knows nothing of it. */
  readonly table: TableName | null;
  /** Kinds of establishment that it counts: without one of them nothing is known. */
  readonly kinds?: readonly EstablishmentKind[];
  /** What is still missing, and what would fill it; absent where nothing is. */
  readonly gap?: { readonly missing: string; readonly fill: string };
  /** What to know of a table that lacks nothing. */
  readonly note?: string;
}

export interface Return {
  readonly id: string;
  readonly title: string;
  /** On what grounds the list of its parts stands. */
  readonly about: string;
  readonly parts: readonly ReturnPart[];
}

const BASES_TOGETHER = {
  missing:
    'Support bases are counted with specialist bases, in table 7.3: the data do not tell them apart.',
  fill: 'A list of the bases that are support bases, with their children by need.',
};

const REFORM_PLAN: Return = {
  id: 'lsrp',
  title: 'Local SEND reform plan',
  about:
    'Numbers and rows of tables follow a program that was published for this plan (MastodonC/witan.send.lsrp on GitHub, May 2026): the department’s own template was not found. Check them against your copy. It asks for 2025 to 2029; the files go further.',
  parts: [
    {
      id: '5.1',
      title: 'Table 5.1: plans by age group',
      table: 'lsrp_5_1',
      note: 'Ages are those at the 31 August before.',
    },
    {
      id: '6',
      title: 'Table 6: plans by provision',
      table: 'lsrp_6',
      gap: {
        missing:
          'Rows that the data do not tell apart are blank, and their children stand in the row beside: support bases with specialist ones, other suitable arrangements with funded independent placements, specialist places in mainstream post-16 with the others, hospital schools with other settings.',
        fill: 'Counts from your own records by which to divide those rows.',
      },
    },
    { id: '7', title: 'Table 7: plans by primary need', table: 'lsrp_7' },
    {
      id: '7.1',
      title: 'Table 7.1: early years settings by need',
      table: 'lsrp_7_1',
      kinds: ['early-years'],
      note: 'Settings without a school; nursery classes are counted with their schools.',
    },
    {
      id: '7.2',
      title: 'Table 7.2: mainstream schools, support bases included, by need',
      table: 'lsrp_7_2',
      kinds: ['mainstream', 'support-base'],
      gap: BASES_TOGETHER,
    },
    {
      id: '7.3',
      title: 'Table 7.3: specialist bases by need',
      table: 'lsrp_7_3',
      kinds: ['specialist-base', 'base'],
      gap: BASES_TOGETHER,
    },
    {
      id: '7.4',
      title: 'Table 7.4: state special schools by need',
      table: 'lsrp_7_4',
      kinds: ['special'],
    },
    {
      id: '7.5',
      title: 'Table 7.5: non-maintained special and independent schools by need',
      table: 'lsrp_7_5',
      kinds: ['non-maintained-special', 'independent'],
    },
    {
      id: '7.6',
      title: 'Table 7.6: alternative provision and hospital schools by need',
      table: 'lsrp_7_6',
      kinds: ['alternative-provision', 'hospital'],
      gap: {
        missing: 'Hospital schools are counted where the data tell them from other settings alone.',
        fill: 'Children in hospital schools by need, from your own SEN2 return.',
      },
    },
    {
      id: '7.7',
      title: 'Table 7.7: further education by need',
      table: 'lsrp_7_7',
      kinds: ['mainstream-post-16', 'mainstream-post-16-specialist', 'specialist-post-16'],
      note: 'Colleges, specialist post-16 institutions and training providers; sixth forms are counted with their schools.',
    },
    {
      id: '10',
      title: 'Table 10: requests for an assessment by age',
      table: 'lsrp_10',
      note: 'Years before the base January are the published counts.',
    },
    {
      id: '11',
      title: 'Table 11: assessments by age',
      table: 'lsrp_11',
      note: 'Years before the base January are the published counts, which have no ages.',
    },
    {
      id: '12',
      title: 'Table 12: assessments that result in a plan, by age',
      table: 'lsrp_12',
      note: 'Years before the base January are the published counts, which have no ages.',
    },
  ],
};

const CAPACITY: Return = {
  id: 'scap',
  title: 'School capacity survey (SCAP), SEND',
  about:
    'Categories and years follow the published methodology of the survey. Check them against the guidance of the year in which you fill it in.',
  parts: [
    {
      id: 'forecast',
      title: 'SEND provision forecast: resident pupils by category and year group',
      table: 'scap',
      note: 'Children in a place of the category, and beside them those who need one and are elsewhere or wait (short): some of these are in a place of another category meanwhile, so that the two must not be added up over categories.',
    },
    {
      id: 'capacity',
      title: 'SEND provision capacity, school by school',
      table: 'provisions',
      gap: {
        missing:
          'Places are those of each January in the data, some of them estimated; the survey asks for capacity in May.',
        fill: 'The capacity in May that each school, unit and resourced provision agrees.',
      },
    },
  ],
};

/** A part of the management plan that is words and decisions. */
function words(id: string, title: string, fill: string): ReturnPart {
  return { id, title, table: null, gap: { missing: 'Not figures: nothing is simulated.', fill } };
}

const MANAGEMENT_PLAN: Return = {
  id: 'dsg',
  title: 'DSG management plan',
  about:
    'A plan is set against no change in the same futures: files of this return then hold both forecasts, mitigated (the plan) and unmitigated (no change). Of no change itself they hold one forecast. Tabs follow the contents list of the template’s second version (September 2020), and groups of spending its placement categories, as a program that was published for version 5 has them (MastodonC/witan.send.adroddiad on GitHub). The latest known is version 10 (March 2025): check them against your copy.',
  parts: [
    words('cover', 'Cover', 'The names and dates of your council.'),
    words('introduction', 'Management plan introduction', 'Your introduction.'),
    words(
      'narrative',
      'Summary: narrative of money and of children',
      'Your narrative; the sentences and figures of the other pages can go into it.',
    ),
    {
      id: 'financial',
      title: 'Financial summary: year-end positions and plan of the high needs block',
      table: 'dsg_financial',
      gap: {
        missing:
          'The schools, early years and central blocks are not simulated. Of closed years the file has what the data state, such as the block or a balance, and blanks beside it. What each policy alone saves is on the page Finance, not in the file.',
        fill: 'Your accounts of the other blocks, and outturns of closed years line by line.',
      },
    },
    {
      id: 'children',
      title: 'Children and young people: placements by type, age group and need',
      table: 'dsg_placements',
      note: 'From the base January on. Types are the setting types of the data; ages are those at the 31 August before.',
    },
    {
      id: 'history',
      title: 'Children and young people: earlier Januaries',
      table: 'dsg_history',
      gap: {
        missing:
          'Earlier Januaries are not published by need within a type, and most of them not by type at all: the file has the splits that the data have.',
        fill: 'Counts of earlier years by type, age group and need, from your own SEN2 returns.',
      },
    },
    words('governance', 'Governance and management', 'Sign-off and the log of your workstreams.'),
    words(
      'engagement',
      'Stakeholder engagement, co-production and consultation',
      'The record of whom you heard, and what came of it.',
    ),
  ],
};

/** The simulator's own tables, which analysts' scripts read. */
const OWN_TABLES: readonly TableName[] = [
  'demand',
  'sufficiency',
  'spill',
  'places',
  'provisions',
  'placements',
  'transport',
  'finance',
];

const TIDY: Return = {
  id: 'tables',
  title: 'Tables of the simulator',
  about:
    'One row for each combination, for a spreadsheet or a script; the same files that the command line writes.',
  parts: [
    ...OWN_TABLES.map((table) => ({ id: table, title: TABLE_TITLES[table], table })),
    {
      id: 'indicators',
      title: TABLE_TITLES.indicators,
      table: 'indicators',
      gap: {
        missing: 'Targets are blank where neither the plan nor the data state one.',
        fill: 'The targets of your partnership.',
      },
    },
  ],
};

export const RETURNS: readonly Return[] = [CAPACITY, REFORM_PLAN, MANAGEMENT_PLAN, TIDY];

/** Gap of a table that is not given out under disclosure control. @param why the words after "it" */
export const withheld = (why: string) => ({
  missing: notGivenOut(why),
  fill: 'Make it inside your own organisation, with the command line and --suppress off. Do not publish it.',
});

/** Gap of a part whose settings are none of the dataset's setting types. */
export const WITHOUT_KIND = {
  missing: 'The data have no establishment of this kind.',
  fill: 'Data that tell such establishments from the others.',
};
