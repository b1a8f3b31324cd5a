import { AGE_COUNT } from '../../../domain/ages.ts';
import type { Values } from '../../../domain/parameters/index.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { type Stream, uniform } from '../../random/stream.ts';
import { agreedAtAge } from './refusalOdds.ts';

/** What is counted of requests, in the order in which the cube `funnel` holds it. */
export const FUNNEL_STAGES = ['requests', 'assessments', 'plans', 'in_time'] as const;
export const [REQUESTS, ASSESSMENTS, PLANS, IN_TIME] = [0, 1, 2, 3];

/** Events of a request, told apart by the `sub` of their keyed number. */
const [AGREED, ISSUED, TIMELY] = [0, 1, 2];

/** What a draw believes of the stages before a plan, constant through its years. */
export interface FunnelDraw {
  /** Share of requests that lead to an assessment, by age at the 31 August before the year. */
  readonly agree: Float64Array;
  /** Share of assessments that lead to a plan. */
  readonly issue: number;
  /** Share of plans issued within 20 weeks. */
  readonly inTime: number;
}

/** @param refusalOdds relative odds of refusal by age, see `relativeRefusalOdds`. */
export function drawFunnel(refusalOdds: Float64Array, values: Values): FunnelDraw {
  return {
    agree: refusalOdds.map((odds) => agreedAtAge(values['demand.agreeToAssess'], odds)),
    issue: values['demand.issueAfterAssessment'],
    inTime: values['demand.issuedWithin20Weeks'],
  };
}

/** True where a request leads to an assessment: a lower share leaves some of the same children. */
export function isAgreed(stream: Stream, key: number, year: number, share: number): boolean {
  return uniform(stream, PURPOSE.funnel, key, year, AGREED) < share;
}

/** True where an assessment leads to a plan. */
export function isIssued(stream: Stream, key: number, year: number, share: number): boolean {
  return uniform(stream, PURPOSE.funnel, key, year, ISSUED) < share;
}

/** True where a plan comes within 20 weeks of the request. */
export function isInTime(stream: Stream, key: number, year: number, share: number): boolean {
  return uniform(stream, PURPOSE.funnel, key, year, TIMELY) < share;
}

/** Books one step of the funnel into the cube `funnel`: by home district, single age and stage. */
export class FunnelCounter {
  constructor(
    private readonly districtCount: number,
    private readonly cells: Float64Array,
    private readonly step: number,
  ) {}

  add(district: number, age: number, stage: number, count = 1): void {
    const row = (this.step * this.districtCount + district) * AGE_COUNT + age;
    this.cells[row * FUNNEL_STAGES.length + stage] += count;
  }
}
