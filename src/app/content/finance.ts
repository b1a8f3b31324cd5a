/**
 * What the page of finance says. Sentences are checked against the figures first, and fall back to
 * naming measure, area and year where the figures do not bear them.
 */
import type { ReadingWords } from '../../charts/fan/series.ts';
import { pounds, range } from '../../charts/rounding.ts';
import { shareWords } from '../../charts/words.ts';
import { financialYear } from '../../domain/years.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import type { FinanceView, StatedBalance } from '../../results/views/financeTypes.ts';
import type { Fan, Summary } from '../../results/views/view.ts';
import type { Choices } from '../state/choices.ts';
import { balanceWords } from './findings/level.ts';
import { directionFrom } from './findings/trend.ts';
import { poundsRange } from './reading.ts';
import { THIS_PLAN } from './review.ts';

/** A share of futures below this is said as almost none. */
const SCARCELY_ANY = 0.005;

/** A financial year at the head of a column, where it must not break in two. */
export function yearHead(startYear: number): string {
  return financialYear(startYear).replace('-', '\u2011');
}

/** "March 2031", the end of the financial year 2030-31. */
export function marchOf(startYear: number): string {
  return `March ${startYear + 1}`;
}

/** Balance at the end of the year shown. */
function closingBalance({ cumulative, financialYear: year }: FinanceView): Summary {
  return cumulative.summary[cumulative.years.indexOf(year)];
}

/**
 * "By March 2031 the high needs deficit is between £392m and £621m in 8 in 10 simulated futures"
 */
export function financeHeadline(view: FinanceView): string {
  const { p10, p90 } = closingBalance(view);
  const when = `By ${marchOf(view.financialYear)} the high needs`;
  const where = 'in 8\u00a0in\u00a010 simulated futures';
  if (p90 <= 0) return `${when} deficit is ${between(-p90, -p10)} ${where}`;
  if (p10 >= 0) return `${when} surplus is ${between(p10, p90)} ${where}`;
  const ends = range(p10, p90, (balance) => `a ${balanceWords(balance)}`).replace(' to ', ' and ');
  return `${when} balance is between ${ends} ${where}`;
}

/** "between £392m and £621m", or "about £392m" where both ends are said alike. */
function between(low: number, high: number): string {
  const [from, to] = poundsRange(low, high).split(' to ');
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
}

/** How a chart names the plan in view: by its own name where that is no change, which is short. */
export function planName({ provenance }: FinanceView, { baselineId }: Choices): string {
  return provenance.scenarioId === baselineId ? provenance.scenarioLabel : THIS_PLAN;
}

/** Before the first figures. */
export function neutralHeadline(areaName: string, january: number): string {
  return `High needs budget and general fund, ${areaName}, ${financialYear(january - 1)}`;
}

/** Title of the fan of cumulative balances: "The high needs deficit is very likely to grow by March 2035". */
export function cumulativeTitle({ areaName }: FinanceView, { summary, years }: Fan): string {
  const neutral = `High needs balance at the end of each financial year, ${areaName}`;
  const [start] = summary;
  const end = summary[summary.length - 1];
  if (summary.length < 2 || start.p90 >= 0 || end.p90 >= 0) return neutral;
  const direction = directionFrom(-start.mean, turned(end));
  if (direction === 'unclear') return neutral;
  return `The high needs deficit is very likely to ${direction} by ${marchOf(years[years.length - 1])}`;
}

/** What the fan of cumulative balances measures, and which grants are in it. */
export function cumulativeCaption(view: FinanceView, switched: boolean): string {
  const { areaName, provenance, writeOff, balanceYears } = view;
  const what = `High needs balance at 31 March, ${areaName}, ${provenance.draws} simulated futures`;
  if (writeOff) {
    return switched
      ? `${what}, had ${inHundred(writeOff.share)} of the deficit of ${marchOf(view.writeOffYear)} been written off in ${financialYear(view.writeOffYear + 1)}`
      : `${what}, with no write-off`;
  }
  const granted = balanceYears.some(({ grants }) => grants.mean !== 0);
  if (!granted) return what;
  return switched ? `${what}, before deficit grants` : `${what}, after deficit grants`;
}

function inHundred(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** What is known of a write-off that the scenario does not count. */
export function writeOffNote({ writeOff, writeOffYear }: FinanceView): string {
  if (!writeOff) return '';
  return `No write-off is counted: the high needs stability grant hangs on approval of a local plan, and covers deficits to ${marchOf(writeOffYear)} only. Source: ${writeOff.source}.`;
}

/** What the marks of published balances are, where the chart has any. */
export function statedNote(stated: readonly StatedBalance[]): string {
  const dot = stated.some(({ reported }) => reported)
    ? 'A black dot is a balance as reported.'
    : '';
  const forecast = stated.some(({ reported }) => !reported);
  const diamond = forecast ? 'A diamond is a forecast that the council published.' : '';
  return [dot, diamond].filter(Boolean).join(' ');
}

/** Title of the fan of in-year balances, where every future agrees, or nine in ten. */
export function inYearTitle(view: FinanceView): string {
  const { inYear, inBalance, financialYears, areaName } = view;
  const last = financialYear(financialYears[financialYears.length - 1]);
  const never = inBalance.every((share) => share < SCARCELY_ANY);
  if (never) return `Income falls short of spending every year to ${last}`;
  const { summary } = inYear;
  const direction = directionFrom(-summary[0].mean, turned(summary[summary.length - 1]));
  if (direction === 'unclear') return `High needs balance of each financial year, ${areaName}`;
  return `The yearly high needs deficit is very likely to ${direction} by ${last}`;
}

/**
 * When income covers spending: "Income covers spending in 2 of 10 futures in 2030-31, and in 4 of 10
 * at most, in 2034-35."
 */
export function balanceSentence(view: FinanceView): string {
  const { inBalance, financialYears, financialYear: shown } = view;
  const most = Math.max(...inBalance);
  const last = financialYear(financialYears[financialYears.length - 1]);
  if (most === 0)
    return `In no simulated future does income cover spending in any year to ${last}.`;
  const at = inBalance[financialYears.indexOf(shown)];
  const best = financialYear(financialYears[inBalance.indexOf(most)]);
  const now = `Income covers spending in ${futures(at)} in ${financialYear(shown)}`;
  return at === most
    ? `${now}, and in no year in more.`
    : `${now}, and in ${futures(most)} at most, in ${best}.`;
}

/** "no future", "fewer than 1 of 100 futures", "12 of 100 futures", "all futures" */
function futures(share: number): string {
  if (share === 0) return 'no future';
  if (share === 1) return 'every future';
  if (share < SCARCELY_ANY) return 'fewer than 1 of 100 futures';
  return `${Math.min(99, Math.max(1, Math.round(100 * share)))} of 100 futures`;
}

/** A balance read as a deficit. */
function turned({ mean, p10, p50, p90 }: Summary): Summary {
  return { mean: -mean, p10: -p90, p50: -p50, p90: -p10 };
}

/** Measure of the balance at the end of the year shown, as the comparison of plans names it. */
const CUMULATIVE = 'high-needs-cumulative';

/** "£93m less in March 2031" and "smaller in 9 of 10 futures", where the direction is clear. */
export function differenceWords(budgets: BudgetsView): ReadingWords | undefined {
  const measure = budgets.measures.find(({ id }) => id === CUMULATIVE);
  if (!measure || measure.betterShare === null) return undefined;
  const { mean } = measure.difference;
  const { direction, phrase } = shareWords(measure.betterShare, {
    better: 'smaller',
    worse: 'larger',
  });
  const agree = mean > 0 === (direction === 'better');
  if (direction === 'unclear' || !agree || pounds(mean) === pounds(0)) return undefined;
  const size = pounds(Math.abs(mean));
  const share = phrase.includes('every') ? phrase : `${phrase} futures`;
  return {
    finding: `${size} ${mean > 0 ? 'less' : 'more'} in ${marchOf(budgets.financialYear)}`,
    share,
  };
}

/** The lead: the average, what a single year adds, what the general fund pays, and any write-off. */
export function financeLead(view: FinanceView): string {
  const { financialYear: shown, inYear, financialYears, balance, totals, writeOff } = view;
  const at = inYear.summary[financialYears.indexOf(shown)];
  const { mean } = closingBalance(view);
  const level = balanceWords(mean);
  const year = financialYear(shown);
  const gap =
    at.mean < 0
      ? `in ${year} alone ${pounds(-at.mean)} more is spent than comes in`
      : `in ${year} ${pounds(at.mean)} less is spent than comes in`;
  const grants = balance.stabilityGrant.mean + balance.agreementGrants.mean;
  const written = grants > 0 ? `, after ${pounds(grants)} of deficit grants` : '';
  const none = writeOff ? ' No write-off is counted.' : '';
  return `On average it is a ${level}${written}; ${gap}. The general fund of the council pays another ${pounds(totals.generalFundNet.shown.mean)}, net of charges.${none}`;
}
