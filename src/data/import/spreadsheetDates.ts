/** Values that spreadsheet programs make dates of, such as the ages 5-10 or the year 2021-22. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = MONTHS.join('|');
const DAY_MONTH = new RegExp(`^(\\d{1,2})[- ](${MONTH})[a-z]*$`, 'i');
const MONTH_NUMBER = new RegExp(`^(${MONTH})[a-z]*[- ](\\d{1,4})$`, 'i');
const DAY_MONTH_YEAR = new RegExp(`^\\d{1,2}[- ](${MONTH})[a-z]*[- ]\\d{2,4}$`, 'i');
const IN_FIGURES = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})( .*)?$|^\d{4}-\d{2}-\d{2}(T.*| .*)?$/;

/** Days from the start of the spreadsheet calendar to 1 January 1990 and 31 December 2100. */
const [FIRST_DAY, LAST_DAY] = [32_874, 73_415];

/**
 * Whether a cell shows a date.
 *
 * @returns what was likely typed, where that can be told; null where the cell is no date.
 */
export function asDate(cell: string): { readonly likely: string | null } | null {
  const dayMonth = DAY_MONTH.exec(cell);
  if (dayMonth) return { likely: range(Number(dayMonth[1]), monthNumber(dayMonth[2])) };
  const month = MONTH_NUMBER.exec(cell);
  if (month) {
    const number = Number(month[2]);
    return { likely: number <= 31 ? range(monthNumber(month[1]), number) : null };
  }
  return DAY_MONTH_YEAR.test(cell) || IN_FIGURES.test(cell) ? { likely: null } : null;
}

/** Whether a number may be a date as a spreadsheet program keeps it: days since 1900. */
export function isDayNumber(cell: string): boolean {
  const days = Number(cell);
  return /^\d{5}$/.test(cell) && days >= FIRST_DAY && days <= LAST_DAY;
}

/** The January of the date that a day number keeps. */
export function yearOfDayNumber(cell: string): number {
  // Day 25,569 is 1 January 1970.
  return new Date((Number(cell) - 25_569) * 86_400_000).getUTCFullYear();
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function range(one: number, other: number): string {
  return `${Math.min(one, other)}-${Math.max(one, other)}`;
}
