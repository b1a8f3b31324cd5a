import type { LongitudinalManifest, Transition } from '../../../domain/longitudinal.ts';
import { heldBefore, holdsAfter } from './transition.ts';

/** Codes and academic years that a record shows, in the order in which arrays hold them. */
export interface Axes {
  /** Calendar years of the record. */
  readonly years: readonly number[];
  readonly youngest: number;
  /** Number of academic years from the youngest to the oldest with a plan. */
  readonly ages: number;
  readonly needs: readonly string[];
  readonly settings: readonly string[];
  /** 1 where a setting serves an academic year: index age × settings + setting. */
  readonly open: Uint8Array;
}

/**
 * The axes of a record. A setting serves every academic year from the youngest to the oldest child
 * seen in it: gaps between are chance, what lies beyond is not. Nobody holds a plan beyond the
 * oldest academic year of the record.
 */
export function axesOf(transitions: readonly Transition[]): Axes {
  const years = new Set<number>();
  const needs = new Set<string>();
  const reach = new Map<string, [number, number]>();
  const see = (need: string, setting: string, academicYear: number) => {
    needs.add(need);
    const seen = reach.get(setting);
    if (seen === undefined) reach.set(setting, [academicYear, academicYear]);
    else {
      if (academicYear < seen[0]) seen[0] = academicYear;
      if (academicYear > seen[1]) seen[1] = academicYear;
    }
  };
  for (const row of transitions) {
    years.add(row.year);
    if (heldBefore(row)) see(row.need1, row.setting1, row.academicYear1);
    if (holdsAfter(row)) see(row.need2, row.setting2, row.academicYear2);
  }
  const settings = [...reach.keys()].sort();
  const ranges = settings.map((setting) => reach.get(setting)!);
  return withReach(
    [...years].sort((a, b) => a - b),
    [...needs].sort(),
    settings,
    ranges,
  );
}

/** The axes that a dataset declares. */
export function axesOfManifest(manifest: LongitudinalManifest): Axes {
  return withReach(
    manifest.years,
    manifest.needs,
    manifest.settings.map(({ code }) => code),
    manifest.settings.map(({ youngest, oldest }) => [youngest, oldest]),
  );
}

function withReach(
  years: readonly number[],
  needs: readonly string[],
  settings: readonly string[],
  ranges: readonly (readonly [number, number])[],
): Axes {
  const youngest = Math.min(...ranges.map(([from]) => from));
  const ages = Math.max(...ranges.map(([, to]) => to)) - youngest + 1;
  const open = new Uint8Array(ages * settings.length);
  ranges.forEach(([from, to], s) => {
    for (let age = from; age <= to; age++) open[(age - youngest) * settings.length + s] = 1;
  });
  return { years, youngest, ages, needs, settings, open };
}
