import { AGE_COUNT } from '../../../domain/ages.ts';
import type { Values } from '../../../domain/parameters/index.ts';
import { workingRoom } from '../../maths/workingRoom.ts';
import { childKeyParts } from '../../random/childKey.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { fillUniforms, type Stream } from '../../random/stream.ts';
import { agreedAtAge } from './refusalOdds.ts';

/** What is counted of requests, in the order in which the cube `funnel` holds it. */
export const FUNNEL_STAGES = ['requests', 'assessments', 'plans', 'in_time'] as const;
export const [REQUESTS, ASSESSMENTS, PLANS, IN_TIME] = [0, 1, 2, 3];

/** Passing from each stage to the next: the `sub` of a request's keyed number. */
export const [AGREED, ISSUED, TIMELY] = [0, 1, 2];

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

/** Requests of one step that reached a stage: key of the child, and the cell that it belongs to. */
export interface Requests {
  readonly keys: Uint32Array;
  readonly cells: Uint16Array;
}

const roomForLuck = workingRoom(Float64Array);

/**
 * The requests that pass to the next stage: those whose own keyed number is below the share of their
 * cell. A lower share leaves some of the same children.
 *
 * @param stage {@link AGREED}, {@link ISSUED} or {@link TIMELY}.
 * @param year years since the base year.
 * @param shares of each cell.
 */
export function passing(
  stream: Stream,
  stage: number,
  year: number,
  { keys, cells }: Requests,
  shares: Float64Array,
): Requests {
  const luck = roomForLuck(keys.length);
  fillUniforms(luck, stream, PURPOSE.funnel, keys, 0, keys.length, year, stage);
  const passed = { keys: new Uint32Array(keys.length), cells: new Uint16Array(keys.length) };
  let count = 0;
  for (let r = 0; r < keys.length; r++) {
    if (luck[r] >= shares[cells[r]]) continue;
    passed.keys[count] = keys[r];
    passed.cells[count++] = cells[r];
  }
  return { keys: passed.keys.subarray(0, count), cells: passed.cells.subarray(0, count) };
}

/** Books one step of the funnel into the cube `funnel`: by home district, single age and stage. */
export class FunnelCounter {
  constructor(
    private readonly districtCount: number,
    private readonly cells: Int32Array,
    private readonly step: number,
  ) {}

  /** Books requests that reached a stage, by the age at the 31 August before they enter. */
  add({ keys }: Requests, stage: number): void {
    const { cells, step, districtCount } = this;
    for (let r = 0; r < keys.length; r++) {
      const { district, entryAge } = childKeyParts(keys[r]);
      const row = (step * districtCount + district) * AGE_COUNT + entryAge - 1;
      cells[row * FUNNEL_STAGES.length + stage]++;
    }
  }
}
