import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MARKER } from '../../../scripts/sen2/make.ts';
import { importReturns } from '../../../src/data/import/importReturns.ts';
import { made, smallBase } from '../sen2/returns.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('SEN2 returns given as archives', () => {
  it('make a dataset that holds no one, and nothing of a person in any word', async () => {
    const { texts: base } = await smallBase();
    const { returns, lists } = await made(300, 2, 5);
    const archives = returns.map(({ modules }, at) => ({
      name: `${at}.zip`,
      bytes: zipSync(
        Object.fromEntries(
          [...modules].map(([module, text]) => [`export/${module}.csv`, bytes(text)]),
        ),
      ),
    }));
    const beside = [...lists].map(([name, text]) => ({ name, bytes: bytes(text) }));
    const shares: number[] = [];
    const result = await importReturns({
      files: [...archives, ...beside],
      base,
      plans: [],
      salt: new Uint8Array(32).fill(7),
      onProgress: (done, of) => void shares.push(done / of),
    });
    expect(result.problems).toEqual([]);
    expect(result.returns?.returns.map(({ january }) => january)).toHaveLength(2);
    expect(result.made?.origin).toBe('person-level');
    expect([...(result.made?.texts.keys() ?? [])]).not.toContain('postcodes.csv');
    expect(JSON.stringify([result, [...(result.made?.texts ?? [])]])).not.toContain(MARKER);
    expect(shares.at(-1)).toBe(1);
  });

  it('that are cut off are refused whole', async () => {
    const { texts: base } = await smallBase();
    const archive = zipSync({ 'person.csv': bytes('a,b\n') });
    const result = await importReturns({
      files: [{ name: 'cut.zip', bytes: archive.subarray(0, 30) }],
      base,
      plans: [],
      salt: new Uint8Array(32),
      onProgress: () => {},
    });
    expect(result.made).toBeNull();
    expect(result.problems).toHaveLength(1);
  });

  it('loose files of one name, of two Januaries, are told and none is taken', async () => {
    const { texts: base } = await smallBase();
    const person = { name: 'person.csv', bytes: bytes('persontableid\n') };
    const result = await importReturns({
      files: [person, person],
      base,
      plans: [],
      salt: new Uint8Array(32),
      onProgress: () => {},
    });
    expect(result.made).toBeNull();
    expect(result.problems).toMatchObject([
      { file: 'person.csv', found: 'two files of this name' },
    ]);
  });
});
