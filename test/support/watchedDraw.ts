import type { Values } from '../../src/domain/parameters/index.ts';
import type { RoundRecord } from '../../src/model/placement/roundBooks.ts';
import { type Children, copyChildren } from '../../src/model/population/children.ts';
import { type DrawResult, runDraw } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { sampleParameters } from '../../src/model/run/sampleParameters.ts';

/** The children of a January census and the round that led to it (null for the base). */
export interface WatchedJanuary {
  readonly children: Children;
  readonly round: RoundRecord | null;
}

/** A draw with what happened inside it. */
export interface WatchedDraw {
  readonly model: Model;
  readonly values: Values;
  readonly result: DrawResult;
  readonly januaries: readonly WatchedJanuary[];
}

/** Runs a draw and keeps a copy of the children at every January, and the ledger. */
export function watchDraw(model: Model, seed: number, draw: number): WatchedDraw {
  const januaries: WatchedJanuary[] = [];
  const result = runDraw(model, seed, draw, {
    ledger: true,
    onCensus: (_, children, round) => {
      januaries.push({ children: copyChildren(children, children.count), round });
    },
  });
  return { model, values: sampleParameters(model.register, { seed, draw }), result, januaries };
}

/** Index of each child by key. */
export function byKey({ key, count }: Children): Map<number, number> {
  const index = new Map<number, number>();
  for (let i = 0; i < count; i++) index.set(key[i], i);
  return index;
}
