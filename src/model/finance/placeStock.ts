import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { UNLIMITED } from '../area/area.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
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
  const residentialShare = values['finance.residentialShare'];
  for (let i = 0; i < children.count; i++) {
    const provision = children.provision[i]!;
    const place =
      provision === NO_PROVISION ? plan.provisions.count + children.establishment[i]! : provision;
    const kind = plan.kindOfPlace[place]!;
    const cell = place * BAND_COUNT + children.band[i]! - 1;
    const fresh = children.yearsHeld[i] === 0 ? 1 : 0;
    stock.children[cell]! += 1;
    stock.freshChildren[cell]! += fresh;
    if (kind === INDEPENDENT_SPECIAL || kind === NON_MAINTAINED) {
      const luck = uniform(stream, PURPOSE.residential, children.key[i]!, FOR_LIFE);
      if (luck < residentialShare) {
        stock.residential[cell]! += 1;
        stock.freshResidential[cell]! += fresh;
      }
    } else if (kind === MAINSTREAM && children.age[i]! >= 16) {
      stock.sixthForm[place]! += 1;
      stock.freshSixthForm[place]! += fresh;
    }
    if (plan.outsideOfPlace[place] === 0) {
      if (kind === SPECIAL) stock.specialPupils += 1;
    } else if (isStateFunded(kind)) {
      stock.exported += 1;
    }
  }
  for (let place = 0; place < plan.provisions.count; place++) {
    if (!hasAgreedPlaces(plan.kindOfPlace[place]!) || plan.outsideOfPlace[place] === 1) continue;
    const agreed = placesForArea[place]!;
    if (agreed === UNLIMITED) continue;
    stock.unfilled[place] = Math.max(0, agreed - childrenAt(stock.children, place));
  }
  return stock;
}

/** Children of all bands at a place. */
export function childrenAt(byBand: Float64Array, place: number): number {
  let sum = 0;
  for (let band = 0; band < BAND_COUNT; band++) sum += byBand[place * BAND_COUNT + band]!;
  return sum;
}
