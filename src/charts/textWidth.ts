/**
 * Width of a line of Arial (and of Liberation Sans, which has the same widths), so that labels can
 * be placed before anything is on screen. Advance widths are the font's own, in thousandths of
 * the type size.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["'", 191],
  ['ijl’‘', 222],
  ['|', 260],
  [' !,./:;ftI[]\\', 278],
  ['()-r`', 333],
  ['cksvxyzJ', 500],
  ['0123456789abdeghnopquL£$#?_', 556],
  ['+−=<>', 584],
  ['FTZ', 611],
  ['ABEKPSVXY&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['%', 889],
  ['W', 944],
  ['→←', 1000],
];
const UNLISTED = 600;
/** Bold Arial runs about 8% wider over ordinary text. */
const BOLD = 1.08;

const widthOf = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((l) => [l, width])));

/** Width in px of one line of text at a size in px: `textWidth('1,480', 10)` is 25.02. */
export function textWidth(text: string, sizePx: number, bold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += widthOf.get(letter) ?? UNLISTED;
  return (thousandths / 1000) * sizePx * (bold ? BOLD : 1);
}

/** Width in px of the widest of several lines. */
export function widestLine(lines: readonly string[], sizePx: number, bold = false): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, sizePx, bold)), 0);
}

/** A text over as few lines as fit a width, words kept whole. */
export function wrapped(text: string, widthPx: number, sizePx: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, sizePx, true) <= widthPx) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}
