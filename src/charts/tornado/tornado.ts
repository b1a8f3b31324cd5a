/** What an outcome does from one end of each assumption to the other: what is drawn and said, and its table. */
import { change, percent } from '../rounding.ts';
import type { Twin } from '../twin.ts';

/** An assumption and its effect. */
export interface TornadoRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** The assumption's low and high end in figures. */
  readonly low: string;
  readonly high: string;
  /** Average outcome with the assumption at each end. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Of the difference between the two. */
  readonly standardError: number;
  /** Share of the outcome's spread, 0 to 1; null where the effect is too small to tell from chance. */
  readonly share: number | null;
  /** Source, or that it is an assumption. */
  readonly source: string;
}

export interface TornadoData {
  /** Drawn in this order. */
  readonly rows: readonly TornadoRow[];
  /** Average outcome. */
  readonly average: number;
  /** How the outcome is said. */
  readonly format: (value: number) => string;
}

/** "Fees: at £58,000 on average £601m, at £71,000 £668m: +£67m (± £12m from simulation), 8.1% of the spread" */
export function tornadoReading(row: TornadoRow, format: TornadoData['format']): string {
  const { label, low, high, atLow, atHigh, standardError, share } = row;
  const effect = `${change(atHigh - atLow, format)} (± ${format(standardError)} from simulation)`;
  const part = share === null ? 'too small to tell' : `${percent(share)} of the spread`;
  return `${label}: at ${low} on average ${format(atLow)}, at ${high} ${format(atHigh)}: ${effect}, ${part}`;
}

/** Every assumption, whether drawn or not. */
export function tornadoTwin(
  { format }: TornadoData,
  every: readonly TornadoRow[],
  words: { readonly caption: string; readonly outcome: string; readonly note: string },
): Twin {
  const number = { numeric: true, format };
  return {
    caption: words.caption,
    columns: [
      { label: 'Assumption' },
      { label: 'Unit', unbroken: true },
      { label: 'Low end', numeric: true },
      { label: 'High end', numeric: true },
      { label: `${words.outcome} at low end`, ...number },
      { label: 'at high end', ...number },
      { label: 'Effect', numeric: true, format: (value) => change(value, format) },
      { label: 'Standard error', ...number },
      { label: 'Share of spread', numeric: true },
      { label: 'Source', unbroken: true },
    ],
    rows: every.map(({ label, unit, low, high, atLow, atHigh, standardError, share, source }) => [
      label,
      unit,
      low,
      high,
      atLow,
      atHigh,
      atHigh - atLow,
      standardError,
      share === null ? 'too small to tell' : percent(share),
      source,
    ]),
    note: words.note,
  };
}
