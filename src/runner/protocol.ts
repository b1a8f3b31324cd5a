import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { DrawResult } from '../model/run/draw.ts';

/** What is asked of a drawing thread. */
export type PoolRequest =
  | {
      /** Prepares a model; draws follow. */
      readonly kind: 'prepare';
      readonly requestId: number;
      readonly dataset: Dataset;
      readonly scenario: Scenario;
      readonly years: number;
    }
  | {
      readonly kind: 'draw';
      readonly requestId: number;
      readonly seed: number;
      readonly draw: number;
    };

/** What a drawing thread says. Replies carry the id of their request. */
export type PoolReply =
  | { readonly kind: 'prepared'; readonly requestId: number }
  | { readonly kind: 'drawn'; readonly requestId: number; readonly result: DrawResult }
  | { readonly kind: 'failed'; readonly requestId: number; readonly message: string };
