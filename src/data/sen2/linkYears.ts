import { NO_PLAN } from '../../domain/longitudinal.ts';
import { inTurns } from './inTurns.ts';
import type { Holder, Sen2Return } from './records.ts';

/** National curriculum year of an age at the 31 August before: reception is 0. */
export const ACADEMIC_YEAR_0 = 4;

/** Children of one January and of the next, found in each other by their keys. */
export interface LinkedYears {
  readonly from: number;
  readonly stayed: number;
  readonly joined: number;
  readonly left: number;
  /** Rows of the transitions file that differ, in ascending order, with how many are alike. */
  readonly rows: readonly {
    readonly cells: readonly (string | number)[];
    readonly alike: number;
  }[];
}

export interface Stock {
  readonly of: Sen2Return;
  readonly holders: readonly Holder[];
}

/**
 * Links two returns of Januaries that follow each other.
 *
 * @param settingOf setting type of an establishment.
 * @param breathe lets other work have its turn.
 */
export async function linkYears(
  earlier: Stock,
  later: Stock,
  settingOf: (establishment: string) => string,
  breathe: () => Promise<void>,
): Promise<LinkedYears> {
  const byKey = new Map<string, number>();
  earlier.holders.forEach(({ child }, at) => {
    for (const key of earlier.of.children[child].keys) byKey.set(key, at);
  });
  const met = new Set<number>();
  const rows = new Map<string, { cells: readonly (string | number)[]; alike: number }>();
  const add = (cells: readonly (string | number)[]) => {
    const key = cells.join('\u0000');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { cells, alike: 1 });
    else row.alike++;
  };
  const year = earlier.of.year;
  const side = (need: string, establishment: string, age: number) => [
    settingOf(establishment),
    need,
    age - ACADEMIC_YEAR_0,
  ];
  let stayed = 0;
  const link = ({ child, need, establishment, age }: Holder): void => {
    const after = side(need, establishment, age);
    const at = later.of.children[child].keys
      .map((key) => byKey.get(key))
      .find((one) => one !== undefined && !met.has(one));
    if (at === undefined) {
      add([year, NO_PLAN, NO_PLAN, age - 1 - ACADEMIC_YEAR_0, ...after]);
      return;
    }
    met.add(at);
    stayed++;
    const one = earlier.holders[at];
    add([year, ...side(one.need, one.establishment, one.age), ...after]);
  };
  await inTurns(later.holders, link, breathe);
  earlier.holders.forEach(({ need, establishment, age }, at) => {
    if (met.has(at)) return;
    add([year, ...side(need, establishment, age), NO_PLAN, NO_PLAN, age + 1 - ACADEMIC_YEAR_0]);
  });
  return {
    from: year,
    stayed,
    joined: later.holders.length - stayed,
    left: earlier.holders.length - stayed,
    rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}
