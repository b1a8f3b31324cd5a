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
import { childrenAt } from './placeStock.ts';
import type { PlaceTerms } from './placeTerms.ts';
import type { Rates } from './rates.ts';
import type { YearPart } from './yearPart.ts';

/** Lines of place funding that a roll draws. */
const PLACE_LINES: Readonly<Record<number, number>> = {
  [SRP]: LINE['place-srp'],
  [SPECIAL]: LINE['place-special'],
  [AP]: LINE['place-ap'],
};

/** Band of an entry that is not by band. */
const NO_BAND = 0;

const TOP_UP_LINES: Readonly<Record<number, readonly [maintained: number, academy: number]>> = {
  [MAINSTREAM]: [LINE['top-up-mainstream-maintained'], LINE['top-up-mainstream-academy']],
  [SRP]: [LINE['top-up-srp-maintained'], LINE['top-up-srp-academy']],
  [SPECIAL]: [LINE['top-up-special-maintained'], LINE['top-up-special-academy']],
  [AP]: [LINE['top-up-ap-maintained'], LINE['top-up-ap-academy']],
};

/**
 * Enters what the children of one January cost in its part of a financial year, place by place.
 * Agreed places are paid for filled or not, and a child above their number (named over number, by
 * direction or by a tribunal) as any other: place funding and top-up.
 */
export function enterPlaces(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  rates: Rates,
  terms: PlaceTerms,
  { stock: { places: stock }, months, freshWeight }: YearPart,
  enter: Enter,
): void {
  const off = 1 - freshWeight;
  const collegeShare = values['finance.collegeHighNeedsShare'];
  for (let place = 0; place < plan.placeCount; place++) {
    const kind = plan.kindOfPlace[place]!;
    if (kind === NOT_FUNDED) continue;
    if (kind === AP && terms.apByBudget && plan.outsideOfPlace[place] === 0) continue;
    const unfilled = stock.unfilled[place]!;
    if (unfilled > 0) {
      enter(LINE['place-unfilled'], place, NO_BAND, months, unfilled, rates.placeUnfilled);
    }
    const roll = childrenAt(stock.children, place);
    if (roll === 0) continue;
    const placeLine = PLACE_LINES[kind];
    if (placeLine !== undefined && plan.outsideOfPlace[place] === 0) {
      enter(placeLine, place, NO_BAND, months, roll, rates.place[kind]!);
    }
    const sixthForm = stock.sixthForm[place]! - off * stock.freshSixthForm[place]!;
    if (sixthForm > 0) {
      enter(LINE['place-post-16'], place, NO_BAND, months, sixthForm, rates.element2);
    }
    for (let band = 1; band <= BAND_COUNT; band++) {
      const cell = place * BAND_COUNT + band - 1;
      const children = stock.children[cell]! - off * stock.freshChildren[cell]!;
      if (children <= 0) continue;
      const rate = terms.byBand[kind * BAND_COUNT + band - 1]!;
      switch (kind) {
        case INDEPENDENT_SPECIAL:
        case NON_MAINTAINED: {
          const residential = stock.residential[cell]! - off * stock.freshResidential[cell]!;
          const day = children - residential;
          const agreed = kind === NON_MAINTAINED ? rates.placeNonMaintained : 0;
          const fee = Math.min(
            terms.highestDayFee[band - 1]!,
            rates.dayFee[band - 1]! * basis.schoolLevel[place]!,
          );
          const whole = terms.residentialFee;
          if (agreed > 0)
            enter(LINE['place-non-maintained'], place, band, months, children, agreed);
          if (day > 0) {
            enter(LINE['fees-independent-day'], place, band, months, day, fee - agreed);
          }
          if (residential > 0) {
            const line = LINE['fees-independent-residential'];
            enter(line, place, band, months, residential, whole - agreed);
          }
          break;
        }
        case INDEPENDENT_MAINSTREAM: {
          const line = LINE['fees-independent-mainstream'];
          enter(line, place, band, months, children, rates.independentMainstream);
          break;
        }
        case COLLEGE: {
          const learners = children * collegeShare;
          enter(LINE['place-post-16'], place, band, months, learners, rates.element2);
          enter(LINE['element-3-college'], place, band, months, learners, rate);
          break;
        }
        case SPECIALIST_COLLEGE: {
          const line = LINE['fees-specialist-post-16'];
          enter(LINE['place-post-16'], place, band, months, children, rates.element2);
          enter(line, place, band, months, children, rate - rates.element2);
          break;
        }
        case EOTAS:
          enter(LINE.eotas, place, band, months, children, rates.eotas);
          break;
        default: {
          const line = TOP_UP_LINES[kind]![plan.academyOfPlace[place]!]!;
          enter(line, place, band, months, children, rate);
        }
      }
    }
  }
}
