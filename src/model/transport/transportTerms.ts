import type { TransportValues } from '../../domain/parameters/transport.ts';
import { SETTING_ROLES } from '../../domain/settings.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { ageGroup, YOUNGEST_PASSENGER } from './entitlement.ts';
import { type Roads, roadKmTo, roadsOf } from './journey.ts';
import { modeShares } from './modeChoice.ts';
import {
  chanceCell,
  chanceCells,
  highestOverStates,
  passengerChances,
  SHARE_GROUP_COUNT,
  shareGroup,
} from './passengerChance.ts';
import {
  type ActingLever,
  actingOn,
  drawTransportLevers,
  type TransportLever,
  withVehicles,
} from './transportLevers.ts';
import type { TransportPlan } from './transportPlan.ts';
import { travelState } from './travelState.ts';

/** What a draw fixes for the transport of all its years. */
export interface TransportBasis {
  readonly roads: Roads;
  /** Chance to be carried by `chanceCell`, before policies. */
  readonly chances: Float64Array;
  /** The highest of them over the travel states, by `chanceCell` of any state. */
  readonly highestChance: Float64Array;
  /** Running share of each mode by `modeCell`. */
  readonly modeShares: Float64Array;
  readonly levers: readonly TransportLever[];
}

/** The same for one January, with the policies that act on it. */
export interface TransportTerms extends Omit<TransportBasis, 'levers'> {
  /** 0 = the base January. */
  readonly january: number;
  /** Values of the draw, with vehicles as policies change them. */
  readonly values: TransportValues;
  readonly acting: readonly ActingLever[];
}

/** Solves who is transported on the children of the base January. */
export function transportBasis(
  plan: TransportPlan,
  values: TransportValues,
  stream: Stream,
  children: Children,
): TransportBasis {
  const roads = roadsOf(plan.statedJourneys, values);
  const counted = countForTakeUp(plan, roads, stream, children);
  const { needCodes } = plan;
  const chances = passengerChances(counted.children, counted.planHolders, needCodes, values);
  return {
    roads,
    chances,
    highestChance: highestOverStates(chances),
    modeShares: modeShares(values),
    levers: drawTransportLevers(plan, stream),
  };
}

/** @param year calendar year of the January. */
export function transportTerms(
  plan: TransportPlan,
  { roads, chances, highestChance, modeShares, levers }: TransportBasis,
  values: TransportValues,
  year: number,
): TransportTerms {
  const acting = actingOn(plan, levers, values, year);
  return {
    january: year - plan.baseYear,
    values: withVehicles(values, acting),
    roads,
    chances,
    highestChance,
    modeShares,
    acting,
  };
}

/** Children of the base January by chance cell, and plan-holders by group with a published share. */
function countForTakeUp(
  plan: TransportPlan,
  roads: Roads,
  stream: Stream,
  children: Children,
): { readonly children: Float64Array; readonly planHolders: Float64Array } {
  const needs = plan.needCodes.length;
  const cells = new Float64Array(chanceCells(needs));
  const planHolders = new Float64Array(SHARE_GROUP_COUNT);
  for (let i = 0; i < children.count; i++) {
    const age = children.age[i]!;
    if (age < YOUNGEST_PASSENGER) continue;
    const group = ageGroup(age);
    const provision = children.provision[i]!;
    const establishment = children.establishment[i]!;
    const type =
      provision < 0 ? plan.typeOfEstablishment[establishment]! : plan.typeOfProvision[provision]!;
    const role = plan.roleOfType[type]!;
    if (group < 2 && isElsewhere(role)) continue;
    planHolders[shareGroup(group, role)]! += 1;
    if (provision < 0) continue;
    const road = roadKmTo(roads, children.zone[i]!, provision, children.straightKm[i]!);
    const state = travelState(plan, stream, children, i, road);
    cells[chanceCell(needs, group, role, children.need[i]!, children.band[i]!, state)]! += 1;
  }
  return { children: cells, planHolders };
}

/** Under 16, children who are not at school have no share of their own. */
function isElsewhere(role: number): boolean {
  const word = SETTING_ROLES[role]!;
  return word === 'other' || word === 'fe';
}
