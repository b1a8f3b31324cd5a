/** What knowing each of many things would be worth before a choice: what is drawn and said, and its table. */
import type { Twin } from '../twin.ts';

/** Something uncertain and what knowing it would be worth. */
export interface WorthRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Its low and its high end in figures. */
  readonly low: string;
  readonly high: string;
  readonly value: number;
  /** Standard error of the value. */
  readonly error: number;
  /** "in 3 of 10 futures" */
  readonly changed: string;
  /** Told from nothing. */
  readonly told: boolean;
  /** Source, or that it is an assumption. */
  readonly source: string;
}

export interface WorthData {
  /** Drawn in this order. */
  readonly rows: readonly WorthRow[];
  /** Up to which a value cannot be told from nothing. */
  readonly floor: number;
  /** How a worth is said. */
  readonly format: (value: number) => string;
}

/** "If we knew fees …, the better plan would change in 3 of 10 futures; worth about £2.1m (± £0.4m)" */
export function worthReading(row: WorthRow, format: WorthData['format']): string {
  const { label, low, high, value, error, changed, told } = row;
  const what = `${label} (8 in 10 sampled values from ${low} to ${high})`;
  if (value === 0) return `${what}: knowing it would not change the better plan`;
  const worth = `the better plan would change ${changed}; worth about ${format(value)} (± ${format(error)} from simulation)`;
  return told ? `${what}: ${worth}` : `${what}: ${worth}, which cannot be told from nothing`;
}

/** Every assumption, whether drawn or not. */
export function worthTwin(
  { format, floor }: Omit<WorthData, 'rows'>,
  every: readonly WorthRow[],
  words: { readonly caption: string; readonly note: string },
): Twin {
  const number = { numeric: true, format };
  return {
    caption: words.caption,
    columns: [
      { label: 'Assumption' },
      { label: 'Unit', unbroken: true },
      { label: 'Low end', numeric: true },
      { label: 'High end', numeric: true },
      { label: 'Worth of knowing it', ...number },
      { label: 'Standard error', ...number },
      { label: 'Cannot be told from nothing up to', ...number },
      { label: 'Told from nothing' },
      { label: 'Better plan would change' },
      { label: 'Source', unbroken: true },
    ],
    rows: every.map(({ label, unit, low, high, value, error, told, changed, source }) => [
      label,
      unit,
      low,
      high,
      value,
      error,
      floor,
      told ? 'yes' : 'no',
      changed,
      source,
    ]),
    note: words.note,
  };
}
