import type { Problem } from '../../domain/problems.ts';
import { calendarDay, dayOfCell } from './days.ts';
import { FAULTS } from './faultKinds.ts';
import type { ReturnReader } from './returnReader.ts';
import { type SipKey, sipHash } from './sipHash.ts';

/** People of a return while it is read. Dates of birth go no further than its reading. */
export interface People {
  /** Index of a person by the identifier of the record. */
  readonly byId: ReadonlyMap<string, number>;
  /** Days since 1970; NaN where not known. */
  readonly birthDay: readonly number[];
  readonly keys: readonly (readonly string[])[];
  readonly zone: readonly string[];
}

const FILE = 'person';
const EARLIEST = calendarDay(1900, 1, 1);

/**
 * Reads module 1. Of name, numbers and postcode nothing is kept but keyed hashes and the small area.
 *
 * @param zoneOf small area by postcode, capitals without spaces.
 */
export async function readPeople(
  reader: ReturnReader,
  key: SipKey,
  zoneOf: ReadonlyMap<string, string>,
): Promise<{ people: People; problems: Problem[] }> {
  const byId = new Map<string, number>();
  const birthDay: number[] = [];
  const keys: string[][] = [];
  const zone: string[] = [];
  const byKey = new Map<string, number>();
  const encoder = new TextEncoder();
  const hash = (what: string) => sipHash(key, encoder.encode(what));

  const problems = await reader.read(FILE, ({ row, cell }) => {
    const id = cell('persontableid');
    if (reader.refused(FILE, row, id, 'persontableid', byId)) return;
    const born = dayOfCell(cell('personbirthdate'));
    const known = born >= EARLIEST;
    if (!known) reader.faults.add(FAULTS.noBirthDate, reader.file(FILE), row);
    const upn = numberOf(cell('upn'));
    const uln = numberOf(cell('uniquelearnernumber'));
    const name = nameOf(cell('surname'), cell('forename'));
    const own = [
      upn === '' ? '' : hash(`upn ${upn}`),
      uln === '' ? '' : hash(`uln ${uln}`),
      name === '' || !known ? '' : hash(`name ${name} ${born}`),
    ].filter((one) => one !== '');
    const numbers = own.slice(0, (upn === '' ? 0 : 1) + (uln === '' ? 0 : 1));
    const twin = numbers.map((one) => byKey.get(one)).find((at) => at !== undefined);
    if (twin !== undefined) {
      reader.faults.add(FAULTS.duplicatePerson, reader.file(FILE), row);
      byId.set(id, twin);
      return;
    }
    const at = birthDay.length;
    for (const one of numbers) byKey.set(one, at);
    byId.set(id, at);
    birthDay.push(known ? born : Number.NaN);
    keys.push(own);
    zone.push(zoneOf.get(cell('postcode').toUpperCase().replace(/\s/g, '')) ?? '');
  });
  return { people: { byId, birthDay, keys, zone }, problems };
}

/** What every UPN (letters and 11 or 12 digits) and every ULN (10 digits) has, and no word. */
const LONG_NUMBER = /\d{7}/;

/**
 * A pupil's or learner's number; '' for what is none. "Unknown", noughts alone and numbers that a
 * spreadsheet has shortened (1.23E+09) stand in many rows: children would be taken for each other.
 */
function numberOf(cell: string): string {
  const number = cell.toUpperCase().replace(/\s|\.0+$/g, '');
  const digits = new Set(number.replace(/\D/g, ''));
  return LONG_NUMBER.test(number) && digits.size > 1 ? number : '';
}

/** Letters of a name without accents or case, so that two spellings of one meet; '' without both. */
function nameOf(surname: string, forename: string): string {
  const letters = (name: string) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const last = letters(surname);
  const first = letters(forename);
  return last === '' || first === '' ? '' : `${last} ${first}`;
}
