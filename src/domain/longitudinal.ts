import { z } from 'zod';
import { optionalText, type Row, text } from './columns.ts';

// The page's content security policy allows no evaluation of strings.
z.config({ jitless: true });

/** Need and setting of somebody who holds no plan on that side of a transition. */
export const NO_PLAN = 'NONSEND';

/** One child from the January of `year` to the next. Codes are the file's own. */
export interface Transition {
  readonly year: number;
  readonly setting1: string;
  readonly need1: string;
  /** National curriculum year; below zero in the early years. */
  readonly academicYear1: number;
  readonly setting2: string;
  readonly need2: string;
  readonly academicYear2: number;
}

/** Residents of one academic year in one January. */
export interface PopulationCount {
  readonly year: number;
  readonly academicYear: number;
  readonly population: number;
}

const calendarYear = { kind: 'integer', min: 1990, max: 2100 } as const;
const academicYear = { kind: 'integer', min: -10, max: 40 } as const;
const amount = { kind: 'number', min: 0, max: 1e12 } as const;
const signed = { kind: 'number', min: -100, max: 100 } as const;

export const TRANSITIONS_FILE = {
  file: 'transitions.csv',
  title: 'Children from one January to the next, one row each',
  columns: {
    'calendar-year': calendarYear,
    'setting-1': text,
    'need-1': text,
    'academic-year-1': academicYear,
    'setting-2': text,
    'need-2': text,
    'academic-year-2': academicYear,
  },
  // Children may be alike: no columns make a row the only one of its kind.
  key: [],
} as const;

export const POPULATION_FILE = {
  file: 'population.csv',
  title: 'Residents by January and academic year',
  columns: {
    'calendar-year': calendarYear,
    'academic-year': academicYear,
    population: { kind: 'number', min: 0, max: 1e8 },
  },
  key: ['calendar-year', 'academic-year'],
} as const;

/** What happens at a rate per head of those exposed to it. */
export const RATE_FLOWS = ['joiners', 'leavers', 'movers', 'need_changes'] as const;
export type RateFlow = (typeof RATE_FLOWS)[number];

/** Where those go to whom it happens. */
export const SHARE_FLOWS = [
  'joiner_needs',
  'joiner_settings',
  'mover_settings',
  'changed_needs',
] as const;
export type ShareFlow = (typeof SHARE_FLOWS)[number];

const flow = { kind: 'choice', choices: [...RATE_FLOWS, ...SHARE_FLOWS] } as const;

const rateTable = (file: string, title: string) =>
  ({
    file,
    title,
    columns: {
      academic_year: academicYear,
      need: optionalText,
      setting: optionalText,
      exposed: amount,
      events: amount,
      shape: amount,
      rate: amount,
    },
    key: ['academic_year', 'need', 'setting'],
  }) as const;

const shareTable = (file: string, title: string) =>
  ({
    file,
    title,
    columns: {
      academic_year: { ...academicYear, optional: true },
      from: optionalText,
      to: text,
      events: amount,
      alpha: amount,
    },
    key: ['academic_year', 'from', 'to'],
  }) as const;

/** Tables of a longitudinal dataset, by the name that the code has for them. */
export const LONGITUDINAL_TABLES = {
  stock: {
    file: 'stock.csv',
    title: 'Children with plans in the base January',
    columns: {
      academic_year: academicYear,
      need: text,
      setting: text,
      children: { kind: 'integer', min: 1, max: 10_000_000 },
    },
    key: ['academic_year', 'need', 'setting'],
  },
  population: {
    file: 'population.csv',
    title: 'Residents by January and academic year; the last January is held afterwards',
    columns: { calendar_year: calendarYear, academic_year: academicYear, population: amount },
    key: ['calendar_year', 'academic_year'],
  },
  joiners: rateTable(
    'joiner_rates.csv',
    'Joiners per resident by academic year in the January they are first counted: gamma posterior (shape, rate)',
  ),
  leavers: rateTable(
    'leaver_rates.csv',
    'Intensity of leaving by academic year, need and setting: gamma posterior; the chance is 1 - exp(-intensity)',
  ),
  movers: rateTable(
    'mover_rates.csv',
    'Intensity of changing setting, of those who stay, by academic year and setting: gamma posterior',
  ),
  need_changes: rateTable(
    'need_change_rates.csv',
    'Intensity of changing need, of those who stay, by academic year and need: gamma posterior',
  ),
  joiner_needs: shareTable(
    'joiner_needs.csv',
    'Need of a joiner by academic year: Dirichlet posterior (alpha)',
  ),
  joiner_settings: shareTable(
    'joiner_settings.csv',
    'Setting of a joiner by academic year and need (from): Dirichlet posterior',
  ),
  mover_settings: shareTable(
    'mover_settings.csv',
    'New setting of a mover by academic year and old setting (from): Dirichlet posterior',
  ),
  changed_needs: shareTable(
    'changed_needs.csv',
    'New need of those whose need changes by old need (from): Dirichlet posterior',
  ),
  factors: {
    file: 'factors.csv',
    title:
      'Factors of mean 1 that cells share, so that what is unknown of a margin does not average away: gamma (shape, shape)',
    columns: {
      flow,
      dimension: { kind: 'choice', choices: ['all', 'academic-year', 'need', 'setting', 'pair'] },
      from: optionalText,
      to: optionalText,
      events: amount,
      shape: amount,
    },
    key: ['flow', 'dimension', 'from', 'to'],
  },
  levels: {
    file: 'levels.csv',
    title:
      'Level of each year against the average of the record: logarithm, and its variance by chance',
    columns: {
      flow,
      code: optionalText,
      calendar_year: calendarYear,
      expected: amount,
      observed: amount,
      log_level: signed,
      variance: amount,
    },
    key: ['flow', 'code', 'calendar_year'],
  },
  changes: {
    file: 'changes.csv',
    title:
      'How levels may change: spread of years of their own, of lasting steps and of the yearly trend (logarithms), with posterior weight',
    columns: { flow, year_sd: amount, step_sd: amount, trend_sd: amount, weight: amount },
    key: ['flow', 'year_sd', 'step_sd', 'trend_sd'],
  },
} as const;
export type LongitudinalTableName = keyof typeof LONGITUDINAL_TABLES;
export type LongitudinalRow<N extends LongitudinalTableName> = Row<(typeof LONGITUDINAL_TABLES)[N]>;
export type RateRow = LongitudinalRow<'joiners'>;
export type ShareRow = LongitudinalRow<'joiner_needs'>;

/** What tells a manifest of this kind from those of other datasets. */
export const longitudinalKindSchema = z.object({ kind: z.literal('longitudinal') });

const word = z.string().min(1).max(400);
const range = z.object({ mean: z.number(), low: z.number(), high: z.number() });

/** `dataset.json` of a longitudinal dataset. Ranges are 10th to 90th percentiles. */
export const longitudinalManifestSchema = z.object({
  schemaVersion: z.literal(1),
  kind: z.literal('longitudinal'),
  origin: z.literal('person-level'),
  baseYear: z.int().min(1991).max(2101),
  /** Calendar years of the record, in order. */
  years: z.array(z.int()).min(1),
  academicYears: z.object({ youngest: z.int(), oldest: z.int() }),
  needs: z.array(word).min(1),
  /** Codes of settings with the youngest and oldest academic year that the record shows there. */
  settings: z.array(z.object({ code: word, youngest: z.int(), oldest: z.int() })).min(1),
  children: z.int().min(0),
  rows: z.int().min(1),
  /** Hashes of the files that the estimates were made from. */
  inputs: z.object({ transitions: z.string(), population: z.string() }).optional(),
  estimated: z.object({
    /** Weight, in events, that a cell gives to what it borrows. */
    concentrations: z.array(z.object({ flow: word, borrowsFrom: word, weight: range })),
    /** Yearly spreads and trend of levels, as logarithms. */
    changes: z.array(
      z.object({ flow: word, yearSd: range, stepSd: range, trend: range.optional() }),
    ),
  }),
  notices: z.array(z.string()),
  note: z.string(),
});
export type LongitudinalManifest = z.infer<typeof longitudinalManifestSchema>;

/** Rates with posteriors, the base stock and the population: all that a projection needs. */
export type LongitudinalDataset = { readonly manifest: LongitudinalManifest } & {
  readonly [N in LongitudinalTableName]: readonly LongitudinalRow<N>[];
};
