import { AGE_COUNT } from '../domain/ages.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problems.ts';

const SHOWN = 12;

/** Residents of every district and single age in every year, in the projection and its variants. */
export function checkPopulation({
  manifest,
  tables,
}: Pick<Dataset, 'manifest' | 'tables'>): Problem[] {
  const { baseYear } = manifest;
  const districts = manifest.districts.map(({ code }) => code);
  const years = tables.population.map(({ year }) => year);
  const first = years.reduce((least, year) => Math.min(least, year), baseYear - 1);
  const last = years.reduce((most, year) => Math.max(most, year), baseYear);
  const problems = gaps('population.csv', districts, first, last, tables.population);
  if (tables.populationVariants.length === 0) return problems;
  const [high, low] = (['high', 'low'] as const).map((variant) => {
    const rows = tables.populationVariants.filter((row) => row.variant === variant);
    const of = `variant ${variant}, `;
    problems.push(...gaps(VARIANTS, districts, baseYear + 1, last, rows, of));
    return totals(rows);
  });
  if (problems.length > 0) return problems;
  const principal = totals(tables.population);
  for (let year = baseYear + 1; year <= last; year++) {
    const [least, middle, most] = [low, principal, high].map((total) => total.get(year) ?? 0);
    if (least <= middle && middle <= most) continue;
    problems.push({
      file: VARIANTS,
      column: `year ${year}`,
      found: `${least} residents in the low and ${most} in the high variant`,
      expected: `the ${middle} residents of population.csv between them`,
      fix: 'Take the variants of the same projection, and check which of them is the high one.',
    });
  }
  return problems;
}

const VARIANTS = 'population_variants.csv';

function totals(rows: readonly { year: number; population: number }[]): Map<number, number> {
  const total = new Map<number, number>();
  for (const { year, population } of rows) total.set(year, (total.get(year) ?? 0) + population);
  return total;
}

interface ResidentRow {
  readonly district_code: string;
  readonly age: number;
  readonly year: number;
}

/** What is missing, a year at a time and by name: whole districts, whole ages, or single figures. */
function gaps(
  file: string,
  districts: readonly string[],
  first: number,
  last: number,
  rows: readonly ResidentRow[],
  of = '',
): Problem[] {
  const heldIn = new Map<number, Set<string>>();
  for (const { year, district_code, age } of rows) {
    const held = heldIn.get(year) ?? new Set();
    heldIn.set(year, held.add(`${district_code} ${age}`));
  }
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const ages = Array.from({ length: AGE_COUNT }, (_, age) => age);
  return years.flatMap((year): Problem[] => {
    const held = heldIn.get(year) ?? new Set();
    // Districts are known and ages from 0 to 25, so that as many as can be are all there are.
    if (held.size === districts.length * AGE_COUNT) return [];
    const has = (district: string, age: number) => held.has(`${district} ${age}`);
    const absent = districts.filter((district) => !ages.some((age) => has(district, age)));
    const present = districts.filter((district) => !absent.includes(district));
    const never = ages.filter((age) => !present.some((district) => has(district, age)));
    const single = present.flatMap((district) =>
      ages
        .filter((age) => !has(district, age) && !never.includes(age))
        .map((age) => `${district} age ${age}`),
    );
    if (absent.length + single.length === 0 && never.length === 0) return [];
    const found =
      present.length === 0
        ? 'no row'
        : [
            absent.length > 0 ? `no row of ${list(absent)}` : '',
            never.length > 0 ? `no row of age ${list(never.map(String))}` : '',
            single.length > 0 ? `no row of ${list(single)}` : '',
          ]
            .filter((part) => part !== '')
            .join('; ');
    return [
      {
        file,
        column: `${of}year ${year}`,
        found,
        expected: `${districts.length * AGE_COUNT} rows: every district and single age 0 to 25`,
        fix: `Add the missing rows. Years must run without a gap from ${first} to ${last}.`,
      },
    ];
  });
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
