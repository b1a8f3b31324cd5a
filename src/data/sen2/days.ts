/** Dates of a return as whole days since 1 January 1970, so that they compare and subtract. */

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, which count from 1900 and take it for a leap year. */
const SPREADSHEET_ZERO = -25_569;
/** Numbers that a spreadsheet makes of dates from 1954 to 2119. */
const SPREADSHEET_NUMBER = /^[2-7]\d{4}(\.0+)?$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/;

/**
 * Day of a cell: `2025-01-16`, `16/01/2025`, either with a time, or the number that a spreadsheet
 * made of it. NaN for anything else.
 */
export function dayOfCell(cell: string): number {
  const iso = YEAR_FIRST.exec(cell);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = DAY_FIRST.exec(cell);
  if (british) return calendarDay(Number(british[3]), Number(british[2]), Number(british[1]));
  return SPREADSHEET_NUMBER.test(cell) ? Math.floor(Number(cell)) + SPREADSHEET_ZERO : Number.NaN;
}

/** NaN where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? ms / DAY_MS : Number.NaN;
}

export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Whole years lived on a day; birthdays of 29 February fall on 1 March. */
export function ageOnDay(birthDay: number, day: number): number {
  const born = new Date(birthDay * DAY_MS);
  const then = new Date(day * DAY_MS);
  const years = then.getUTCFullYear() - born.getUTCFullYear();
  const months = then.getUTCMonth() - born.getUTCMonth();
  const before = months < 0 || (months === 0 && then.getUTCDate() < born.getUTCDate());
  return before ? years - 1 : years;
}

/** Census day of a January: its third Thursday. */
export function censusDay(year: number): number {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const thursday = 1 + ((4 - first + 7) % 7);
  return calendarDay(year, 1, thursday + 14);
}
