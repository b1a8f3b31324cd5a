import type { Dataset } from '../../src/domain/dataset.ts';
import { childKeyParts } from '../../src/model/random/childKey.ts';
import { byKey, type WatchedDraw } from './watchedDraw.ts';

/** A dataset in which one district has more residents from a year on. */
export function withMoreResidents(
  dataset: Dataset,
  district: string,
  from: number,
  times: number,
): Dataset {
  const population = dataset.tables.population.map((row) =>
    row.district_code === district && row.year >= from
      ? { ...row, population: Math.round(row.population * times) }
      : row,
  );
  return { ...dataset, tables: { ...dataset.tables, population } };
}

/** Those who came in at a step, in the first district and in all others, in words. */
export interface Entries {
  readonly here: string[];
  readonly elsewhere: string[];
}

/** New plans of each step. */
export function newPlanEntries(watched: WatchedDraw): Entries[] {
  return entries(watched, (key) => !isArrival(key));
}

/** Plans of each step that appeared outside the published flows. */
export function arrivalEntries(watched: WatchedDraw): Entries[] {
  return entries(watched, isArrival);
}

/** Arrivals are numbered downwards from the last number of their cell. */
function isArrival(key: number): boolean {
  return childKeyParts(key).k >= 2048;
}

function entries({ model, januaries }: WatchedDraw, counts: (key: number) => boolean): Entries[] {
  return januaries.slice(1).map(({ children }, step) => {
    const earlier = byKey(januaries[step].children);
    const found: Entries = { here: [], elsewhere: [] };
    for (let i = 0; i < children.count; i++) {
      const key = children.key[i];
      if (earlier.has(key) || !counts(key)) continue;
      const { zone, need, age, band, neededType } = children;
      const words = [key, zone[i], need[i], age[i], band[i], neededType[i]].join();
      const inFirst = model.area.zones.district[zone[i]] === 0;
      (inFirst ? found.here : found.elsewhere).push(words);
    }
    return found;
  });
}
