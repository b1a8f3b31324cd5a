import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import {
  AP,
  COLLEGE,
  EOTAS,
  INDEPENDENT_MAINSTREAM,
  INDEPENDENT_SPECIAL,
  MAINSTREAM,
  NON_MAINTAINED,
  NOT_FUNDED,
  SPECIAL,
  SPECIALIST_COLLEGE,
  SRP,
} from './fundingKinds.ts';
import type { Enter } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import { childrenAt, type PlaceStock } from './placeStock.ts';
import type { Rates } from './rates.ts';

/** Band of an entry that is not by band. */
const NO_BAND = 0;

const TOP_UP_LINES: Readonly<Record<number, readonly [maintained: number, academy: number]>> = {
  [MAINSTREAM]: [LINE['top-up-mainstream-maintained'], LINE['top-up-mainstream-academy']],
  [SRP]: [LINE['top-up-srp-maintained'], LINE['top-up-srp-academy']],
  [SPECIAL]: [LINE['top-up-special-maintained'], LINE['top-up-special-academy']],
  [AP]: [LINE['top-up-ap-maintained'], LINE['top-up-ap-academy']],
};

/**
 * Enters what the children of one January cost over some months, place by place.
 *
 * @param freshWeight 1, or ½ in the months in which a child's first plan began.
 */
export function enterPlaces(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  rates: Rates,
  stock: PlaceStock,
  months: number,
  freshWeight: number,
  enter: Enter,
): void {
  const off = 1 - freshWeight;
  const collegeShare = values['finance.collegeHighNeedsShare'];
  for (let place = 0; place < plan.placeCount; place++) {
    const kind = plan.kindOfPlace[place]!;
    if (kind === NOT_FUNDED) continue;
    const row = (line: number, band: number, quantity: number, unitRate: number): void => {
      if (quantity > 0) enter(line, place, band, months, quantity, unitRate);
    };
    const roll = childrenAt(stock.children, place);
    const inside = plan.outsideOfPlace[place] === 0;
    if (kind === SPECIAL && inside) row(LINE['place-special'], NO_BAND, roll, rates.placeSpecial);
    if (kind === SRP && inside) row(LINE['place-srp'], NO_BAND, roll, rates.placeSrp);
    if (kind === AP && inside) row(LINE['place-ap'], NO_BAND, roll, rates.placeAp);
    row(LINE['place-unfilled'], NO_BAND, stock.unfilled[place]!, rates.placeUnfilled);
    if (roll === 0) continue;
    const sixthForm = stock.sixthForm[place]! - off * stock.freshSixthForm[place]!;
    row(LINE['place-post-16'], NO_BAND, sixthForm, rates.element2);

    for (let band = 1; band <= BAND_COUNT; band++) {
      const cell = place * BAND_COUNT + band - 1;
      const children = stock.children[cell]! - off * stock.freshChildren[cell]!;
      if (children <= 0) continue;
      const rate = rates.byBand[kind * BAND_COUNT + band - 1]!;
      const topUp = TOP_UP_LINES[kind];
      if (topUp !== undefined) {
        row(topUp[plan.academyOfPlace[place]!]!, band, children, rate);
      } else if (kind === INDEPENDENT_SPECIAL || kind === NON_MAINTAINED) {
        const residential = stock.residential[cell]! - off * stock.freshResidential[cell]!;
        const agreed = kind === NON_MAINTAINED ? rates.placeNonMaintained : 0;
        const fee = Math.min(rates.dayFeeCap, rates.dayFee[band - 1]! * basis.schoolLevel[place]!);
        if (agreed > 0) row(LINE['place-non-maintained'], band, children, agreed);
        row(LINE['fees-independent-day'], band, children - residential, fee - agreed);
        row(LINE['fees-independent-residential'], band, residential, rates.residentialFee - agreed);
      } else if (kind === INDEPENDENT_MAINSTREAM) {
        row(LINE['fees-independent-mainstream'], band, children, rates.independentMainstream);
      } else if (kind === COLLEGE) {
        const learners = children * collegeShare;
        row(LINE['place-post-16'], band, learners, rates.element2);
        row(LINE['element-3-college'], band, learners, rate);
      } else if (kind === SPECIALIST_COLLEGE) {
        row(LINE['place-post-16'], band, children, rates.element2);
        row(LINE['fees-specialist-post-16'], band, children, rate - rates.element2);
      } else if (kind === EOTAS) {
        row(LINE.eotas, band, children, rates.eotas);
      }
    }
  }
}
