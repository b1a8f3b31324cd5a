import Papa from 'papaparse';
import type { Manifest } from '../../domain/dataset.ts';
import { DATASET_TABLES } from '../../domain/datasetTables.ts';
import type { Problem } from '../../domain/problems.ts';
import { aliasesOf } from './aliases.ts';
import { plainWord } from './cells.ts';
import { type RegisteredSchool, registeredSchools } from './giasExtract.ts';
import type { Grid } from './grid.ts';

type Cells = Record<string, string>;
const { provisions: PROVISIONS, provisionPlaces: PLACES } = DATASET_TABLES;
/** A school may be mapped to a metre in two ways: below this, in degrees, its point stays. */
const MOVED_DEGREES = 0.0005;
const SOURCE = 'Get Information about Schools, extract given';

export interface GiasParts {
  /** Texts of the dataset that is open. */
  readonly base: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
  /** URNs of the only schools that are wanted; all where it is absent. */
  readonly only?: ReadonlySet<string>;
}

export interface GiasTables {
  /** Texts of `provisions.csv` and `provision_places.csv`. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the register cannot tell, or what was left out: to be looked at, not to be mended. */
  readonly notes: readonly Problem[];
  /** Schools of the extract that were used. */
  readonly schools: number;
}

/**
 * Brings the provisions of a dataset up to an extract of the register of schools: names, districts,
 * points, ages, rolls and places. Which need types and complexity a provision admits, and whom first,
 * stay as the dataset has them where it knows the school; the register does not say.
 *
 * @param file the extract as the user knows it.
 */
export function giasTables(
  file: string,
  grid: Grid,
  { base, manifest, only }: GiasParts,
): GiasTables {
  const provisions = rowsOf(base.get(PROVISIONS.file));
  const places = rowsOf(base.get(PLACES.file));
  const byId = new Map(provisions.map((row) => [row.provision, row]));
  const register = registeredSchools(grid);
  const schools = only ? register.filter(({ urn }) => only.has(urn)) : register;
  const districts = new Set(manifest.districts.map(({ code }) => code));
  const establishmentOf = typesLearned(register, provisions, manifest);
  const roleOf = rolesOf(manifest);
  const aliases = aliasesOf(manifest).need;
  const notes: Problem[] = [];
  const skipped = new Map<string, number>();
  const used = new Set<string>();
  const setPlaces = (provision: string, count: number | null) => {
    if (count !== null && count > 0) placesRow(places, provision, manifest.baseYear, count);
  };
  for (const school of schools) {
    const known = byId.get(school.urn);
    const bases = provisions.filter(
      ({ provision }) => provision !== school.urn && provision.endsWith(`-${school.urn}`),
    );
    if (known) {
      used.add(school.urn);
      update(known, school, districts);
      if (roleOf(known.establishment) === 'special') setPlaces(school.urn, school.capacity);
      for (const one of bases) setPlaces(one.provision, school.basePlaces);
      if ((school.basePlaces ?? 0) > 0 && bases.length === 0) notes.push(noBase(file, school));
      continue;
    }
    if (!school.open || !districts.has(school.district)) continue;
    const establishment = establishmentOf.get(school.type);
    if (establishment === undefined) {
      skipped.set(school.type, (skipped.get(school.type) ?? 0) + 1);
      continue;
    }
    if (school.point === null || !((school.ageLow ?? 99) < (school.ageHigh ?? 0))) {
      notes.push(lacking(file, school));
      continue;
    }
    used.add(school.urn);
    const needs = school.needs
      .map((need) => aliases?.get(plainWord(need.split(' - ')[0])) ?? aliases?.get(plainWord(need)))
      .filter((need) => need !== undefined);
    provisions.push(newRow(school, establishment, [...new Set(needs)].join(';')));
    if (roleOf(establishment) === 'special') {
      setPlaces(school.urn, school.capacity);
      notes.push(newSpecial(file, school));
    } else if (only) notes.push(newSchool(file, school));
  }
  for (const [type, count] of skipped) notes.push(leftOut(file, type, count));
  for (const row of only ? [] : provisions) {
    const inArea = districts.has(row.district_code) && /^\d{5,6}$/.test(row.provision);
    if (inArea && !used.has(row.provision)) notes.push(notThere(file, row));
  }
  return {
    texts: new Map([
      [PROVISIONS.file, written(Object.keys(PROVISIONS.columns), provisions)],
      [PLACES.file, written(Object.keys(PLACES.columns), places)],
    ]),
    notes,
    schools: used.size,
  };
}

export function rowsOf(text = ''): Cells[] {
  return Papa.parse<Cells>(text, { header: true, delimiter: ',', skipEmptyLines: true }).data;
}

function written(columns: readonly string[], rows: readonly Cells[]): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse([[...columns], ...data], { newline: '\n' })}\n`;
}

/**
 * What the dataset calls each type of the register: as most of the schools that both know, else the
 * establishment whose label is the type itself.
 */
export function typesLearned(
  schools: readonly RegisteredSchool[],
  provisions: readonly Readonly<Record<string, string>>[],
  { establishments }: Manifest,
): ReadonlyMap<string, string> {
  const byId = new Map(provisions.map((row) => [row.provision, row]));
  const labelled = new Map(establishments.map(({ code, label }) => [plainWord(label), code]));
  const votes = new Map<string, Map<string, number>>();
  for (const { urn, type } of schools) {
    const establishment = byId.get(urn)?.establishment;
    if (establishment === undefined) continue;
    const ofType = votes.get(type) ?? new Map<string, number>();
    ofType.set(establishment, (ofType.get(establishment) ?? 0) + 1);
    votes.set(type, ofType);
  }
  const most = (counts: ReadonlyMap<string, number>) =>
    [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  const named = schools.flatMap(({ type }): [string, string][] => {
    const code = labelled.get(plainWord(type));
    return code === undefined ? [] : [[type, code]];
  });
  const learned = [...votes].map(([type, counts]): [string, string] => [type, most(counts)]);
  return new Map([...named, ...learned]);
}

function rolesOf({ establishments, settingTypes }: Manifest): (establishment: string) => string {
  const roles = new Map(settingTypes.map(({ id, role }) => [id, role as string]));
  const types = new Map(establishments.map(({ code, settingType }) => [code, settingType]));
  return (establishment) => roles.get(types.get(establishment) ?? '') ?? '';
}

function update(row: Cells, school: RegisteredSchool, districts: ReadonlySet<string>): void {
  row.name = school.name || row.name;
  if (districts.has(school.district)) row.district_code = school.district;
  if (school.point !== null) {
    const { latitude, longitude } = school.point;
    const moved =
      Math.abs(latitude - Number(row.latitude)) > MOVED_DEGREES ||
      Math.abs(longitude - Number(row.longitude)) > MOVED_DEGREES;
    if (moved) Object.assign(row, pointCells(school.point));
  }
  const { ageLow, ageHigh } = school;
  if (ageLow !== null && ageHigh !== null && ageLow < ageHigh) {
    Object.assign(row, agesCells(ageLow, ageHigh));
  }
  if (school.pupils !== null) row.roll = String(school.pupils);
  if (school.closedFrom !== null && !school.open) row.closed_from = String(school.closedFrom);
}

function pointCells({ latitude, longitude }: { latitude: number; longitude: number }): Cells {
  return { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) };
}

/** Ages as far as plans run: colleges of the register have no upper end. */
function agesCells(low: number, high: number): Cells {
  return { age_low: String(Math.min(25, low)), age_high: String(Math.min(26, high)) };
}

function newRow(school: RegisteredSchool, establishment: string, needs: string): Cells {
  return {
    provision: school.urn,
    name: school.name,
    establishment,
    district_code: school.district,
    ...pointCells(school.point as NonNullable<RegisteredSchool['point']>),
    ...agesCells(school.ageLow ?? 0, school.ageHigh ?? 0),
    needs,
    roll: school.pupils === null ? '' : String(school.pupils),
    quality: 'published',
    source: SOURCE,
  };
}

/** Sets the places of the base January; those for residents keep their share, as the best known. */
function placesRow(places: Cells[], provision: string, january: number, count: number): void {
  const before = places.findLast(
    (row) => row.provision === provision && Number(row.january) <= january && row.status === 'open',
  );
  if (before && Number(before.places) === count) return;
  const share =
    before && Number(before.places) > 0
      ? Number(before.places_for_area) / Number(before.places)
      : 1;
  const row = {
    provision,
    january: String(january),
    places: String(count),
    places_for_area: String(Math.min(count, Math.round(count * share))),
    status: 'open',
    quality: 'derived',
    source: `${SOURCE}; share for residents as before`,
  };
  if (before && Number(before.january) === january) Object.assign(before, row);
  else places.push(row);
}

function note(
  file: string,
  school: RegisteredSchool,
  about: Pick<Problem, 'found' | 'expected' | 'fix'>,
): Problem {
  return { file, row: school.row, column: `${school.name} (${school.urn})`, ...about };
}

function noBase(file: string, school: RegisteredSchool): Problem {
  return note(file, school, {
    found: `${school.basePlaces} places in a resourced provision or unit, which the dataset does not have`,
    expected: 'a provision of its own for them',
    fix: 'Add a row to provisions.csv and provision_places.csv where it should be counted.',
  });
}

function newSpecial(file: string, school: RegisteredSchool): Problem {
  const capacity = school.capacity ?? 0;
  const places =
    capacity > 0
      ? `with ${capacity} places, its capacity there, all taken to be open to residents (assumed)`
      : 'without places, because the register has no capacity for it';
  return note(file, school, {
    found: `a special school that is new to the dataset, added without a designation and ${places}`,
    expected:
      'its designation and order of admission, which the register does not say, and its places',
    fix: 'Fill in designation, band_low, band_high and priority in provisions.csv, and its places in provision_places.csv.',
  });
}

function newSchool(file: string, school: RegisteredSchool): Problem {
  return note(file, school, {
    found:
      'a school that is new to the dataset, added with its name, district, point, ages and roll in the register',
    expected:
      'which need types it admits and how many places it has for them, where it is no school for all',
    fix: 'Fill them in in provisions.csv and provision_places.csv where the register does not tell them.',
  });
}

function lacking(file: string, school: RegisteredSchool): Problem {
  return note(file, school, {
    found: 'a school without a point or ages in the register, left out',
    expected: 'easting, northing, lowest and highest age',
    fix: 'Add it to provisions.csv by hand where it should be counted.',
  });
}

function leftOut(file: string, type: string, count: number): Problem {
  return {
    file,
    found: `${count} of the type “${type}”, left out`,
    expected: 'types of which the dataset has at least one school',
    fix: 'Add them to provisions.csv by hand where they should be counted.',
  };
}

function notThere(file: string, row: Cells): Problem {
  return {
    file,
    column: `${row.name} (${row.provision})`,
    found: 'a provision of the dataset that the extract does not have, kept as it is',
    expected: 'all schools of the area in the extract',
    fix: 'Where it has closed, fill in closed_from in provisions.csv, or remove its row.',
  };
}
