import { labelOf, type PlanHistory } from '../data/readHistories.ts';
import type { Forecast } from '../model/demand/trend/forecast.ts';

/** Histories that a notice names before it only counts them. */
const NAMED = 5;

/** What a planner should know of how the histories of a file were read, one sentence each. */
export function forecastNotices(
  histories: readonly PlanHistory[],
  forecasts: readonly Forecast[],
): string[] {
  const last = Math.max(...histories.flatMap(({ years }) => years));
  const which = (applies: (history: PlanHistory, i: number) => boolean) =>
    histories.filter(applies).map(labelOf);
  const gap = ({ years }: PlanHistory) => years[years.length - 1] - years[0] + 1 !== years.length;
  const leadingZeros = ({ values }: PlanHistory) => values.length > 1 && values[0] === 0;
  const bands = new Set(histories.map(({ need, ageBand }) => `${need}\0${ageBand}`));
  return [
    told('Leading zeros left out', which(leadingZeros)),
    told(
      'Januaries without a count filled in at a steady rate for fitting, never used to judge',
      which(gap),
    ),
    told(
      `Ends before ${last} and is forecast from its own last January`,
      which(({ years }) => years[years.length - 1] < last),
    ),
    told(
      'One January only: its count is carried on (persistence)',
      which(({ years }) => years.length === 1),
    ),
    told(
      'Interval assumed, as nothing in the file has an outcome to learn from',
      which((_, i) => forecasts[i].basis.some((sentence) => sentence.includes('assumed'))),
    ),
    told(
      'Rates forecast and multiplied by the population given; where a January lacks one, that of the nearest is used',
      which(({ population }) => population !== null),
    ),
    bands.size > 1
      ? 'Needs, age bands and totals are forecast each by itself; they are not made to add up.'
      : null,
  ].filter((notice) => notice !== null);
}

function told(what: string, labels: readonly string[]): string | null {
  if (labels.length === 0) return null;
  const named = labels.slice(0, NAMED).join('; ');
  const others = labels.length > NAMED ? `; and ${labels.length - NAMED} more` : '';
  return `${what}: ${named}${others}.`;
}
