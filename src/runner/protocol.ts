import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { JanuaryRolls } from '../model/review/januaryRolls.ts';
import type { CubeShapes } from '../model/run/cubes.ts';
import type { Groundwork } from '../model/run/groundwork.ts';
import type { KeptDraw } from '../model/run/keptDraw.ts';

/** Where a thread keeps a scenario; what is put there takes the place of what was. */
export type Slot = number;

/**
 * What is asked of a drawing thread. It does one thing after another, and answers draws alone. Between
 * two years of a draw it hears what else is asked.
 */
export type PoolRequest =
  | {
      /** The data of all that follows. What slots held is gone. */
      readonly kind: 'open';
      readonly dataset: Dataset;
      /** Of the dataset, where it is at hand. */
      readonly groundwork?: Groundwork;
    }
  | {
      /** Puts a scenario in a slot. Whether it can be simulated is told by its first draw. */
      readonly kind: 'prepare';
      readonly slot: Slot;
      readonly scenario: Scenario;
      readonly years: number;
    }
  | {
      readonly kind: 'draw' | 'draw with rolls';
      readonly requestId: number;
      readonly slot: Slot;
      readonly seed: number;
      readonly draw: number;
    }
  | {
      /** Gives up a draw, begun or not. It is not answered. */
      readonly kind: 'drop';
      readonly requestId: number;
    };

/** What a drawing thread says. Replies carry the id of the draw that they answer. */
export type PoolReply =
  | {
      readonly kind: 'drawn';
      readonly requestId: number;
      readonly kept: KeptDraw;
      /** What the draw is opened with. */
      readonly shapes: CubeShapes;
      /** Where every child was at each January, where that was asked for. */
      readonly rolls: JanuaryRolls | null;
    }
  | {
      /** The model could not make the draw; it would fail on any other thread too. */
      readonly kind: 'failed';
      readonly requestId: number;
      readonly message: string;
    };
