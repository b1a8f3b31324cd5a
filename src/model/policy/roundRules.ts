import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Policy, PolicyOf } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { Stream } from '../random/stream.ts';
import { type InForce, inForce, type Lever, leversOf } from './levers/lever.ts';
import { type Reach, reachOf } from './levers/reach.ts';
import { policySize } from './policySize.ts';
import { type Transfer, type TransfersOfRound, transfersOf } from './transfers.ts';
import { drawTribunalChanges, type TribunalChange } from './tribunal.ts';

const LEAST_TOLERANCE = fixed('policy.leastTolerance');

type Allocation = PolicyOf<'allocation'>;

/** How places are given in one September of one draw. */
export interface RoundRules {
  readonly mechanism: NonNullable<Allocation['mechanism']>;
  readonly regime: NonNullable<Allocation['regime']>;
  /** Longest suitable list. */
  readonly listLength: number;
  /** Places above the agreed number that state schools fill without direction, as a share. */
  readonly tolerance: number;
  /** Share of those refused for want of a place whom the authority directs a school to admit. */
  readonly directionRate: number;
  readonly tribunal: readonly InForce<TribunalChange>[];
  /** Whom alternative provision may take for want of a special school place. */
  readonly apOverflow: readonly Reach[];
  readonly transfers: readonly TransfersOfRound[];
}

/**
 * How places are given in each September of a draw: the register's values and current law, with what
 * policies put in their place. Of two allocation policies the later one decides what it states.
 *
 * @returns index step; that of the base January stands for the register and current law alone.
 */
export function drawRoundRules(
  area: Area,
  policies: readonly Policy[],
  transfers: readonly Transfer[],
  values: Values,
  stream: Stream,
  years: number,
): readonly RoundRules[] {
  const allocations = drawAllocations(policies, stream);
  const tribunal = drawTribunalChanges(area, policies, stream);
  const tiers = leversOf(policies, ['ap-tiers'], (policy, lever) =>
    policy.usedAsOverflow ? { ...lever, reach: reachOf(area, policy) } : null,
  );
  const usual = {
    mechanism: 'deferred-acceptance',
    regime: 'current-law',
    listLength: Math.round(values['placement.listLength']),
    tolerance: values['placement.capacityTolerance'],
    directionRate: 0,
  } as const;
  return Array.from({ length: years + 1 }, (_, step): RoundRules => {
    const january = area.baseYear + step;
    const stated = inForce(allocations, january).map((one) => one.stated);
    const { mechanism, regime, listLength, tolerance, directionRate } = Object.assign(
      { ...usual },
      ...stated,
    );
    // Written out: rules of one shape keep the round fast, and copies by spreading do not share one.
    return {
      mechanism,
      regime,
      listLength,
      tolerance,
      directionRate,
      tribunal: inForce(tribunal, january),
      apOverflow: inForce(tiers, january).map((one) => one.reach),
      transfers: transfersOf(transfers, stream, step),
    };
  });
}

/** What each allocation policy states, its uncertain sizes drawn; what it leaves open is absent. */
function drawAllocations(
  policies: readonly Policy[],
  stream: Stream,
): readonly (Lever & { readonly stated: Partial<RoundRules> })[] {
  return leversOf(policies, ['allocation'], (policy, lever) => {
    const { id, mechanism, regime, listLength, tolerance, directionRate } = policy;
    const sizes = {
      mechanism,
      regime,
      listLength,
      tolerance: tolerance && policySize(stream, id, tolerance, LEAST_TOLERANCE, 1),
      directionRate: directionRate && policySize(stream, id, directionRate, 0, 1),
    };
    const stated = Object.entries(sizes).filter(([, value]) => value !== undefined);
    return { ...lever, stated: Object.fromEntries(stated) };
  });
}
