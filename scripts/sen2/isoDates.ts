/** Dates as text (`2025-01-16`), which compare as they follow each other. */
export type IsoDate = string;

const DAY_MS = 86_400_000;

export function iso(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function plusDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Birthdays had by a day. */
export function ageOn(born: IsoDate, date: IsoDate): number {
  return yearOf(date) - yearOf(born) - (date.slice(5) < born.slice(5) ? 1 : 0);
}

/** Third Thursday of January: it falls on one of the seven days from the 15th on. */
export function censusOf(year: number): IsoDate {
  const weekday = new Date(iso(year, 1, 15)).getUTCDay();
  return iso(year, 1, 15 + ((4 - weekday + 7) % 7));
}
