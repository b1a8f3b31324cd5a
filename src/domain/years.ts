/** Financial year that begins in April of a calendar year: `financialYear(2030) === '2030-31'`. */
export function financialYear(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;
}
