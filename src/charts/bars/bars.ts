/** Bars from zero with their ranges: what is drawn, what is said of a bar, and its table. */
import { range } from '../rounding.ts';
import type { Twin } from '../twin.ts';

export interface Bar {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface BarsData {
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
}

/** "Ashby: average 34, 8 in 10 futures 20 to 50" */
export function barReading({ label, mean, low, high }: Bar, format: BarsData['format']): string {
  return `${label}: average ${format(mean)}, 8 in 10 futures ${range(low, high, format)}`;
}

export function barsTwin({ bars, format }: BarsData, caption: string, head: string): Twin {
  const number = { numeric: true, format };
  return {
    caption,
    columns: [
      { label: head },
      { label: 'Average', ...number },
      { label: '8 in 10 futures from', ...number },
      { label: 'to', ...number },
    ],
    rows: bars.map(({ label, mean, low, high }) => [label, mean, low, high]),
  };
}
