/** The register as a page shows it: what is kept by a filter, how far a plan is from it, what a range means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceWords,
  QUALITIES,
  rangeMeaning,
  withEffects,
} from '../../src/app/content/register.ts';
import {
  filterAddress,
  filteredWords,
  filterFrom,
  filterRows,
} from '../../src/app/content/registerFilter.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { partOf, REGISTER_PARTS } from '../../src/domain/parameters/parts.ts';
import { rangeInverse } from '../../src/model/random/range.ts';

const everything = filterFrom(null);
const uncertain = PARAMETERS.filter(({ low, high }) => low !== high);
const [entry] = uncertain;

describe('parts of the register', () => {
  it('hold every entry, and none is empty', () => {
    expect(PARAMETERS.filter(({ id }) => partOf(id) === undefined)).toEqual([]);
    for (const part of REGISTER_PARTS) {
      expect(
        PARAMETERS.some(({ id }) => partOf(id) === part),
        part.prefix,
      ).toBe(true);
    }
  });
});

describe('a filter', () => {
  const rows = withEffects(PARAMETERS, [], {
    [entry.id]: { low: 1, central: 1, high: 1, reason: 'A count of our own.' },
  });
  const idsOf = (filter: Partial<typeof everything>) =>
    filterRows(rows, { ...everything, ...filter }).map((row) => row.entry.id);

  it('lets everything through where nothing is asked for', () => {
    expect(idsOf({})).toEqual(PARAMETERS.map(({ id }) => id));
  });

  it('keeps entries of a quality, of a part, with every word, or changed by the plan', () => {
    for (const quality of QUALITIES) {
      const found = filterRows(rows, { ...everything, quality });
      expect(found.every((row) => row.entry.quality === quality)).toBe(true);
    }
    for (const { prefix } of REGISTER_PARTS) {
      const found = idsOf({ part: prefix });
      expect(found).toEqual(
        PARAMETERS.map(({ id }) => id).filter((id) => partOf(id)?.prefix === prefix),
      );
    }
    expect(idsOf({ text: `${entry.unit} ${entry.id.toUpperCase()}` })).toContain(entry.id);
    expect(idsOf({ text: 'no such words anywhere' })).toEqual([]);
    expect(idsOf({ changed: true })).toEqual([entry.id]);
  });

  it('says what to do where nothing is left', () => {
    expect(filteredWords(3, 176, everything)).toBe('Showing 3 of 176');
    expect(filteredWords(0, 176, everything)).toMatch(/Clear a filter/);
    expect(filteredWords(0, 176, { ...everything, changed: true })).toMatch(/changes none/);
  });

  it('is the same after it has been through an address', () => {
    const filters = fc.record({
      text: fc.string().filter((text) => text === '' || text.trim() !== ''),
      quality: fc.constantFrom(null, ...QUALITIES),
      part: fc.constantFrom(null, ...REGISTER_PARTS.map(({ prefix }) => prefix)),
      changed: fc.boolean(),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterFrom(filterAddress(filter))).toEqual(filter);
      }),
    );
  });

  it.each(['quality:best', 'part:nothing', ',,', 'changed:no', 'toString'])(
    'passes over what it does not know: %s',
    (address) => {
      expect(filterFrom(address)).toEqual(everything);
    },
  );
});

describe('what a plan makes of an entry', () => {
  const differenceOf = (before: number, central: number) => {
    const own = { low: central, central, high: central, reason: 'A count of our own.' };
    const [row] = withEffects([{ ...entry, low: before, central: before, high: before }], [], {
      [entry.id]: own,
    });
    return differenceWords(row);
  };

  it('is said in its unit and in per cent of the default', () => {
    expect(differenceOf(0.3, 0.4)).toBe('Default 0.3; +0.1 (+33.33%)');
    expect(differenceOf(-10, -12)).toBe('Default −10; −2 (−20%)');
    expect(differenceOf(0, 5)).toBe('Default 0; +5');
  });

  it('is nothing where the plan leaves it', () => {
    const [row] = withEffects([entry], []);
    expect(differenceWords(row)).toBeNull();
  });

  it('counts as assumed, for the reason of the plan', () => {
    const [row] = withEffects([entry], [], {
      [entry.id]: { low: 1, central: 1, high: 1, reason: 'A count of our own.' },
    });
    expect(row.entry).toMatchObject({
      central: 1,
      quality: 'assumed',
      reason: 'A count of our own.',
    });
    expect(row.default).toBe(entry);
  });
});

describe('what a range means', () => {
  it('is how the model draws from it: 1 in 10 below, 1 in 10 above, half on either side', () => {
    const { low, central, high, min, max } = entry;
    const at = (share: number) => rangeInverse(low, central, high, share, min, max);
    expect([at(0.1), at(0.5), at(0.9)].map((value) => value.toFixed(9))).toEqual(
      [low, central, high].map((value) => value.toFixed(9)),
    );
    expect(rangeMeaning(entry)).toMatch(
      /8 in 10 .* 1 in 10 below and 1 in 10 above, half on either/,
    );
  });

  it('is that nothing varies where there is none', () => {
    expect(rangeMeaning({ ...entry, low: 1, central: 1, high: 1 })).toMatch(
      /^The same in every future/,
    );
  });
});
