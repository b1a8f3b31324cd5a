/** The order in which policies are drawn, changed one step at a time. */
import type { VNode } from 'preact';
import type { PlanStep } from '../../results/attribution/attributionTypes.ts';

export interface PolicyOrderProps {
  readonly steps: readonly PlanStep[];
  readonly onOrder: (ids: readonly string[]) => void;
}

/** Ids with one of them moved up (−1) or down (1) in the list. */
export function moved(ids: readonly string[], at: number, by: -1 | 1): string[] {
  const to = at + by;
  if (to < 0 || to >= ids.length) return [...ids];
  return ids.map((id, i) => (i === at ? ids[to] : i === to ? ids[at] : id));
}

export function PolicyOrder({ steps, onOrder }: PolicyOrderProps): VNode {
  const ids = steps.map(({ id }) => id);
  const button = (at: number, by: -1 | 1) => (
    <button
      type="button"
      class="lip-link"
      aria-label={`Move ${steps[at].label} ${by < 0 ? 'up' : 'down'}`}
      aria-disabled={at + by < 0 || at + by >= ids.length}
      onClick={() => onOrder(moved(ids, at, by))}
    >
      {by < 0 ? 'Up' : 'Down'}
    </button>
  );
  return (
    <ol class="lip-list lip-screen-only" aria-label="Order of policies">
      {steps.map(({ id, label, september }, at) => (
        <li key={id}>
          <span class="lip-row">
            <span>
              {label}
              {september === null || label.includes(`${september}`)
                ? ''
                : `, September ${september}`}
            </span>
            {button(at, -1)}
            {button(at, 1)}
          </span>
        </li>
      ))}
    </ol>
  );
}
