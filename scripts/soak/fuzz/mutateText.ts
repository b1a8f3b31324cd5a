/** Texts with something in them changed that no writer of JSON or tables would write. */
import type { Dice } from '../../../test/support/dice.ts';

const ODD_PIECES = [
  '"',
  '\\',
  '{',
  '}',
  ']',
  ',',
  ':',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\r',
  '\n',
  '//',
  '/*',
  '\\u12',
  "'",
  '\u202e',
  '＂',
];
const NUMBERS = ['1e999', '-1e999', '0123', 'NaN', 'Infinity', '-', '1.', '.5', '9'.repeat(400)];
const DEPTHS = [2, 31, 33, 1000, 100_000];
/** Characters up to which a text is repeated: somewhat more than any reader takes. */
const MOST = 3_000_000;

type Change = (text: string, chance: Dice) => string;

const spot = (text: string, chance: Dice) => chance.whole(0, Math.max(0, text.length - 1));
const put = (text: string, at: number, piece: string, over = 0) =>
  text.slice(0, at) + piece + text.slice(at + over);

/** Places at which a pattern is found; at most a few hundred. */
function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)].slice(0, 400);
}

const CHANGES: readonly Change[] = [
  (text, chance) => text.slice(0, spot(text, chance)),
  (text, chance) => text.slice(spot(text, chance)),
  (text, chance) => put(text, spot(text, chance), chance.pick(ODD_PIECES)),
  (text, chance) => put(text, spot(text, chance), chance.pick(ODD_PIECES), 1),
  (text, chance) => {
    const at = spot(text, chance);
    const flipped = text.charCodeAt(at) ^ (1 << chance.whole(0, 7));
    return put(text, at, String.fromCharCode(flipped || 0), 1);
  },
  (text, chance) => {
    // The same name twice in one object: the last counts.
    const found = matches(text, /"(\w+)":\s*("[^"]*"|[\d.]+|true|false)/g);
    if (found.length === 0) return text;
    const [one, other] = [chance.pick(found), chance.pick(found)];
    return put(text, one.index, `"${one[1]}":${other[2]},`);
  },
  (text, chance) => {
    const found = matches(text, /-?\d+(\.\d+)?/g);
    if (found.length === 0) return text;
    const one = chance.pick(found);
    return put(text, one.index, chance.pick(NUMBERS), one[0].length);
  },
  (text, chance) => {
    const depth = chance.pick(DEPTHS);
    const [open, close] = chance.pick([
      ['[', ']'],
      ['{"a":', '}'],
    ]);
    const found = matches(text, /-?\d+(\.\d+)?/g);
    const nested = `${open.repeat(depth)}1${close.repeat(depth)}`;
    if (found.length === 0) return nested;
    const one = chance.pick(found);
    return put(text, one.index, nested, one[0].length);
  },
  (text, chance) => put(text, spot(text, chance), chance.pick([' ', 'x', '[', '"']).repeat(5000)),
  (text) => text + text,
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('"', "'"),
  (text, chance) => {
    if (text === '' || !chance.chance(0.05)) return text;
    return text.repeat(Math.ceil(MOST / text.length));
  },
];

export function mutateText(text: string, changes: number, chance: Dice): string {
  let changed = text;
  for (let n = 0; n < changes; n++) changed = chance.pick(CHANGES)(changed, chance);
  return changed;
}
