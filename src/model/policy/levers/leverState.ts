import type { Values } from '../../../domain/parameters/index.ts';
import type { Policy } from '../../../domain/scenario.ts';
import type { Area } from '../../area/area.ts';
import type { Children } from '../../population/children.ts';
import type { Stream } from '../../random/stream.ts';
import type { Timetable } from '../timetable.ts';
import { type AgreedMove, drawAgreedMoves } from './agreedMoves.ts';
import { type ApTiers, drawApTiers, forgetTargeted } from './apTiers.ts';
import { type Cessation, cessationsInForce, drawCessations } from './cessation.ts';
import {
  drawFeedbacks,
  type Feedback,
  type FeedbackMemory,
  feedbackEffect,
  rememberStrain,
} from './feedback.ts';
import { drawInclusions, type Inclusion, inclusionTable } from './inclusion.ts';
import { inForce } from './lever.ts';
import { ageMoved, drawReassessments, type Reassessment, rememberSpecial } from './reassessment.ts';
import { NO_LEVERS, type StepLevers } from './stepLevers.ts';

/**
 * A scenario's policies on what children need, in one draw: their sizes, drawn once, and what they
 * remember of the Januaries so far.
 */
export interface LeverState {
  readonly inclusions: readonly Inclusion[];
  readonly moves: readonly AgreedMove[];
  readonly tiers: readonly ApTiers[];
  readonly cessations: readonly Cessation[];
  readonly reassessments: readonly Reassessment[];
  readonly feedbacks: readonly Feedback[];
  readonly strain: FeedbackMemory;
}

/** @param policies of the scenario, all of them. */
export function startLevers(area: Area, policies: readonly Policy[], stream: Stream): LeverState {
  return {
    inclusions: drawInclusions(area, policies, stream),
    moves: drawAgreedMoves(area, policies, stream),
    tiers: drawApTiers(area, policies, stream),
    cessations: drawCessations(area, policies, stream),
    reassessments: drawReassessments(area, policies, stream),
    feedbacks: drawFeedbacks(policies, stream),
    strain: { basePercent: 0, points: 0, placesGrowth: 0 },
  };
}

/**
 * What acts in the step that ends in a January, on what the Januaries before have shown; those whom
 * policies support are a year older from here on.
 */
export function nextStep(area: Area, state: LeverState, january: number): StepLevers {
  const { inclusions, moves, tiers, cessations, reassessments, feedbacks, strain } = state;
  const lists = [inclusions, moves, tiers, cessations, reassessments, feedbacks];
  if (lists.every((list) => list.length === 0)) return NO_LEVERS;
  const year = area.baseYear + january;
  const acting = inForce(inclusions, year);
  const feedback = feedbackEffect(feedbacks, strain, year);
  ageMoved(reassessments);
  forgetTargeted(tiers);
  return {
    bandsMet: inclusionTable(area, acting, 'bandsMet', feedback.bandsMet),
    confidence: inclusionTable(area, acting, 'confidence', feedback.confidence),
    requests: feedback.requests,
    cessations: cessationsInForce(cessations, year - 1),
    reassessments: inForce(reassessments, year),
    moves: inForce(moves, year),
    tiers: inForce(tiers, year),
    agreed: [],
  };
}

/** Takes in a January census: who is protected from then on, and how strained the system is. */
export function rememberJanuary(
  area: Area,
  timetable: Timetable,
  values: Values,
  state: LeverState,
  january: number,
  children: Children,
): void {
  rememberSpecial(area, state.reassessments, january, children);
  if (state.feedbacks.length === 0) return;
  rememberStrain(area, timetable, values, state.strain, january, children);
}
