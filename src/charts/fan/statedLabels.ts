/** Where the words of stated figures go: above the band, so that they cover neither it nor the means. */
import { textWidth } from '../textWidth.ts';
import type { FanFrame, FanLayout } from './layout.ts';
import type { Box } from './placeNote.ts';

export const STATED_PX = 12;
const LINE_PX = 16;
/** Air between the words and the band. */
const CLEAR_PX = 14;
/** Farther off, words are no longer read with their mark: they may then stand over the band. */
const FARTHEST_PX = 96;

export interface StatedLabel extends Box {
  readonly words: string;
  /** Place of the figure itself. */
  readonly mark: { readonly x: number; readonly y: number };
}

export function statedLabels(frame: FanFrame, at: FanLayout): StatedLabel[] {
  const { plan, format } = frame;
  return (frame.stated ?? []).map(({ year, value, label }) => {
    const words = `${label} ${format(value)}`;
    const width = textWidth(words, STATED_PX);
    const mark = { x: at.x(year), y: at.y(value) };
    const x = Math.max(at.left, Math.min(mark.x, at.right - width));
    const under = plan.years.filter((one) => at.x(one) >= x - 1 && at.x(one) <= x + width + 12);
    const highest = Math.min(
      mark.y,
      ...under.map((one) => at.y(plan.high[plan.years.indexOf(one)])),
    );
    const y = Math.max(at.top, mark.y - FARTHEST_PX, highest - CLEAR_PX - LINE_PX);
    return { words, x, y, width, height: LINE_PX, mark };
  });
}
