/** `docs/method.md`: the limits, the steps as the page tells them, and tables of how well they do. */
import { LIMITS, RANGES_TEXT } from '../../src/app/content/limits.ts';
import { METHOD_INTRO, METHOD_STEPS } from '../../src/app/content/method.ts';
import type { CalibratedRow, CalibrationView } from '../../src/results/views/calibrationTypes.ts';
import type { CheckRow } from '../../src/results/views/view.ts';

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const points = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** What holds whatever the figures are: limits first, then the steps. */
export function methodText(): string {
  const limits = LIMITS.map(({ title, text }) => `- **${title}.** ${text}`);
  const steps = METHOD_STEPS.map(({ title, plain, exact }, at) =>
    [`### ${at + 1}. ${title}`, ...plain, exact.map((line) => `    ${line}`).join('\n')].join(
      '\n\n',
    ),
  );
  return [
    '## What it cannot tell',
    limits.join('\n'),
    RANGES_TEXT,
    '## The steps',
    METHOD_INTRO,
    ...steps,
  ].join('\n\n');
}

/** The model beside what is known: a table for each group, misses included. */
export function checksText(rows: readonly CheckRow[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = rows
        .filter((row) => row.group === group)
        .map(
          ({ label, target, model, tolerance, met }) =>
            `| ${label} | ${figure.format(target)} | ${figure.format(model)} | ${tolerance} | ${met ? 'met' : '**missed**'} |`,
        );
      return `### ${group}\n\n| check | target | model | allowed | |\n|---|--:|--:|---|---|\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** Residuals of placement by need and by occasion: points by which the engine is above what is published. */
export function calibrationText({ settingTypes, newPlans, moves }: CalibrationView): string {
  const header = `| | plans | ${settingTypes.map(({ label }) => label).join(' | ')} |\n|---|--:|${settingTypes.map(() => '--:').join('|')}|`;
  const table = (rows: readonly CalibratedRow[]) =>
    `${header}\n${rows.map((row) => `| ${row.label} | ${figure.format(Math.round(row.plans))} | ${residuals(row, settingTypes)} |`).join('\n')}`;
  return [
    '### Where new plans are placed, by need',
    table(newPlans),
    '### How cohorts move in a year, by occasion',
    table(moves),
  ].join('\n\n');
}

function residuals({ shares }: CalibratedRow, types: CalibrationView['settingTypes']): string {
  return types
    .map(({ id }) => {
      const share = shares.find(({ settingType }) => settingType === id);
      return share === undefined ? '' : points.format(share.model - share.published);
    })
    .join(' | ');
}
