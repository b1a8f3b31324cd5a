import { NO_JOURNEY, type Outcomes } from '../../model/review/changes.ts';
import { comparedRatio } from '../compare/comparedMeasure.ts';
import type { ComparedMeasure } from '../compare/comparedTypes.ts';
import type { IsIn } from './gainsAndLosses.ts';
import type { ReleasedPair } from './pair.ts';

/**
 * Mean minutes by road of those who get in, and of those who no longer do, each with the plan against
 * the same children without it. Only who travels to a provision in both futures has two journeys.
 */
export function journeyMeasures(
  pair: ReleasedPair,
  january: number,
  isIn: IsIn,
): ComparedMeasure[] {
  const measure = (id: string, label: string, isOn: 'before' | 'after') => {
    const off = isOn === 'after' ? 'before' : 'after';
    const sums = pair.draws.map(({ changes }) => {
      const sum = { children: 0, before: 0, after: 0 };
      for (let row = changes.start[january]; row < changes.start[january + 1]; row++) {
        if (!isIn(changes[isOn], row) || isIn(changes[off], row)) continue;
        if (!travels(changes.before, row) || !travels(changes.after, row)) continue;
        sum.children++;
        sum.before += changes.before.minutes[row];
        sum.after += changes.after.minutes[row];
      }
      return sum;
    });
    const over = sums.map((sum) => sum.children);
    const words = { id, label, unit: 'minutes', group: 'children', better: 'lower' } as const;
    return comparedRatio(
      words,
      { of: sums.map((sum) => sum.before), over },
      { of: sums.map((sum) => sum.after), over },
    );
  };
  return [
    measure('journey-gained', 'Journey of children admitted', 'after'),
    measure('journey-lost', 'Journey of children no longer admitted', 'before'),
  ].filter((one) => one !== null);
}

function travels({ minutes }: Outcomes, row: number): boolean {
  return minutes[row] !== NO_JOURNEY;
}
