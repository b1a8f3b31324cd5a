import { describe, expect, it } from 'vitest';
import { announcement, runWords } from '../../src/app/components/RunLine.tsx';
import { levelsOf } from '../../src/app/content/levels.ts';
import { resolveChoices } from '../../src/app/state/choices.ts';
import { HOME } from '../../src/app/state/route.ts';
import { manifest, overview } from './support/views.ts';

describe('the levels of the overview', () => {
  const scenarios = [{ id: 'no-change', label: 'No change', file: 'no-change.json' }];
  // Districts of the hand-made view are known by their names.
  const named = {
    ...manifest,
    districts: manifest.districts.map(({ name }) => ({ code: name, name })),
  };
  const of = (area: string | null, draws = 200) =>
    levelsOf(overview(draws), resolveChoices({ ...HOME, area }, named, scenarios));

  it('give money for the financial year that the January falls in, as a deficit', () => {
    const [, , highNeeds, transport] = of(null);
    expect(highNeeds).toMatchObject({ number: '£9.0m', unit: 'deficit' });
    expect(highNeeds.name).toContain('2030-31');
    expect(transport.number).toBe('£2.5m');
  });

  it('are a district’s where it has them, and say so where it has not', () => {
    const [plans, , highNeeds] = of('Ashby');
    expect(plans.number).toBe('500');
    expect(highNeeds.note).toBe('All of Testshire: not divided by district');
    expect(of(null).map(({ note }) => note)).not.toContain(highNeeds.note);
  });

  it('speak in tens after a first look', () => {
    expect(of(null, 20)[1].range).toBe('8 in 10: 200 to 260');
    expect(of(null, 200)[1].range).toBe('8 in 10: 196 to 256');
  });
});

describe('the line that tells how far the simulation is', () => {
  const running = { kind: 'simulating', drawsDone: 20, drawsWanted: 200 } as const;

  it('says futures done and time left, and names a first look', () => {
    expect(runWords({ ...running, drawsShown: 0, secondsLeft: null })).toBe(
      'Simulating: 20 of 200 futures',
    );
    expect(runWords({ ...running, drawsShown: 20, secondsLeft: 1 })).toBe(
      'First look, 20 futures. Simulating: 20 of 200 futures, about 1 second left',
    );
    expect(runWords({ kind: 'ready', drawsShown: 200 })).toBeUndefined();
  });

  it('is announced once a stage, not with each future', () => {
    const said = [20, 60, 140].map((drawsDone) =>
      announcement({ ...running, drawsDone, drawsShown: 20, secondsLeft: null }),
    );
    expect(new Set(said).size).toBe(1);
  });
});
