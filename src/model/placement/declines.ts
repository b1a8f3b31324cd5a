import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import type { World } from './world.ts';

/**
 * True where a school may decline a child. Under current law only a school approved under section 41 of
 * the Children and Families Act 2014 must admit whom the plan names; with a list drawn up by the
 * authority no independent school on it may decline.
 */
export function mayDecline(
  { area, timetable, rounds }: World,
  step: number,
  provision: number,
): boolean {
  const { type, section41 } = timetable.provisions;
  if (area.roleOfType[type[provision]] !== 'independent') return false;
  return section41[provision] === 0 && rounds[step].regime !== 'tailored-list';
}

/** True where a school that may does decline a child. It says the same of the child every year. */
export function declines(world: World, key: number, provision: number): boolean {
  const { timetable, values, stream } = world;
  const rate = values['placement.independentDeclineRate'];
  return uniform(stream, PURPOSE.declines, key, 0, timetable.provisions.slot[provision]) < rate;
}
