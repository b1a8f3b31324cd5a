/** Sentences on what a change in plans comes from: the number of children, or plans per child. */

import type { PastEffect, ProjectedEffect } from '../../../results/views/demandTypes.ts';
import type { Summary } from '../../../results/views/view.ts';
import { countsFrom } from '../reading.ts';

/** Share of a growth that one cause must have for a title to give it the growth. */
const MAIN_CAUSE = 0.6;

/**
 * Title of past effects: "From January 2022 to January 2025 about 9 in 10 of the growth came from more
 * plans per child, not from more children".
 */
export function pastEffectTitle(history: readonly PastEffect[], areaName: string): string {
  if (history.length === 0) return `Plans, children and plans per child, ${areaName}`;
  const [from, to] = [history[0].from, history[history.length - 1].to];
  const sum = (part: 'total' | 'population' | 'rate') =>
    history.reduce((all, change) => all + change[part], 0);
  const [total, population, perChild] = [sum('total'), sum('population'), sum('rate')];
  const neutral = `Change in plans by cause, ${areaName}, January ${from} to January ${to}`;
  if (total <= 0) return neutral;
  const when = `From January ${from} to January ${to}`;
  const [more, causes] =
    perChild >= population
      ? [perChild, ['more plans per child', 'more children']]
      : [population, ['more children', 'more plans per child']];
  const tenths = Math.round((10 * more) / total);
  if (more / total < MAIN_CAUSE) return neutral;
  if (tenths >= 10) return `${when} all growth in plans came from ${causes[0]}`;
  return `${when} about ${tenths} in 10 of the growth in plans came from ${causes[0]}, not from ${causes[1]}`;
}

/** "adds about 5,100", "takes off about 300"; undefined where the direction is not clear. */
function effectWords(effect: Summary, say: (value: number) => string): string | undefined {
  if (effect.p10 > 0) return `adds about ${say(effect.mean)}`;
  return effect.p90 < 0 ? `takes off about ${say(-effect.mean)}` : undefined;
}

/**
 * Title of simulated effects: "By January 2031 the rate of plans per child adds about 5,100 plans; the
 * number of children takes off about 300". Neutral where it is not clear what the rate does.
 */
export function projectedEffectTitle(
  effect: ProjectedEffect | undefined,
  areaName: string,
  january: number,
  draws: number,
): string {
  const say = countsFrom(draws);
  const perChild = effect && effectWords(effect.rate, say);
  if (!effect || !perChild) return `Change in plans by cause, ${areaName}, to January ${january}`;
  const children = effectWords(effect.population, say);
  const rest = children
    ? `the number of children ${children}`
    : 'whether the number of children adds or takes off is not clear';
  return `By January ${january} the rate of plans per child ${perChild} plans; ${rest}`;
}
