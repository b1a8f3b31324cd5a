/** Names that every spreadsheet program takes. */

/** Characters of the longest name of a sheet. */
const MOST_SHEET_NAME = 31;
/** Rows and columns as formulas name them: a table must not be called so. */
const LIKE_A_CELL = /^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*)$/i;

/**
 * Names for sheets: 31 characters or fewer, without the characters that formulas use, each once
 * whatever its capitals.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  return eachOnce(
    wanted.map((name) => {
      const legal = name
        .replace(/[[\]:*?/\\\p{C}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '');
      return legal === '' || /^history$/i.test(legal) ? `Sheet ${legal}`.trim() : legal;
    }),
    MOST_SHEET_NAME,
    ' ',
    /[' ]+$/,
  );
}

/** Names for tables: letters, digits and underscores, never like a cell's, each once. */
export function tableNames(wanted: readonly string[]): string[] {
  return eachOnce(
    wanted.map((name) => {
      const legal = name.replace(/[^a-z0-9_]+/gi, '_');
      return /^[a-z_]/i.test(legal) && !LIKE_A_CELL.test(legal) ? legal : `table_${legal}`;
    }),
    200,
    '_',
  );
}

/** Headers of a table: each says something, in one line, and once. */
export function headerNames(wanted: readonly string[]): string[] {
  const said = wanted.map((name) => name.replace(/[\s\p{C}]+/gu, ' ').trim() || 'Column');
  return eachOnce(said, 200, ' ');
}

/** @param neverLast what a name may not end with, wherever it is cut. */
function eachOnce(
  names: readonly string[],
  most: number,
  before: string,
  neverLast = / +$/,
): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let once = firstCharacters(name, most).replace(neverLast, '');
    for (let n = 2; taken.has(once.toLowerCase()); n++) {
      const ending = `${before}${n}`;
      once = `${firstCharacters(name, most - ending.length)}${ending}`;
    }
    taken.add(once.toLowerCase());
    return once;
  });
}

/** The start of a text in at most so many UTF-16 units, no character cut in two. */
export function firstCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd();
}
