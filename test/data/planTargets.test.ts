/** Targets that a scenario file states: read, checked all at once, and nothing where there are none. */
import { describe, expect, it } from 'vitest';
import { hashScenario, readScenario } from '../../src/data/readScenario.ts';
import type { InputError } from '../../src/domain/problems.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const dataset = await generateDataset(SMALL_AREA);
const WAITING = 'share of plans waiting';
const good = {
  indicator: WAITING,
  january: 2030,
  direction: 'at most',
  value: 0.03,
  reason: 'Agreed in the local inclusion plan',
} as const;

/** Problems of a file with such targets, as "path: found; expected; fix". */
function problemsOf(targets: unknown): string[] {
  const file = { schemaVersion: 1, id: 'own', label: 'Own', description: '', targets };
  try {
    readScenario(JSON.stringify(file), 'own.scenario.json', dataset);
  } catch (error) {
    return (error as InputError).problems.map(
      ({ column, found, expected, fix }) => `${column}: ${found}; ${expected}; ${fix}`,
    );
  }
  return [];
}

describe('targets of a scenario file', () => {
  it('are read as they stand, of the whole area or a district', () => {
    const targets = [good, { ...good, district: 'D1', source: 'Page 3' }];
    expect(scenarioFrom(dataset, { targets }).targets).toEqual(targets);
  });

  it('are part of what the plan says: its hash moves with them, and without them is as before', async () => {
    const bare = scenarioFrom(dataset);
    expect(JSON.stringify(bare)).not.toContain('targets');
    const hashes = await Promise.all(
      [bare, scenarioFrom(dataset, { targets: [good] })].map(hashScenario),
    );
    expect(hashes[1]).not.toBe(hashes[0]);
    // The hash of the same file before plans could state targets.
    expect(hashes[0]).toBe('850cd9efffc87528');
  });

  it('are refused in their form, each field by its path', () => {
    const { reason: _, ...noReason } = good;
    expect(
      problemsOf([noReason, { ...good, direction: 'about' }, { ...good, owner: 'me', value: '3' }]),
    ).toEqual([
      expect.stringMatching(/^targets\.0\.reason: nothing;/),
      expect.stringMatching(/^targets\.1\.direction: "about"; .*"at least"\|"at most"/),
      expect.stringMatching(/^targets\.2\.value: "3"; .*number/),
      expect.stringMatching(/^targets\.2: .*owner/),
    ]);
  });

  it('are refused where the data do not know them, all at once, with what to do', () => {
    expect(
      problemsOf([
        { ...good, indicator: 'happiness' },
        { ...good, district: 'D9' },
        { ...good, value: 60 },
        { ...good, indicator: 'high needs in-year balance', district: 'D1', value: -5 },
        { ...good, indicator: 'children waiting', value: -1 },
        good,
        { ...good, value: 0.02 },
      ]),
    ).toEqual([
      expect.stringMatching(/^targets\.0\.indicator: "happiness"; one of: .*; Name the indicator/),
      expect.stringMatching(/^targets\.1\.district: "D9"; blank.* one of: D0; D1; D2; Correct/),
      'targets.2.value: 60; a share from 0 to 1; Write 60% as 0.6.',
      expect.stringMatching(/^targets\.3\.district: "D1"; blank: .* whole area alone; Leave/),
      expect.stringMatching(/^targets\.4\.value: -1; 0 or more;/),
      expect.stringMatching(/^targets\.5: the indicator, place and January of targets\.2;/),
      expect.stringMatching(/^targets\.6: the indicator, place and January of targets\.2;/),
    ]);
  });
});
