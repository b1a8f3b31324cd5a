import { describe, expect, it } from 'vitest';
import { PRESENT_PUPIL } from '../../src/model/placement/priority.ts';
import { drawWith, words } from './leverFixture.ts';

const LENGTH = 2;
const without = drawWith([]);
const short = drawWith([{ kind: 'allocation', ...words(), listLength: LENGTH }]);

/** Of the first round: the list of each applicant by key, and where in it the present place stands. */
function lists({ januaries }: typeof short) {
  const { children, round } = januaries[1];
  const { listStart, listPriority } = round!.round;
  return new Map(
    Array.from(round!.applicant, (i, a) => {
      const priorities = Array.from(listPriority.subarray(listStart[a], listStart[a + 1]));
      return [
        children.key[i],
        { length: priorities.length, present: priorities.indexOf(PRESENT_PUPIL) },
      ];
    }),
  );
}

describe('a suitable list longer than the longest allowed', () => {
  it('is cut short, but never by the present place of a child who may keep it', () => {
    const before = lists(without);
    const after = lists(short);
    let kept = 0;
    let cut = 0;
    for (const [key, { length, present }] of after) {
      expect(length).toBeLessThanOrEqual(LENGTH);
      const long = before.get(key);
      if (long === undefined) continue;
      if (long.length > LENGTH) cut++;
      if (long.present === -1) continue;
      // It ends the list: nobody is moved below the place that they have.
      expect(present).toBe(length - 1);
      if (long.present >= LENGTH) kept++;
    }
    expect(cut).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan(5);
  });
});
