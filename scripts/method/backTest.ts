/** The forecast's record on every local authority, by years ahead: the table of `docs/method.md`. */
import { quantileSorted } from 'd3-array';
import type { PlanHistory } from '../../src/data/readHistories.ts';
import { type Outcome, outcomesFrom } from '../../test/bench/forecast/outcomes.ts';

/** Origins on which settings were chosen, and those on which they were not. */
const ORIGINS = [
  ['2014 to 2017, on which settings were chosen', [2014, 2015, 2016, 2017]],
  ['2018 and 2019, on which they were not', [2018, 2019]],
] as const;
const AHEAD = [1, 2, 3];
const METHODS = ['combined', 'persistence', 'drift', 'growth'];

/** Errors and coverage of each method; the same histories and origins as `npm run bench:forecast`. */
export function backTestText(histories: readonly PlanHistory[]): string {
  return ORIGINS.map(([title, origins]) => {
    const outcomes = origins.flatMap((origin) => outcomesFrom(histories, origin));
    const lines = METHODS.map(
      (method) =>
        `| ${method} | ${AHEAD.map((ahead) => cell(outcomes, method, ahead)).join(' | ')} |`,
    );
    const heads = AHEAD.map((ahead) => `${ahead} ${ahead === 1 ? 'year' : 'years'} ahead`);
    return `### Origins ${title}\n\n| method | ${heads.join(' | ')} |\n|---|${AHEAD.map(() => '---').join('|')}|\n${lines.join('\n')}`;
  }).join('\n\n');
}

function cell(outcomes: readonly Outcome[], method: string, ahead: number): string {
  const misses = outcomes
    .filter((one) => one.ahead === ahead)
    .flatMap((one) => one.byMethod.get(method) ?? []);
  const errors = misses.flatMap(({ error }) => error ?? []).sort((a, b) => a - b);
  const percent = (share: number) =>
    (100 * (quantileSorted(errors, share) ?? Number.NaN)).toFixed(1);
  const held = (100 * misses.filter((miss) => miss.held).length) / misses.length;
  return `${percent(0.5)} / ${percent(0.9)}, holds ${held.toFixed(1)}`;
}
