/** What is said of placement beside the published flows. */
import { rate } from '../../charts/rounding.ts';

export const CALIBRATION_TEXT =
  'Constants of placement are fitted to published flows: where children with new plans were placed, and how the same children moved from one January to the next. The figure in brackets is what the first forecast year gives, less what was published, in percentage points. Misses of more than 2 points are bold. Where few children stand behind a row, a large miss says little.';

export const CALIBRATION_TITLES = {
  newPlans: 'New plans by setting type, per cent of each need: published, and the miss',
  moves:
    'Change over a year in the share of the same children, in points, by occasion: published, and the miss',
};

/** "+1.2", "−0.4", "0.0". */
export function percentPoints(points: number): string {
  const text = rate(points);
  return points > 0 && text !== rate(0) ? `+${text}` : text;
}
