import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as palette from '../../src/charts/palette.ts';

const tokens = readFileSync(new URL('../../src/app/styles/_tokens.scss', import.meta.url), 'utf8');

/** Value of a custom property in the style sheet. */
function token(name: string): string {
  return new RegExp(`--lip-${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1] ?? 'absent';
}

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  it('are the same in drawings and in the style sheet', () => {
    const pairs: [string, string][] = [
      ['ink', palette.INK],
      ['ink-quiet', palette.QUIET_INK],
      ['accent', palette.ACCENT],
      ['focus', palette.FOCUS],
      ['paper', palette.PAPER],
      ['ground', palette.GROUND],
      ['rule', palette.RULE],
      ['band', palette.BAND_FILL],
      ['band-edge', palette.BAND_EDGE],
      ['better', palette.BETTER_GROUND],
      ['no-change', palette.NO_CHANGE],
      ...palette.AMOUNTS.map((colour, at): [string, string] => [`amount-${at}`, colour]),
      ...palette.SERIES.flatMap(({ mark, text }, at): [string, string][] => [
        [`series-${at + 1}`, mark],
        [`series-${at + 1}-text`, text],
      ]),
    ];
    for (const [name, colour] of pairs)
      expect([name, token(name)]).toEqual([name, colour.toLowerCase()]);
  });

  it('reach 3:1 as marks and 4.5:1 as words, on white', () => {
    for (const { mark, text } of [...palette.SERIES, ...palette.PLANS]) {
      expect(contrast(mark, palette.PAPER)).toBeGreaterThanOrEqual(2.95);
      expect(contrast(text, palette.PAPER)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.BAND_EDGE, palette.PAPER)).toBeGreaterThanOrEqual(3);
  });

  it('keep words on a class of the map at 4.5:1', () => {
    for (const [step, colour] of palette.AMOUNTS.entries()) {
      expect(contrast(palette.AMOUNT_TEXT[step], colour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('never tell two plans apart by colour alone', () => {
    const looks = palette.PLANS.map(({ shape, hollow, dash }) => `${shape} ${hollow} ${dash}`);
    expect(new Set(looks).size).toBe(palette.PLANS.length);
  });
});
