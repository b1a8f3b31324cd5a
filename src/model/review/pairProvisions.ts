import { NO_PROVISION } from '../population/children.ts';
import type { Model } from '../run/model.ts';

/** Two scenarios of one dataset, prepared for the same years. */
export interface ModelPair {
  readonly before: Model;
  readonly after: Model;
}

/**
 * Provisions of two scenarios under one numbering: those of the plan, then those that exist in the
 * baseline only. −1 where a provision does not exist on a side.
 */
export interface PairProvisions {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Setting type of each. */
  readonly type: readonly number[];
  readonly before: Int16Array;
  readonly after: Int16Array;
  /** Number here of each provision of the baseline, and of the plan. */
  readonly ofBefore: Int16Array;
  readonly ofAfter: Int16Array;
}

export function pairProvisions({ before, after }: ModelPair): PairProvisions {
  const [old, kept] = [before.timetable.provisions, after.timetable.provisions];
  const at = new Map(kept.id.map((id, p) => [id, p]));
  const only = old.id.flatMap((id, p) => (at.has(id) ? [] : [p]));
  only.forEach((p, n) => {
    at.set(old.id[p], kept.count + n);
  });
  const ofBefore = Int16Array.from(old.id, (id) => at.get(id) ?? NO_PROVISION);
  const sides = new Int16Array(kept.count + only.length).fill(NO_PROVISION);
  ofBefore.forEach((number, p) => {
    sides[number] = p;
  });
  return {
    id: [...kept.id, ...only.map((p) => old.id[p])],
    name: [...kept.name, ...only.map((p) => old.name[p])],
    type: [...kept.type, ...only.map((p) => old.type[p])],
    before: sides,
    after: Int16Array.from(sides, (_, number) => (number < kept.count ? number : NO_PROVISION)),
    ofBefore,
    ofAfter: Int16Array.from(kept.id, (_, p) => p),
  };
}
