import { BORNE_MEASURES } from '../../model/finance/borne.ts';
import { LINE_COUNT } from '../../model/finance/lines.ts';
import { type WhoPays, whoPays } from '../../model/finance/whoPays.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { type Accounts, amountsOf, eachDraw } from './financeAccounts.ts';
import type { FinanceView, Payer } from './financeTypes.ts';
import { ratioOf } from './financeUnits.ts';

const PAYERS = ['highNeeds', 'generalFund', 'schools', 'families'] as const satisfies Payer[];
const [SUPPORT, CHILD_YEARS] = [
  BORNE_MEASURES.indexOf('schoolSupportPounds'),
  BORNE_MEASURES.indexOf('mainstreamChildYears'),
];

/** Who pays in the first year, in the year before and in the year shown; the parts are the whole. */
export function payers(
  ensemble: Released,
  accounts: Accounts,
  step: number,
): Pick<FinanceView, 'paidBy' | 'paidByAll' | 'schoolSupport'> {
  const { model } = ensemble;
  const { byDraw } = rollUp(model.shapes.borne, cubesOf(ensemble, 'borne'), ['step', 'measure']);
  const borne = (draw: number, at: number, measure: number) =>
    byDraw[draw][at * BORNE_MEASURES.length + measure];
  const split = accounts.byDraw.map((amounts, draw) =>
    Array.from({ length: accounts.steps }, (_, at): WhoPays => {
      const ofYear = amounts.subarray(at * LINE_COUNT, (at + 1) * LINE_COUNT);
      return whoPays(ofYear, borne(draw, at, SUPPORT));
    }),
  );
  const all = (draw: number, at: number) =>
    PAYERS.reduce((sum, payer) => sum + split[draw][at][payer], 0);
  const support = (at: number) =>
    ratioOf(
      eachDraw(accounts.draws, (draw) => borne(draw, at, SUPPORT)),
      eachDraw(accounts.draws, (draw) => borne(draw, at, CHILD_YEARS)),
    );
  return {
    paidBy: PAYERS.map((payer) => ({
      payer,
      amounts: amountsOf(accounts, (draw, at) => split[draw][at][payer], step),
    })),
    paidByAll: amountsOf(accounts, all, step),
    schoolSupport: { base: support(0), shown: support(step) },
  };
}
