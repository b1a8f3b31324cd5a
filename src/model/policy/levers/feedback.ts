import { fixed } from '../../../domain/fixedChoices/index.ts';
import type { Values } from '../../../domain/parameters/index.ts';
import type { Policy } from '../../../domain/scenario.ts';
import { type Area, UNLIMITED } from '../../area/area.ts';
import { continuum } from '../../placement/continuum.ts';
import type { Children } from '../../population/children.ts';
import type { Stream } from '../../random/stream.ts';
import { policySize } from '../policySize.ts';
import { meanStrength } from '../policyYears.ts';
import type { Timetable } from '../timetable.ts';
import { inForce, type Lever, leversOf } from './lever.ts';

/** What waiting, mismatch and new places set off, of sizes drawn for one draw. */
export interface Feedback extends Lever {
  readonly requestsPerPoint: number;
  readonly bandsPerPoint: number;
  readonly confidencePerPoint: number;
  readonly supplyElasticity: number;
}

/** What a draw's Januaries show so far. */
export interface FeedbackMemory {
  /** Per cent of plan-holders who wait or are mismatched: in the base January … */
  basePercent: number;
  /** … and beyond it in the latest, within the register's bound. */
  points: number;
  /** Specialist places of the latest January over those of the base, less 1. */
  placesGrowth: number;
}

/** What feedback does in a year. */
export interface FeedbackEffect {
  /** Multiplier of requests. */
  readonly requests: number;
  /** Bands by which mainstream and SRPs meet more; negative in a vicious circle. */
  readonly bandsMet: number;
  /** Utility added to a mainstream place. */
  readonly confidence: number;
}

const MOST_PER_POINT = fixed('policy.mostConfidencePerPoint');

export function drawFeedbacks(policies: readonly Policy[], stream: Stream): readonly Feedback[] {
  return leversOf(policies, ['feedback'], (policy, lever) => ({
    ...lever,
    requestsPerPoint: policySize(stream, policy.id, policy.requestsPerPoint, -1, 1),
    bandsPerPoint: policySize(stream, policy.id, policy.bandsPerPoint, -1, 1),
    confidencePerPoint: policySize(
      stream,
      policy.id,
      policy.confidencePerPoint,
      -MOST_PER_POINT,
      MOST_PER_POINT,
    ),
    supplyElasticity: policySize(stream, policy.id, policy.supplyElasticity, 0, 2),
  }));
}

/**
 * What the latest January sets off until the next. Requests are made all through the calendar year,
 * needs and preferences belong to its September.
 *
 * @param year calendar year of the next January.
 */
export function feedbackEffect(
  feedbacks: readonly Feedback[],
  { points, placesGrowth }: FeedbackMemory,
  year: number,
): FeedbackEffect {
  let requests = 1;
  let bandsMet = 0;
  let confidence = 0;
  for (const { september, rampYears, requestsPerPoint, supplyElasticity } of feedbacks) {
    const strength = meanStrength(september, rampYears, year - 1);
    const change = requestsPerPoint * points + supplyElasticity * placesGrowth;
    requests *= Math.max(0, 1 + strength * change);
  }
  for (const { strength, bandsPerPoint, confidencePerPoint } of inForce(feedbacks, year)) {
    bandsMet -= strength * bandsPerPoint * points;
    confidence -= strength * confidencePerPoint * points;
  }
  return { requests, bandsMet, confidence };
}

/** Takes in a January: the base one sets the measure, each later one is held against it. */
export function rememberStrain(
  area: Area,
  timetable: Timetable,
  values: Values,
  memory: FeedbackMemory,
  january: number,
  children: Children,
): void {
  const percent = strainPercent(area, values, children);
  if (january === 0) memory.basePercent = percent;
  const most = values['placement.feedbackMostPoints'];
  memory.points = Math.min(most, Math.max(-most, percent - memory.basePercent));
  const atBase = specialistPlaces(area, timetable, 0);
  const now = specialistPlaces(area, timetable, january);
  memory.placesGrowth = atBase > 0 ? now / atBase - 1 : 0;
}

/** Per cent of plan-holders who wait or are mismatched, each counted once. */
function strainPercent(area: Area, values: Values, children: Children): number {
  const { lowest, highest } = continuum(area, values);
  let strained = 0;
  for (let i = 0; i < children.count; i++) {
    const type = area.typeOfEstablishment[children.establishment[i]];
    const band = children.band[i];
    const waits = children.waitingSince[i] > 0 && children.neededType[i] !== type;
    if (waits || band < lowest[type] || band > highest[type]) strained++;
  }
  return children.count > 0 ? (100 * strained) / children.count : 0;
}

/** Places in special schools and SRPs for the area's children; a place without limit is not counted. */
function specialistPlaces(
  area: Area,
  { provisions, open, placesForArea }: Timetable,
  january: number,
): number {
  let places = 0;
  for (let p = 0; p < provisions.count; p++) {
    const at = january * provisions.count + p;
    const role = area.roleOfType[provisions.type[p]];
    if ((role !== 'special' && role !== 'srp') || open[at] === 0) continue;
    if (placesForArea[at] !== UNLIMITED) places += placesForArea[at];
  }
  return places;
}
