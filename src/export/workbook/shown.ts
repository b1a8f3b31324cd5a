/** Numbers as they are shown to people. */
import type { Shown } from './workbook.ts';

/** Decimals of each way to show a number; `plain` has as many as it needs. */
export const DECIMALS: Readonly<Record<Exclude<Shown, 'plain'>, number>> = {
  whole: 0,
  tenths: 1,
  share: 1,
  pounds: 0,
  year: 0,
};

/** "1,234", "-£1,234", "12.5%": as a spreadsheet shows the number. */
export function formatted(value: number, shown: Shown): string {
  if (shown === 'plain') {
    const isLarge = Math.abs(value) >= 1_000_000;
    return isLarge ? value.toFixed(0) : String(Number(value.toPrecision(6)));
  }
  const size = Math.abs(shown === 'share' ? value * 100 : value).toFixed(DECIMALS[shown]);
  const grouped = shown === 'year' ? size : size.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  const sign = value < 0 && Number(size) !== 0 ? '-' : '';
  const [before, after] = [shown === 'pounds' ? '£' : '', shown === 'share' ? '%' : ''];
  return `${sign}${before}${grouped}${after}`;
}
