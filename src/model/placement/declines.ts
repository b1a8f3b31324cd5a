import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import type { World } from './world.ts';

/**
 * True where an independent school declines a child. Under current law only a school approved under
 * section 41 of the Children and Families Act 2014 must admit whom the plan names; with a list drawn up
 * by the authority no school on it may decline. A school says the same of a child every year.
 */
export function declines(world: World, step: number, key: number, provision: number): boolean {
  const { area, timetable, rounds, values, stream } = world;
  const { type, section41, slot } = timetable.provisions;
  if (area.roleOfType[type[provision]] !== 'independent') return false;
  if (section41[provision] === 1 || rounds[step].regime === 'tailored-list') return false;
  const rate = values['placement.independentDeclineRate'];
  return uniform(stream, PURPOSE.declines, key, 0, slot[provision]) < rate;
}
