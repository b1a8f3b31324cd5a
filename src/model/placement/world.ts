import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { Stream } from '../random/stream.ts';
import type { Nearby } from './nearby.ts';
import type { NeedRules } from './needRules.ts';

/** What placement knows in one draw of one scenario, through all its years. */
export interface World {
  readonly area: Area;
  readonly timetable: Timetable;
  readonly nearby: Nearby;
  /** What draws families to each provision beside its distance. */
  readonly attraction: Float64Array;
  readonly rules: NeedRules;
  readonly values: Values;
  readonly stream: Stream;
}
