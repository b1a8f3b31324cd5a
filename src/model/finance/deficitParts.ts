import { LAST_YEAR_OF_GRANT_DEFICIT } from './books.ts';
import { LINE, LINE_COUNT } from './lines.ts';

/** The high needs deficit over a financial year, in pounds. A balance below nought is a deficit. */
export interface DeficitYear {
  /** Calendar year in which the financial year begins. */
  readonly financialYear: number;
  readonly opening: number;
  /** Income less spend of the year, the stability grant left out. */
  readonly inYear: number;
  readonly grant: number;
  /** Opening, in-year and grant together. */
  readonly closing: number;
  /** Of the closing deficit, what was there in March 2026 and no grant or surplus has paid off. */
  readonly fromBeforeApril2026: number;
  /** The rest of the closing deficit: what later years have added. */
  readonly addedSince: number;
}

/**
 * What the stability grant leaves with the council, year by year. The grant pays off what was there in
 * March 2026; a later surplus pays off what has been added since, and then what is left from before.
 * Accounts that open after March 2026 count all they open with as from before.
 *
 * @param amounts one draw's pounds by financial year and line of `FINANCE_LINES`.
 * @param baseYear calendar year in which the first of them begins.
 * @example a deficit of £136m in March 2026, a grant of 0.9 and £60m lost in 2026-27 close at £73.6m:
 * 13.6 from before April 2026 and 60 added since
 */
export function deficitParts(amounts: Float64Array, baseYear: number): readonly DeficitYear[] {
  const years = amounts.length / LINE_COUNT;
  let earlier = 0;
  return Array.from({ length: years }, (_, step) => {
    const at = (line: keyof typeof LINE) => amounts[step * LINE_COUNT + LINE[line]];
    const financialYear = baseYear + step;
    const grant = at('stability-grant');
    const closing = at('cumulative');
    const opening = closing - at('in-year');
    const deficit = Math.max(0, -closing);
    if (financialYear <= LAST_YEAR_OF_GRANT_DEFICIT) earlier = deficit;
    else if (step === 0) earlier = Math.max(0, -opening);
    if (financialYear > LAST_YEAR_OF_GRANT_DEFICIT)
      earlier = Math.min(deficit, Math.max(0, earlier - grant));
    return {
      financialYear,
      opening,
      inYear: at('in-year') - grant,
      grant,
      closing,
      fromBeforeApril2026: earlier,
      addedSince: deficit - earlier,
    };
  });
}
