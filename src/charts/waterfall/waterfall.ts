/** From one level to another, part by part: what is drawn, what is said, and the table. */
import { format as formatter } from 'd3-format';
import { roundTogether } from '../../results/causes/roundTogether.ts';
import { pounds, poundsUnit, range } from '../rounding.ts';
import type { Twin } from '../twin.ts';
import { shareWords } from '../words.ts';

/** A level, or a change that leads on from the row above. Amounts in pounds, of which less is better. */
export interface WaterfallRow {
  readonly id: string;
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Share of futures in which a change is a fall; null for a level. */
  readonly betterShare: number | null;
}

/** Begins and ends with a level. Between two levels changes add up to their difference. */
export interface WaterfallData {
  readonly rows: readonly WaterfallRow[];
}

/** What money is rounded to in the drawing, and how it is said. */
export interface MoneyUnit {
  readonly poundsEach: number;
  /** "£m" */
  readonly name: string;
  /** A whole number of units without its sign of pounds: "84.0". */
  readonly say: (units: number) => string;
}

const PENNY: MoneyUnit = {
  poundsEach: 0.01,
  name: '£',
  say: (units) => pennies(units / 100),
};
const pennies = formatter(',.2f');
const oneDecimal = formatter(',.1f');
const whole = formatter(',.0f');

const UNITS: Readonly<Record<ReturnType<typeof poundsUnit>, MoneyUnit>> = {
  m: { poundsEach: 100_000, name: '£m', say: (units) => oneDecimal(units / 10) },
  k: { poundsEach: 1000, name: '£k', say: (units) => whole(units) },
  pounds: { poundsEach: 1, name: '£', say: (units) => whole(units) },
};

export function isLevel({ betterShare }: WaterfallRow): boolean {
  return betterShare === null;
}

/** The unit that suits the largest amount of a waterfall. */
export function unitOf({ rows }: WaterfallData): MoneyUnit {
  return UNITS[poundsUnit(Math.max(...rows.map(({ mean }) => Math.abs(mean))))];
}

/** Averages of all rows in whole units, rounded so that what is printed adds up. */
export function shownUnits({ rows }: WaterfallData, { poundsEach }: MoneyUnit): number[] {
  const shown: number[] = [];
  const levels = rows.flatMap((row, at) => (isLevel(row) ? [at] : []));
  levels.slice(1).forEach((to, l) => {
    const from = levels[l];
    const means = rows.slice(from, to + 1).map(({ mean }) => mean);
    const { start, changes, end } = roundTogether(
      means[0],
      means.slice(1, -1),
      means[means.length - 1],
      poundsEach,
    );
    shown.splice(from, shown.length - from, start, ...changes, end);
  });
  return shown;
}

/** Where the bar of each row begins and ends, in pounds: levels from zero, changes one after another. */
export function spansOf({ rows }: WaterfallData): { readonly from: number; readonly to: number }[] {
  let at = 0;
  return rows.map((row) => {
    const from = isLevel(row) ? 0 : at;
    at = isLevel(row) ? row.mean : at + row.mean;
    return { from, to: at };
  });
}

/** Stands where a change rounds to nothing. */
export const NO_CHANGE_WORDS = 'no change';

/** "+3.1", "−11.8", "no change" */
export function changeText(units: number, { say }: MoneyUnit): string {
  if (units === 0) return NO_CHANGE_WORDS;
  return units > 0 ? `+${say(units)}` : say(units);
}

/** Ends of a range in units: "−17.0 to −6.1". */
export function rangeText(row: WaterfallRow, unit: MoneyUnit): string {
  const say = (amount: number) => {
    const units = Math.round(amount / unit.poundsEach) || 0;
    return !isLevel(row) && units > 0 ? `+${unit.say(units)}` : unit.say(units);
  };
  return range(row.low, row.high, say);
}

const LOWER = { better: 'lower', worse: 'higher' };

/** "More plans per child: +£31.4m on average (8 in 10 futures +£12.0m to +£50.2m), lower in 0 of 10 futures" */
export function waterfallReading(data: WaterfallData, at: number): string {
  const row = data.rows[at];
  const unit = unitOf(data);
  const units = shownUnits(data, unit)[at];
  const inPounds = (text: string) =>
    text.replace(/([+\u2212]?)([\d,.]+)/g, `$1£$2${unit.name.slice(1)}`);
  const ends = `8 in 10 futures ${inPounds(rangeText(row, unit))}`;
  if (row.betterShare === null) {
    return `${row.label}: ${inPounds(unit.say(units))} on average (${ends})`;
  }
  const said = shareWords(row.betterShare, LOWER).sentence;
  return `${row.label}: ${inPounds(changeText(units, unit))} on average (${ends}), ${said}`;
}

/** Averages to the penny, so that anyone can add them up; ends of ranges to the pound. */
export function waterfallTwin(data: WaterfallData, caption: string): Twin {
  const shown = shownUnits(data, PENNY);
  const exact = (amount: number) => `${amount < 0 ? '\u2212' : ''}£${pennies(Math.abs(amount))}`;
  const end = { numeric: true, format: (amount: number) => pounds(amount, 'pounds') };
  return {
    caption,
    columns: [
      { label: 'Level or change' },
      { label: 'Average', numeric: true, format: exact },
      { label: '8 in 10 futures from', ...end },
      { label: 'to', ...end },
      { label: 'Futures' },
    ],
    rows: data.rows.map(({ label, low, high, betterShare }, at) => [
      label,
      shown[at] / 100,
      low,
      high,
      betterShare === null ? null : shareWords(betterShare, LOWER).phrase,
    ]),
    totalRow: true,
    note: 'Averages are given to the penny so that they can be added up; nobody knows them so closely. The ends of ranges do not add up.',
  };
}
