import { hashTexts } from '../../data/hash.ts';
import { NO_PLAN, type Transition } from '../../domain/longitudinal.ts';

/** The record with needs in their groups; a need without one stays as it is. */
export function coarseRecord(
  transitions: readonly Transition[],
  groupOf: (need: string) => string,
): Transition[] {
  const group = (need: string) => (need === NO_PLAN ? NO_PLAN : groupOf(need));
  return transitions.map((row) => ({ ...row, need1: group(row.need1), need2: group(row.need2) }));
}

/** Of the children of a record, in whatever order its rows stand. Not given out: it could be guessed. */
export function hashOfRecord(transitions: readonly Transition[]): Promise<string> {
  const counts = new Map<string, number>();
  for (const row of transitions) {
    const key = JSON.stringify(Object.values(row));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines = [...counts].map(([key, children]) => `${key} ${children}`).sort();
  return hashTexts(new Map([['record', lines.join('\n')]]));
}
