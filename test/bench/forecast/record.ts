import { quantileSorted } from 'd3-array';
import type { Miss, Outcome } from './outcomes.ts';

const AHEAD = [1, 2, 3];

/** Prints errors and coverage by method and years ahead, over all series and over totals alone. */
export function printRecord(title: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${title}`);
  for (const [scope, chosen] of [
    ['all series', outcomes],
    ['totals', outcomes.filter(({ total }) => total)],
  ] as const) {
    const methods = [...chosen[0].byMethod.keys()];
    const ahead = AHEAD.filter((years) => chosen.some((one) => one.ahead === years));
    console.log(
      `  ${scope}: median and 90th percentile error, % of the count; 80% interval holds %`,
    );
    console.log(`    ${''.padEnd(17)}${ahead.map((h) => `${h} ahead`.padEnd(23)).join('')}all`);
    for (const method of methods) {
      const missesAt = (h?: number) =>
        chosen
          .filter((one) => h === undefined || one.ahead === h)
          .map((one) => one.byMethod.get(method) as Miss);
      const cells = [...ahead.map((h) => cell(missesAt(h))), cell(missesAt())];
      console.log(`    ${method.padEnd(17)}${cells.join('')}`);
    }
    console.log(
      `    counts           ${ahead.map((h) => String(chosen.filter((one) => one.ahead === h).length).padEnd(23)).join('')}`,
    );
  }
}

function cell(misses: readonly Miss[]): string {
  const errors = misses
    .map(({ error }) => error)
    .filter((error) => error !== null)
    .sort((a, b) => a - b);
  const percent = (share: number) =>
    (100 * (quantileSorted(errors, share) ?? Number.NaN)).toFixed(1).padStart(6);
  const held = (100 * misses.filter((miss) => miss.held).length) / misses.length;
  return `${percent(0.5)}${percent(0.9)}${held.toFixed(1).padStart(7)}    `;
}
