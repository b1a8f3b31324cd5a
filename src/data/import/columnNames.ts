import type { TableSpec } from '../../domain/columns.ts';
import { plainWord } from './cells.ts';

/** Which column of a file holds which column of a table; null = none. */
export type ColumnChoice = Readonly<Record<string, number | null>>;

export interface ColumnProposal {
  readonly choice: ColumnChoice;
  /** Columns found under a common other name: worth a look. */
  readonly guessed: readonly string[];
  /** Columns whose name several columns of the file have, with that name: a person must say which. */
  readonly twice: ReadonlyMap<string, string>;
  /** Columns of the table that no column of the file seems to hold, and that it cannot do without. */
  readonly missing: readonly string[];
}

/** Common other names of columns in public data and in what schools teams keep. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  district_code: [
    'district',
    'la district code',
    'lad code',
    'ladcd',
    'lad24cd',
    'lad23cd',
    'lad22cd',
    'lad21cd',
    'lad25cd',
    'local authority district code',
    'district administrative code',
    'gss code',
    'area code',
  ],
  age: ['single age', 'age in years', 'age on 31 august', 'age years'],
  year: ['calendar year', 'time period', 'financial year ending', 'mid year'],
  january: ['year', 'january of', 'census year', 'census', 'time period', 'as at january'],
  population: ['residents', 'persons', 'obs value', 'value', 'count', 'number', 'people'],
  plans: [
    'ehc plans',
    'ehcps',
    'ehcp',
    'number of plans',
    'count',
    'number',
    'children',
    'pupils',
    'num caseload',
  ],
  need: [
    'primary need',
    'need type',
    'sen type',
    'type of need',
    'primary need code',
    'primary type of need',
  ],
  establishment: [
    'establishment type',
    'type of establishment',
    'setting',
    'placement',
    'placement type',
    'provider type',
  ],
  provision: ['urn', 'school urn', 'provision id', 'provision code', 'id', 'school'],
  name: ['school name', 'establishment name', 'provision name', 'school'],
  latitude: ['lat', 'y'],
  longitude: ['lon', 'long', 'lng', 'x'],
  age_low: ['statutory low age', 'lowest age', 'low age', 'age from', 'min age', 'minimum age'],
  age_high: ['statutory high age', 'highest age', 'high age', 'age to', 'max age', 'maximum age'],
  needs: ['need types', 'types of need', 'needs admitted'],
  places: ['capacity', 'school capacity', 'number of places', 'commissioned places', 'pan'],
  places_for_area: ['places for residents', 'la places', 'places for la', 'own places'],
  roll: ['number on roll', 'nor', 'number of pupils', 'pupils'],
  zone: ['lsoa', 'lsoa code', 'lsoa21cd', 'lsoa11cd', 'small area', 'zone code'],
  road_km: ['km', 'distance km', 'road distance km', 'distance'],
  minutes: ['time minutes', 'journey minutes', 'duration minutes', 'drive time'],
  age_band: ['age group', 'ageband', 'age range'],
  amount: ['value', 'pounds', 'amount pounds'],
  value: ['amount', 'figure'],
  source: ['sources', 'data source', 'reference'],
  'calendar-year': ['year', 'from year', 'january', 'january 1', 'year 1'],
  'setting-1': ['from setting', 'setting from', 'setting before', 'old setting', 'setting'],
  'need-1': ['from need', 'need from', 'need before', 'old need', 'need'],
  'academic-year-1': ['from academic year', 'academic year before', 'nc year 1', 'nc year before'],
  'setting-2': ['to setting', 'setting to', 'setting after', 'new setting', 'setting next'],
  'need-2': ['to need', 'need to', 'need after', 'new need', 'need next'],
  'academic-year-2': ['to academic year', 'academic year after', 'nc year 2', 'nc year after'],
  'academic-year': ['nc year', 'national curriculum year', 'year group', 'ncy'],
  area: ['la name', 'local authority', 'la', 'area name'],
};

/**
 * Proposes which column of a file holds which column of a table: the same name but for case, spaces
 * and signs is certain; a common other name is a guess, made only where it fits one column alone.
 */
export function proposeColumns(spec: TableSpec, header: readonly string[]): ColumnProposal {
  const plain = header.map(plainWord);
  const names = Object.keys(spec.columns);
  const choice: Record<string, number | null> = {};
  const taken = new Set<number>();
  for (const name of names) {
    const exact = header.indexOf(name);
    const at = exact >= 0 ? exact : plain.indexOf(plainWord(name));
    choice[name] = at >= 0 ? at : null;
    if (at >= 0) taken.add(at);
  }
  const guessed: string[] = [];
  const twice = new Map<string, string>();
  const named = (at: number) => plain.filter((word) => word === plain[at]).length;
  for (const name of names) {
    if (choice[name] !== null) continue;
    const others = (OTHER_NAMES[name] ?? []).map(plainWord);
    const at = plain.findIndex((word, column) => !taken.has(column) && others.includes(word));
    if (at < 0) continue;
    choice[name] = at;
    taken.add(at);
    guessed.push(name);
  }
  for (const name of names) {
    const at = choice[name];
    if (at === null || named(at) < 2) continue;
    // The first of the two would be taken without a word.
    choice[name] = null;
    twice.set(name, header[at]);
  }
  const missing = names.filter(
    (name) => choice[name] === null && !twice.has(name) && !spec.mayLack?.includes(name),
  );
  return { choice, guessed, twice, missing };
}

/** Columns of a table that a file seems to have, by share: 1 = all that it needs. */
export function fitOf(spec: TableSpec, header: readonly string[]): number {
  const { missing } = proposeColumns(spec, header);
  const needed = Object.keys(spec.columns).length - (spec.mayLack?.length ?? 0);
  return 1 - missing.length / Math.max(1, needed);
}
