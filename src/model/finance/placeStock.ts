import { fixed } from '../../domain/fixedChoices/index.ts';
import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { UNLIMITED } from '../area/area.ts';
import { workingRoom } from '../maths/workingRoom.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, type Stream } from '../random/stream.ts';
import { allResidentsAged2To18, type CostPlan } from './costPlan.ts';
import {
  hasAgreedPlaces,
  INDEPENDENT_SPECIAL,
  isStateFunded,
  MAINSTREAM,
  NON_MAINTAINED,
  SPECIAL,
} from './fundingKinds.ts';

/** Where the children of one January are, as high needs funding counts them. */
export interface PlaceStock {
  /** Children by place and band, index place × 5 + band − 1, and how many of them are residential. */
  readonly children: Float64Array;
  readonly residential: Float64Array;
  /** Mainstream pupils of 16 and over at each place. */
  readonly sixthForm: Float64Array;
  /** The same three for children whose first January with a plan it is. */
  readonly freshChildren: Float64Array;
  readonly freshResidential: Float64Array;
  readonly freshSixthForm: Float64Array;
  /** Agreed places that no child of this area fills. */
  readonly unfilled: Float64Array;
  readonly residentsAged2To18: number;
  /** This area's children in state special schools inside it. */
  readonly specialPupils: number;
  /** This area's children in state provision outside it. */
  readonly exported: number;
}

/** A child is residential for life or never. */
const FOR_LIFE = 0;

/** Youngest age at which a mainstream pupil is funded as one of a sixth form. */
const SIXTH_FORM_AGE = fixed('finance.sixthFormFrom');

/** @param placesForArea of each provision in this January; 0 where it is closed. */
export function countPlaces(
  plan: CostPlan,
  values: FinanceValues,
  stream: Stream,
  year: number,
  children: Children,
  placesForArea: Int32Array,
): PlaceStock {
  const cells = plan.placeCount * BAND_COUNT;
  const stock = {
    children: new Float64Array(cells),
    residential: new Float64Array(cells),
    sixthForm: new Float64Array(plan.placeCount),
    freshChildren: new Float64Array(cells),
    freshResidential: new Float64Array(cells),
    freshSixthForm: new Float64Array(plan.placeCount),
    unfilled: new Float64Array(plan.placeCount),
    residentsAged2To18: allResidentsAged2To18(plan.area, year),
    specialPupils: 0,
    exported: 0,
  };
  const mayBoard = countChildren(plan, children, stock);
  countBoarders(plan, values['finance.residentialShare'], stream, children, mayBoard, stock);
  for (let place = 0; place < plan.placeCount; place++) {
    const kind = plan.kindOfPlace[place];
    const roll = childrenAt(stock.children, place);
    if (plan.outsideOfPlace[place] === 1) {
      if (isStateFunded(kind)) stock.exported += roll;
      continue;
    }
    if (kind === SPECIAL) stock.specialPupils += roll;
    if (place >= plan.provisions.count || !hasAgreedPlaces(kind)) continue;
    const agreed = placesForArea[place];
    if (agreed !== UNLIMITED) stock.unfilled[place] = Math.max(0, agreed - roll);
  }
  return stock;
}

const roomForBoarders = workingRoom(Int32Array);

/**
 * Counts children by place and band, and sixth formers.
 *
 * @returns children of schools that board, in their order.
 */
function countChildren(
  { provisions, kindOfPlace }: CostPlan,
  { count, provision, establishment, band, age, yearsHeld }: Children,
  { children, sixthForm, freshChildren, freshSixthForm }: PlaceStock,
): Int32Array {
  const mayBoard = roomForBoarders(count);
  let boarding = 0;
  for (let i = 0; i < count; i++) {
    const place =
      provision[i] === NO_PROVISION ? provisions.count + establishment[i] : provision[i];
    const cell = place * BAND_COUNT + band[i] - 1;
    const fresh = yearsHeld[i] === 0;
    children[cell]++;
    if (fresh) freshChildren[cell]++;
    const kind = kindOfPlace[place];
    if (kind === MAINSTREAM) {
      if (age[i] < SIXTH_FORM_AGE) continue;
      sixthForm[place]++;
      if (fresh) freshSixthForm[place]++;
    } else if (kind === INDEPENDENT_SPECIAL || kind === NON_MAINTAINED) {
      mayBoard[boarding++] = i;
    }
  }
  return mayBoard.subarray(0, boarding);
}

const roomForKeys = workingRoom(Uint32Array);
const roomForLuck = workingRoom(Float64Array);

/** Draws who of the children of schools that board is residential, and counts them. */
function countBoarders(
  { provisions }: CostPlan,
  share: number,
  stream: Stream,
  { key, provision, establishment, band, yearsHeld }: Children,
  mayBoard: Int32Array,
  { residential, freshResidential }: PlaceStock,
): void {
  const count = mayBoard.length;
  const keys = roomForKeys(count);
  for (let n = 0; n < count; n++) keys[n] = key[mayBoard[n]];
  const luck = roomForLuck(count);
  fillUniforms(luck, stream, PURPOSE.residential, keys, 0, count, FOR_LIFE);
  for (let n = 0; n < count; n++) {
    if (luck[n] >= share) continue;
    const i = mayBoard[n];
    const place =
      provision[i] === NO_PROVISION ? provisions.count + establishment[i] : provision[i];
    const cell = place * BAND_COUNT + band[i] - 1;
    residential[cell]++;
    if (yearsHeld[i] === 0) freshResidential[cell]++;
  }
}

/** Children of all bands at a place. */
export function childrenAt(byBand: Float64Array, place: number): number {
  let sum = 0;
  for (let band = 0; band < BAND_COUNT; band++) sum += byBand[place * BAND_COUNT + band]!;
  return sum;
}
