/** JSON that somebody else wrote: limits before it is walked, and names that no field may have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonProblems } from '../../src/data/json.ts';
import { parseJson } from '../../src/data/parseJson.ts';

const read = (text: string, most?: number) => parseJson('a.json', text, most);
const foundIn = (text: string, most?: number) => {
  const parsed = read(text, most);
  return 'problems' in parsed ? parsed.problems.map(({ found }) => found) : [];
};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('JSON of somebody else', () => {
  it('is what JSON.parse makes of it, where it keeps within the limits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual({ content: JSON.parse(text) });
      }),
    );
    expect(read(JSON.stringify({ text: '[[{"\\'.repeat(50) }))).toHaveProperty('content');
    expect(read(nested(32))).toHaveProperty('content');
  });

  it('is refused by its depth before anything walks it, closed or not', () => {
    for (const text of [nested(33), '['.repeat(2e6), '{"a":'.repeat(3e5), `[${nested(2e5)}]`]) {
      expect(foundIn(text)).toEqual(['brackets within brackets, more than 32 levels deep']);
    }
  });

  it('is refused by its length unread', () => {
    expect(foundIn('"abcd"', 5)).toEqual(['6 characters']);
    expect(foundIn('"abc"', 5)).toEqual([]);
  });

  it('has no field of a name that objects keep, however it is written', () => {
    const texts = [
      '{"__proto__":{"polluted":true}}',
      '{"\\u005f_proto__":1}',
      '{"a":[{"b":{"constructor":{"prototype":{"polluted":true}}}}]}',
      '{"toString":"x"}',
      '{"prototype":null}',
    ];
    for (const text of texts) expect(foundIn(text)[0], text).toMatch(/^a field named “/);
    const parsed = read(texts[2]);
    expect('problems' in parsed && parsed.problems[0].column).toBe('a.0.b.constructor');
    expect(foundIn(`[${Array(1000).fill('{"valueOf":1}').join()}]`)).toHaveLength(20);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('that is wrong a million times is told of as far as a person reads', () => {
    const { problems } = jsonProblems(z.array(z.string()), 'a.json', `[${'0,'.repeat(5000)}0]`);
    expect(problems).toHaveLength(201);
    expect(problems[0]).toMatchObject({ file: 'a.json', column: '0', found: '0' });
    expect(problems[200].found).toBe('4,801 problems more');
  });
});
