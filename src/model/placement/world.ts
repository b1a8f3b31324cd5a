import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import type { StepLevers } from '../policy/levers/stepLevers.ts';
import type { RoundRules } from '../policy/roundRules.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { Stream } from '../random/stream.ts';
import type { Nearby } from './nearby.ts';
import type { NeedRules } from './needRules.ts';
import type { ServingSets } from './servingSets.ts';

/** What placement knows in one draw of one scenario: `levers` in one step, the rest in all. */
export interface World {
  readonly area: Area;
  readonly timetable: Timetable;
  readonly nearby: Nearby;
  readonly serving: ServingSets;
  /** What draws families to each provision beside its distance. */
  readonly attraction: Float64Array;
  readonly rules: NeedRules;
  readonly values: Values;
  readonly stream: Stream;
  /** How places are given, by step. */
  readonly rounds: readonly RoundRules[];
  /** What policies on children's needs do in the present step. */
  readonly levers: StepLevers;
  /** Independent places open to the area against those without price bands, by step. */
  readonly independentSupply: Float64Array;
}
