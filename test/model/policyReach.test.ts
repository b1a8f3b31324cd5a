import { describe, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { Policy } from '../../src/domain/scenario.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { nextStep, startLevers } from '../../src/model/policy/levers/leverState.ts';
import { eachCell, reachOf } from '../../src/model/policy/levers/reach.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { dataset, districts, exactly, needs, type PolicyFile, words } from './leverFixture.ts';

const area = prepareArea(dataset);

describe('whom a policy reaches', () => {
  it('are the homes, the needs and the ages before the birthday that it names, and nobody else', () => {
    const reach = reachOf(area, {
      districts: [districts[1].code],
      needs: [needs[0].code, needs[3].code],
      ageLow: 5,
      ageHigh: 8,
    });
    const cells: number[] = [];
    eachCell(area, reach, (cell) => cells.push(cell));
    const expected = [0, 3].flatMap((need) =>
      [5, 6, 7].map((age) => (area.needCount + need) * AGE_COUNT + age),
    );
    expect(cells).toEqual(expected);
  });

  it('is everyone of its ages where it names no home and no need', () => {
    let cells = 0;
    const reach = reachOf(area, { districts: [], needs: [], ageLow: 0, ageHigh: AGE_COUNT });
    eachCell(area, reach, () => cells++);
    expect(cells).toBe(area.districtCount * area.needCount * AGE_COUNT);
  });
});

describe('policies of every kind on what children need', () => {
  const lists = ['reassessments', 'moves', 'tiers', 'cessations'] as const;
  const everyone = [{ roles: ['mainstream' as const], bandLow: 1, bandHigh: 5 }];
  const policies: PolicyFile[] = [
    { kind: 'inclusion', ...words('met'), bandsMet: exactly(1), confidenceChange: exactly(0) },
    { kind: 'reintegration', ...words('moves'), share: exactly(0.5) },
    {
      kind: 'ap-tiers',
      ...words('tiers'),
      targetedShare: exactly(0.5),
      timeLimitedShare: exactly(0.5),
    },
    { kind: 'cessation', ...words('ends'), share: exactly(0.5) },
    {
      kind: 'reassessment',
      ...words('again'),
      groups: everyone.map((group) => ({ ...group, share: exactly(0.5) })),
    },
    {
      kind: 'feedback',
      ...words('feedback'),
      requestsPerPoint: exactly(0.1),
      bandsPerPoint: exactly(0),
      confidencePerPoint: exactly(0),
      supplyElasticity: exactly(0),
    },
  ];
  const stepOf = (some: readonly Policy[]) =>
    nextStep(area, startLevers(area, some, { seed: 1, draw: 0 }), 1);
  const all = scenarioFrom(dataset, { policies }).policies;

  it('act in one step together', () => {
    const together = stepOf(all);
    expect(together.bandsMet?.every((bands) => bands === 1)).toBe(true);
    for (const list of lists) expect(together[list], list).toHaveLength(1);
  });

  it('do nothing where there is none', () => {
    const none = stepOf([]);
    for (const list of lists) expect(none[list], list).toEqual([]);
    expect(none.bandsMet).toBeNull();
    expect(none.requests).toBe(1);
  });
});
