import type { Dataset } from '../../src/domain/dataset.ts';
import type { Chance } from './chance.ts';
import { chanceOf, factor } from './chance.ts';

/** A made-up local authority, before any of its tables is. */
export interface Authority {
  /** From 1 on. */
  readonly number: number;
  /** EHC plans at the base January. */
  readonly plans: number;
  /** Its plans over those of the dataset that it is made from. */
  readonly ratio: number;
  readonly chance: Chance;
  /** How much commoner each need and establishment is than there. */
  readonly byNeed: ReadonlyMap<string, number>;
  readonly byEstablishment: ReadonlyMap<string, number>;
  /** How much faster its plans have grown in a year than there: 1 is the same. */
  readonly growth: number;
}

/** Needs and settings differ from the model area by up to this factor, growth by this much a year. */
const WIDEST_MIX = 1.25;
const WIDEST_GROWTH = 1.015;

export function layAuthority(
  { manifest, tables }: Dataset,
  number: number,
  plans: number,
  seed: number,
): Authority {
  const chance = chanceOf(seed * 1000 + number);
  const mixOf = (list: readonly { readonly code: string }[]) =>
    new Map(list.map(({ code }) => [code, factor(WIDEST_MIX, chance)]));
  return {
    number,
    plans,
    ratio: plans / tables.baseChildren.reduce((sum, row) => sum + row.plans, 0),
    chance,
    byNeed: mixOf(manifest.needs),
    byEstablishment: mixOf(manifest.establishments),
    growth: factor(WIDEST_GROWTH, chance),
  };
}
