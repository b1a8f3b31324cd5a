import { quantileSorted } from 'd3-array';
import { MARGINS, type Verdict } from '../../support/syntheticAreas/judge.ts';
import { FORECASTERS, type Forecaster } from './areaJob.ts';

const LABEL = 34;
const COLUMN = 18;

/** Lines of a table of absolute percentage errors beside the naive rivals', by years ahead. */
export function errorTable(verdicts: Readonly<Record<Forecaster, readonly Verdict[]>>): string[] {
  const lines = MARGINS.flatMap((margin) =>
    [1, 2, 3, 4, 5].map((years) => {
      const cells = FORECASTERS.map((forecaster) => {
        const errors = verdicts[forecaster]
          .filter((one) => one.margin === margin && one.horizon === years && one.outcome > 0)
          .map(({ mean, outcome }) => (100 * Math.abs(mean - outcome)) / outcome)
          .sort((a, b) => a - b);
        const at = (share: number) => (quantileSorted(errors, share) ?? 0).toFixed(1);
        return `${at(0.5)} / ${at(0.9)}`.padStart(COLUMN);
      });
      const label = `${margin === 'total' ? 'grand total' : `by ${margin}`}, ${years} ahead`;
      return label.padEnd(LABEL) + cells.join('');
    }),
  );
  const headings = FORECASTERS.map((forecaster) => forecaster.padStart(COLUMN)).join('');
  return [
    'absolute percentage error, median / 90th percentile',
    ' '.repeat(LABEL) + headings,
    ...lines,
  ];
}
