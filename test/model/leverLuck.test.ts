import { describe, expect, it } from 'vitest';
import { baseYear, drawWith, exactly, type PolicyFile, words } from './leverFixture.ts';

const ROLES = ['mainstream', 'srp', 'special', 'independent', 'ap', 'fe', 'other'] as const;
const everyone = [{ roles: [...ROLES], bandLow: 1, bandHigh: 5 }];

/** A policy of each kind from a September, of a size times what is large for it. */
const LEVERS: Record<string, (september: number, size: number) => PolicyFile> = {
  inclusion: (september, size) => ({
    kind: 'inclusion',
    ...words('lever', september),
    bandsMet: exactly(2 * size),
    confidenceChange: exactly(2 * size),
  }),
  localities: (september, size) => ({
    kind: 'localities',
    ...words('lever', september),
    devolvedPoundsPerCommunity: exactly(1e5 * size),
    bandsMet: exactly(2 * size),
    confidenceChange: exactly(2 * size),
  }),
  reintegration: (september, size) => ({
    kind: 'reintegration',
    ...words('lever', september),
    share: exactly(size),
  }),
  'step-down': (september, size) => ({
    kind: 'step-down',
    ...words('lever', september),
    from: 'special',
    to: 'srp',
    share: exactly(size),
  }),
  'post-16': (september, size) => ({
    kind: 'post-16',
    ...words('lever', september),
    ages: [16, 17, 18],
    share: exactly(size),
  }),
  'ap-tiers': (september, size) => ({
    kind: 'ap-tiers',
    ...words('lever', september),
    targetedShare: exactly(size),
    timeLimitedShare: exactly(size),
  }),
  reassessment: (september, size) => ({
    kind: 'reassessment',
    ...words('lever', september),
    groups: everyone.map((group) => ({ ...group, share: exactly(size) })),
  }),
  cessation: (september, size) => ({
    kind: 'cessation',
    ...words('lever', september),
    share: exactly(size),
  }),
  feedback: (september, size) => ({
    kind: 'feedback',
    ...words('lever', september),
    requestsPerPoint: exactly(size),
    bandsPerPoint: exactly(size),
    confidencePerPoint: exactly(size),
    supplyElasticity: exactly(size),
  }),
};

const YEARS = 2;
const without = drawWith([], YEARS);
const childrenOf = (watched: typeof without) => watched.januaries.map(({ children }) => children);

describe('a policy dated a year on changes no child before its September, and some in its round', () => {
  it.each(Object.keys(LEVERS))('%s', (kind) => {
    const later = childrenOf(drawWith([LEVERS[kind](baseYear + 1, 1)], YEARS));
    for (const january of [0, 1]) {
      expect(later[january]).toEqual(without.januaries[january].children);
    }
    expect(later[2]).not.toEqual(without.januaries[2].children);
  });
});

describe('policies of size zero', () => {
  it('change no child in any year, all of them together', () => {
    const zero = Object.keys(LEVERS).map((kind) => ({ ...LEVERS[kind](baseYear, 0), id: kind }));
    expect(childrenOf(drawWith(zero, YEARS))).toEqual(childrenOf(without));
  });
});
