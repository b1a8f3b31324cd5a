import { describe, expect, it } from 'vitest';
import { ageOnDay, calendarDay, censusDay, dayOfCell } from '../../../src/data/sen2/days.ts';
import { importedManifest } from '../../../src/data/sen2/importedManifest.ts';
import { januaryOf } from '../../../src/data/sen2/importedTables.ts';
import { SEN2_MODULES, sen2ModuleOf } from '../../../src/data/sen2/sen2Schema.ts';
import { sipHash, sipKey } from '../../../src/data/sen2/sipHash.ts';
import { kent } from '../../support/kent.ts';

const upTo = (length: number) => Uint8Array.from({ length }, (_, at) => at);

describe('SipHash-2-4', () => {
  // Vectors of the authors' reference implementation, bytes turned into a number.
  it.each([
    [0, '726fdb47dd0e0e31'],
    [1, '74f839c593dc67fd'],
    [2, '0d6c8009d9a94f5a'],
    [3, '85676696d7fb7e2d'],
    [7, 'ab0200f58b01d137'],
    [8, '93f5f5799a932462'],
    [15, 'a129ca6149be45e5'],
  ])('gives the published hash of %i bytes', (length, hash) => {
    expect(sipHash(sipKey(upTo(16)), upTo(length))).toBe(hash);
  });

  it('is another under another key, and refuses a short one', () => {
    const other = upTo(16);
    other[15] ^= 1;
    expect(sipHash(sipKey(other), upTo(15))).not.toBe('a129ca6149be45e5');
    expect(() => sipKey(upTo(15))).toThrow(RangeError);
  });
});

describe('dates of a return', () => {
  it('are read as planners and spreadsheets write them', () => {
    const day = calendarDay(2025, 1, 16);
    const written = ['2025-01-16', '2025-01-16T00:00:00', '16/01/2025', '16/1/2025 00:00', '45673'];
    for (const cell of written) expect(dayOfCell(cell), cell).toBe(day);
    for (const cell of ['', '31/02/2025', '2025-13-01', '01/16/2025', 'tomorrow', '12', '1e5']) {
      expect(dayOfCell(cell), cell).toBeNaN();
    }
  });

  it('give ages that change on the birthday', () => {
    const born = calendarDay(2010, 9, 1);
    expect(ageOnDay(born, calendarDay(2024, 8, 31))).toBe(13);
    expect(ageOnDay(born, calendarDay(2024, 9, 1))).toBe(14);
    expect(ageOnDay(calendarDay(2012, 2, 29), calendarDay(2023, 2, 28))).toBe(10);
  });

  it('fall on the third Thursday of January', () => {
    expect(censusDay(2024)).toBe(calendarDay(2024, 1, 18));
    expect(censusDay(2025)).toBe(calendarDay(2025, 1, 16));
    expect(censusDay(2026)).toBe(calendarDay(2026, 1, 15));
  });
});

describe('modules by the names of their files', () => {
  it.each([
    ['person', 'person'],
    ['Person.CSV', 'person'],
    ['returns/January 2025/PlacementDetail.csv', 'placementdetail'],
    ['310_senneed.csv', 'senneed'],
    ['SEN2 2025 - activeplans.csv', 'activeplans'],
    ['sen2.csv', 'sen2'],
    ['people.csv', null],
    ['__proto__', null],
    ['constructor.csv', null],
    ['subperson.csv', null],
  ])('%s is %s', (file, module) => {
    expect(sen2ModuleOf(file)).toBe(module);
  });

  it('no column is both read and passed over', () => {
    for (const { columns, optional, ignored } of Object.values(SEN2_MODULES)) {
      const all = [...columns, ...optional, ...ignored];
      expect(new Set(all).size).toBe(all.length);
      for (const name of all) expect(name).toBe(name.toLowerCase());
    }
  });
});

it('a dataset made of returns over another such has one ending to its id, whatever its length', async () => {
  const base = await kent();
  for (const id of ['kent', 'a-county-of-a-rather-long-name', 'a-county-of-a-name-sen2-2025']) {
    const over = { ...base, manifest: { ...base.manifest, id } };
    const made = importedManifest(over, [], [januaryOf(2026, 'counted', [])], [2026], false);
    expect(made.id).toMatch(/^(?!.*-sen2.*-sen2)[a-z-]{4,28}-sen2-2026$/);
  }
});
