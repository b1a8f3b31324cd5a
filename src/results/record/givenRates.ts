import { type ChanceOf, roundRows } from '../disclosure/roundRows.ts';
import { type MovementRate, RATE_DECIMALS, type RecordRate } from './movementRates.ts';

/**
 * Rates as they may be shown and saved: each is moved to its events and children rounded to base 5, so
 * that it tells no more of either than the rounded counts. All children of a flow are rounded first,
 * then phases, needs and settings within them, once. A rate whose events round to nought is withheld.
 */
export function givenRates(rates: readonly RecordRate[], chanceOf: ChanceOf): MovementRate[] {
  const flows = [...new Set(rates.map(({ flow }) => flow))];
  return flows.flatMap((flow) => {
    const own = rates.filter((one) => one.flow === flow);
    const events = rounded(own, ({ events: count }) => count, chanceOf(`${flow} events`));
    // Joiners come from residents, who are published.
    const exposed =
      flow === 'joiners'
        ? own.map((one) => one.exposed)
        : rounded(own, (one) => one.exposed, chanceOf(`${flow} exposed`));
    return own.map(({ by, group, mean, p10, p90, ...exact }, at): MovementRate => {
      const withheld = events[at] === 0 || exposed[at] === 0;
      const moved = (events[at] / exposed[at]) * (exact.exposed / exact.events);
      const given = (rate: number) =>
        withheld ? null : Number(Math.min(1, rate * moved).toFixed(RATE_DECIMALS));
      return { flow, by, group, mean: given(mean), p10: given(p10), p90: given(p90) };
    });
  });
}

/** Counts of one flow to base 5: all first, the groups of each kind within. */
function rounded(
  rates: readonly RecordRate[],
  count: (one: RecordRate) => number,
  chance: () => number,
): number[] {
  const kinds = new Map<string, number>();
  const whole = rates.filter(({ by }) => by === 'all');
  const layout = { row: () => 'all', column: () => 'all', count };
  const [all = 0] = roundRows(whole, layout, chance);
  for (const { by } of rates) kinds.set(by, all);
  return roundRows(
    rates,
    { row: ({ by }) => by, column: ({ by, group }) => `${by} ${group}`, count, totals: kinds },
    chance,
  );
}
