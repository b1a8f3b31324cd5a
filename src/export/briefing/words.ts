/** Figures of a briefing in words: children to whole numbers, money in millions. */
import type { Figure, Ranged } from './figures.ts';

/** Fewer futures than these say counts in tens. */
const ENOUGH_FUTURES = 100;
/** Stands for a figure that is not shown. */
const HIDDEN = 'not shown';

export type Say = ReturnType<typeof figureWords>;

/** @param futures that stand behind the figures. */
export function figureWords(futures: number) {
  const step = futures < ENOUGH_FUTURES ? 10 : 1;
  const count = (figure: Figure) =>
    figure === null ? HIDDEN : (Math.round(figure / step) * step).toLocaleString('en-GB');
  const millions = (figure: Figure) => (figure === null ? HIDDEN : inMillions(figure));
  return {
    count,
    about: (figure: Figure) => `about ${count(figure)}`,
    /** " (8 in 10 futures: 1,140 to 2,080)"; blank where it is not known. */
    range: ({ low, high }: Ranged) =>
      low === null || high === null ? '' : ` (8 in 10 futures: ${count(low)} to ${count(high)})`,
    /** "a deficit of £12.3 million", "a surplus of £0.4 million". */
    balance: (figure: Figure) => (figure === null ? HIDDEN : balance(figure)),
    /** " (8 in 10 futures: £1.0 to £12.3 million)" on its side of nought; blank where not known. */
    moneyRange: ({ low, high }: Ranged) => {
      if (low === null || high === null) return '';
      if (low < 0 && high > 0) return ` (8 in 10 futures: ${balance(low)} to ${balance(high)})`;
      const [least, most] = [low, high].map(Math.abs).sort((a, b) => a - b);
      return ` (8 in 10 futures: £${millions(least)} to £${millions(most)} million)`;
    },
    /** "-12.3" in millions. */
    millions,
    /** "-12.3 to 1.0" in millions. */
    between: ({ low, high }: Ranged) =>
      low === null || high === null ? HIDDEN : `${millions(low)} to ${millions(high)}`,
  };
}

function balance(pounds: number): string {
  const side = pounds < 0 ? 'deficit' : 'surplus';
  return `a ${side} of £${inMillions(Math.abs(pounds))} million`;
}

/** "1,340.8" */
function inMillions(pounds: number): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (pounds / 1e6).toLocaleString('en-GB', one);
}
