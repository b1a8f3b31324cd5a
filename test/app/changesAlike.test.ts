/** What a committee paper says of a plan of many changes: all of it, on a sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesAlike } from '../../src/app/paper/changesAlike.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
/** About two thirds of a sheet in 10 pt, which is what the other parts of the paper leave. */
const MOST_CHARACTERS = 4500;

describe('the changes of a plan on paper', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.scenario.json'));

  it.each(files)(
    'of %s are all named, with every ground, and fit their part of a sheet',
    (name) => {
      const { policies } = scenarioSchema.parse(
        JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
      );
      const changes = changesAlike(policies);
      const text = changes
        .map(({ words, each, rationale, source }) => `${words} ${each}. ${rationale} ${source}`)
        .join('\n');
      for (const { label, rationale, source } of policies) {
        const last = label.split(' ').at(-1) ?? label;
        expect(text).toContain(last);
        expect(text).toContain(rationale);
        expect(text).toContain(source);
      }
      expect(text.length).toBeLessThan(MOST_CHARACTERS);
    },
  );

  it('say shared words once, and leave what differs in its date or its ground apart', () => {
    const base = { september: 2027, rampYears: 0, rationale: 'Why.', source: 'Who' };
    const said = changesAlike([
      { ...base, label: 'Inclusion base at Abbey School' },
      { ...base, label: 'Inclusion base at Bennett School' },
      { ...base, label: 'Inclusion base at Cliff School', september: 2026 },
    ] as unknown as Parameters<typeof changesAlike>[0]);
    expect(said.map(({ words, each }) => [words, each])).toEqual([
      ['Inclusion base at Cliff School', null],
      ['2 changes', 'Inclusion base at: Abbey School; Bennett School'],
    ]);
  });
});
