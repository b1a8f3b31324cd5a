/** What holds 1, 2, … `horizon` years ahead. Written out: it is asked for a hundred thousand times. */
export function eachAhead(horizon: number, of: (years: number) => number): number[] {
  const values: number[] = [];
  for (let years = 1; years <= horizon; years++) values.push(of(years));
  return values;
}
