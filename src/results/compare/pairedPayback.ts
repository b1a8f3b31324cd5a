import type { Payback } from './budgetsTypes.ts';
import type { MeasuredPair } from './compareMeasure.ts';
import type { MeasureId } from './measures.ts';
import { paybackOf } from './payback.ts';

/** What {@link pairedPayback} reads. */
export const PAYBACK_MEASURES: readonly MeasureId[] = [
  'capital',
  'independent-spend',
  'high-needs-balance',
  'general-fund-net',
  'deficit-grants',
];

/**
 * By when what one of two runs saves has paid back what it spends more on capital, draw by draw.
 *
 * @param pair with every one of {@link PAYBACK_MEASURES}; what else it holds is not looked at.
 */
export function pairedPayback({ frame, measures, before, after }: MeasuredPair): Payback | null {
  const [capital, independent, highNeeds, generalFund, grants] = PAYBACK_MEASURES.map((id) => {
    const at = measures.findIndex((measure) => measure.id === id);
    return after.map((draw, d) =>
      draw[at].of.subarray(1).map((value, step) => value - before[d][at].of[step + 1]),
    );
  });
  return paybackOf(
    capital.map((soFar, d) => ({
      capital: soFar.map((pounds, step) => pounds - (step > 0 ? soFar[step - 1] : 0)),
      independent: independent[d].map((pounds) => -pounds),
      // A grant towards the deficit is no saving of the plan's.
      highNeeds: highNeeds[d].map((pounds, step) => pounds - grants[d][step]),
      generalFund: generalFund[d].map((pounds) => -pounds),
    })),
    frame.baseYear,
  );
}
