/** What the device gives back of a person's own data may be anything: another version, or damaged. */
import { describe, expect, it } from 'vitest';
import { type KeptData, readKept } from '../../src/app/import/keptData.ts';

const kept: KeptData = {
  format: 1,
  name: 'Ourshire',
  hash: 'abc',
  taken: '2026-11-22T12:00:00.000Z',
  home: 'Homeshire',
  texts: new Map([['dataset.json', '{}']]),
};

describe('own data that the device gives back', () => {
  it('are what was kept', () => {
    expect(readKept(structuredClone(kept))).toEqual(kept);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['another format', { ...kept, format: 2 }],
    ['files that are no map of texts', { ...kept, texts: { 'dataset.json': '{}' } }],
    ['a file that is no text', { ...kept, texts: new Map([['dataset.json', 7]]) }],
    ['files without a name', { ...kept, texts: new Map([[7, '{}']]) }],
    ['a name that is no text', { ...kept, name: { of: 'Ourshire' } }],
    ['no moment', { ...kept, taken: 'yesterday' }],
  ])('are taken for none where there is %s', (_, raw) => {
    expect(readKept(raw)).toBeNull();
  });
});
