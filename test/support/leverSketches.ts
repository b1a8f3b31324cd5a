import type { PolicyKind, ScenarioFile } from '../../src/domain/scenario.ts';
import { SETTING_ROLES } from '../../src/domain/settings.ts';

type PolicyFile = NonNullable<ScenarioFile['policies']>[number];

/** Policies on what children need, and on whose plans end. */
export const LEVER_KINDS = [
  'inclusion',
  'localities',
  'reintegration',
  'step-down',
  'post-16',
  'ap-tiers',
  'reassessment',
  'cessation',
  'feedback',
] as const satisfies readonly PolicyKind[];
export type LeverKind = (typeof LEVER_KINDS)[number];

/** What such a policy says whatever its kind. */
interface Said {
  readonly id: string;
  readonly label: string;
  readonly september: number;
  readonly rampYears: number;
  readonly rationale: string;
  readonly source: string;
}
interface Reached {
  readonly districts: string[];
  readonly needs: string[];
  readonly ageLow: number;
  readonly ageHigh: number;
}

/**
 * A policy of a kind, of a size from 0 to 1 of what is large for it.
 *
 * @param wide whether its size is doubtful, and where it has a choice, the other one.
 */
export function leverOf(
  kind: LeverKind,
  said: Said,
  reached: Reached,
  size: number,
  wide: boolean,
): PolicyFile {
  const share: [number, number, number] = wide ? [0, size / 2, size] : [size, size, size];
  const moves = { ...said, ...reached, share, costPoundsPerChild: share };
  switch (kind) {
    case 'inclusion':
      return { kind, ...said, ...reached, bandsMet: share, confidenceChange: share };
    case 'localities':
      return {
        kind,
        ...said,
        rampYears: 0,
        districts: reached.districts,
        devolvedPoundsPerCommunity: share,
        bandsMet: share,
        confidenceChange: share,
      };
    case 'reintegration':
      return { kind, ...moves, to: wide ? 'srp' : 'mainstream', bandHigh: 4 };
    case 'step-down':
      return { kind, ...moves, from: 'special', to: wide ? 'srp' : 'mainstream' };
    case 'post-16':
      return { kind, ...moves, to: wide ? 'fe' : 'other', ages: [16, 18] };
    case 'ap-tiers':
      return {
        kind,
        ...said,
        ...reached,
        targetedShare: share,
        timeLimitedShare: share,
        supportPoundsPerChild: share,
      };
    case 'reassessment':
      return {
        kind,
        ...said,
        ...reached,
        groups: [{ roles: [...SETTING_ROLES], bandLow: 1, bandHigh: 4, share }],
        protectsSpecialInJanuary: wide ? said.september : undefined,
        supportPoundsPerChild: share,
      };
    case 'cessation':
      return { kind, ...said, ...reached, share };
    case 'feedback':
      return {
        kind,
        ...said,
        requestsPerPoint: [size / 20, size / 20, size / 10],
        bandsPerPoint: share,
        confidencePerPoint: share,
        supplyElasticity: share,
      };
  }
}
