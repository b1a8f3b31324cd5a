import { MARGINS, type Verdict } from '../../support/syntheticAreas/judge.ts';
import { KINDS } from '../../support/syntheticAreas/kinds.ts';
import { bias, coverage, type Estimate } from '../../support/syntheticAreas/record.ts';

const HEADINGS = ['95% held', '80% held', 'bias', 'forecasts', 'width of truth’s'];
const LABEL = 34;
const COLUMN = 18;

/** Sizes of a series at the base January by which forecasts are told apart. */
const SIZES: readonly (readonly [from: number, to: number, label: string])[] = [
  [0, 10, 'series of under 10 children'],
  [10, 50, 'series of 10 to 49'],
  [50, 200, 'series of 50 to 199'],
  [200, Number.POSITIVE_INFINITY, 'series of 200 or more'],
];

/**
 * Lines of a table of how often intervals held, and of bias, pooled in several ways. Verdicts of the
 * product and of one who knows the truth come in the same order. A brief table leaves out years
 * ahead and kinds of world.
 */
export function coverageTable(
  verdicts: readonly Verdict[],
  truth: readonly Verdict[],
  detail: 'full' | 'brief',
): string[] {
  const line = (label: string, keep: (one: Verdict) => boolean, judged = false) => {
    const kept = verdicts.filter(keep);
    if (kept.length === 0) return [];
    const width =
      sum(kept.map((one) => one.width)) / sum(truth.filter(keep).map((one) => one.width));
    const cells = [
      mark(coverage(kept, 'in95'), judged, (value) => value >= 0.93 && value <= 0.97),
      percent(coverage(kept, 'in80')),
      mark(bias(kept), judged, (value) => Math.abs(value) < 0.01),
      String(kept.length),
      width.toFixed(2),
    ];
    return [label.padEnd(LABEL) + cells.map((cell) => cell.padStart(COLUMN)).join('')];
  };
  const by = { total: 'grand total', setting: 'by setting', need: 'by need' };
  const margins = (label: string, keep: (one: Verdict) => boolean, judged = false) =>
    MARGINS.flatMap((margin) =>
      line(`${label}, ${by[margin]}`, (one) => one.margin === margin && keep(one), judged),
    );
  const byYear = () =>
    [1, 2, 3, 4, 5].flatMap((years) =>
      margins(`${years} year${years > 1 ? 's' : ''} ahead`, ({ horizon }) => horizon === years),
    );
  const byKind = () => KINDS.flatMap(({ name }) => margins(name, ({ kind }) => kind === name));
  return [
    'percent (standard error, areas as clusters); target: 95% intervals hold 93 to 97, |bias| < 1',
    ' '.repeat(LABEL) + HEADINGS.map((heading) => heading.padStart(COLUMN)).join(''),
    ...margins('all areas and years', () => true, true),
    ...(detail === 'full' ? [...byYear(), ...byKind()] : []),
    ...SIZES.flatMap(([from, to, label]) =>
      line(label, ({ margin, base }) => margin !== 'total' && base >= from && base < to),
    ),
  ];
}

/** With a sign of whether the target is met, where there is one. */
function mark(estimate: Estimate, judged: boolean, met: (value: number) => boolean): string {
  const sign = !judged ? ' ' : met(estimate.value) ? '✓' : '✗';
  return `${percent(estimate)} ${sign}`;
}

function percent({ value, error }: Estimate): string {
  return `${(100 * value).toFixed(1)} (${(100 * error).toFixed(1)})`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
