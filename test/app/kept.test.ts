import { describe, expect, it } from 'vitest';
import { Kept, NotKept } from '../../src/app/worker/kept.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import type { Released } from '../../src/results/disclosure/release.ts';
import type { ReleasedPair } from '../../src/results/review/pair.ts';

const BYTES = 10;

function plan(id: string): Scenario {
  return scenarioSchema.parse({ schemaVersion: 1, id, label: id, description: '' });
}

/** A run of some draws of ten bytes each. */
function runOf(id: string, draws = 1, from?: Released): Released {
  const made = Array.from({ length: draws }, (_, draw) => ({
    draw,
    vector: new Uint8Array(BYTES),
  }));
  return {
    scenario: plan(id),
    provenance: { seed: 1 },
    model: { years: 3 },
    draws: from ? [...from.draws, ...made] : made,
  } as unknown as Released;
}

function pairOf(before: Released, after: Released): ReleasedPair {
  return { before, after, draws: [] } as unknown as ReleasedPair;
}

const keptOf = (kept: Kept, ids: string) =>
  [...ids].filter((id) => kept.earlierRun(plan(id), { seed: 1, years: 3 }) !== undefined).join('');

describe('runs that are kept', () => {
  it('are all there while there is room', () => {
    const kept = new Kept(7 * BYTES);
    for (const id of 'abcdefg') kept.addRun(runOf(id));
    expect(keptOf(kept, 'abcdefg')).toBe('abcdefg');
  });

  it('make room by least recent use, whether they were drawn or looked at', () => {
    const kept = new Kept(6 * BYTES);
    for (const id of 'abcdef') kept.addRun(runOf(id));
    kept.runOf('a');
    kept.addRun(runOf('g'));
    kept.addRun(runOf('h'));
    expect(keptOf(kept, 'abcdefgh')).toBe('adefgh');
  });

  it('stay where they are among the five used last, however large: they are in view', () => {
    const kept = new Kept(BYTES);
    for (const id of 'abcdef') kept.addRun(runOf(id, 100));
    expect(keptOf(kept, 'abcdef')).toBe('bcdef');
  });

  it('count once where a longer run goes on with the draws of a shorter, or a comparison has them', () => {
    const kept = new Kept(8 * BYTES);
    const short = runOf('a', 2);
    kept.addRun(short);
    const long = runOf('a', 1, short);
    kept.addRun(long);
    for (const id of 'bcdef') kept.addRun(runOf(id));
    kept.addPair(pairOf(long, runOf('b')));
    expect(keptOf(kept, 'abcdef')).toBe('abcdef');
  });

  it('say which plan is to be simulated again', () => {
    const kept = new Kept(BYTES);
    for (const id of 'abcdef') kept.addRun(runOf(id));
    const error = (() => {
      try {
        return kept.runOf('a');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(NotKept);
    expect(error).toMatchObject({ scenarioId: 'a' });
  });

  it('let a comparison go with its plan', () => {
    const kept = new Kept(3 * BYTES);
    kept.addPair(pairOf(runOf('base', 1), runOf('z', 1)));
    for (const id of 'abcde') kept.addRun(runOf(id));
    expect(() => kept.pairOf('z')).toThrow(NotKept);
  });
});
