import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { DrawWithRolls } from '../model/review/pairDraw.ts';
import type { DrawResult } from '../model/run/draw.ts';

/** A thread holds two models: the plan in view, and what it is compared with. */
export type Slot = 'plan' | 'baseline';

/** What is asked of a drawing thread. */
export type PoolRequest =
  | {
      /** Prepares a model in place of the one held in its slot; draws follow. */
      readonly kind: 'prepare';
      readonly requestId: number;
      readonly slot: Slot;
      readonly dataset: Dataset;
      readonly scenario: Scenario;
      readonly years: number;
    }
  | {
      readonly kind: 'draw' | 'draw with rolls';
      readonly requestId: number;
      readonly slot: Slot;
      readonly seed: number;
      readonly draw: number;
    };

/** What a drawing thread says. Replies carry the id of their request. */
export type PoolReply =
  | { readonly kind: 'prepared'; readonly requestId: number }
  | { readonly kind: 'drawn'; readonly requestId: number; readonly result: DrawResult }
  | { readonly kind: 'drawn with rolls'; readonly requestId: number; readonly drawn: DrawWithRolls }
  | { readonly kind: 'failed'; readonly requestId: number; readonly message: string };
