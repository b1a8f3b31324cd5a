/**
 * What the page of transport says. Sentences are checked against the figures first, and fall back to
 * naming measure, area and year where the figures do not bear them.
 */
import { children, pounds, poundsUnit, range, rate } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { RouteSheet } from '../../results/views/routeSheetTypes.ts';
import {
  FEWEST_IN_A_FLOW,
  type Journeys,
  type JourneysRow,
  type RideFlow,
  type TransportView,
} from '../../results/views/transportTypes.ts';
import type { Fan, Summary } from '../../results/views/view.ts';
import { directionFrom } from './findings/trend.ts';
import { countsFrom, listed, poundsRange, summaryAt } from './reading.ts';
import { registerNumber } from './register.ts';

const MODE_WORDS: Readonly<Record<string, string>> = {
  'bus pass': 'Bus pass',
  minibus: 'Minibus',
  'shared taxi': 'Shared taxi',
  'single taxi': 'Taxi for one child',
  'personal budget': 'Personal travel budget',
};

/** A way of travelling with its capital; its own name where there are no other words. */
export function modeWords(mode: string): string {
  return MODE_WORDS[mode] ?? mode;
}

/** Money of a row in one unit, taken from the upper end of its range. */
export function moneyOf({ p90 }: Summary): (amount: number) => string {
  const unit = poundsUnit(p90);
  return (amount) => pounds(amount, unit);
}

/** A cost with both ends in one unit: "£9.2m to £11.6m". */
export function costRange(cost: Summary): string {
  return range(cost.p10, cost.p90, moneyOf(cost));
}

/** What one passenger costs, to the pound: "£9,961". */
export function poundsEach(amount: number | null): string {
  return amount === null ? '' : pounds(amount, 'pounds');
}

/** A mean that nobody may be there to have. */
export function meanWords(mean: number | null): string {
  return mean === null ? '' : rate(mean);
}

/** A share of passengers as "9%", for drawings and what is said of them. */
export function wholeShare(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** A share of passengers as "9.3%", for tables; blank with no passengers. */
export function shareWords(share: number | null): string {
  return share === null ? '' : `${rate(100 * share)}%`;
}

/** "about 9 in 100", "fewer than 1 in 100" */
function inAHundred(share: number): string {
  const said = Math.round(100 * share);
  return said === 0 ? 'fewer than 1 in 100' : `about ${said} in 100`;
}

/**
 * "About 9 in 100 children travel longer than the guide limit; 8 in 10 simulated futures put the cost
 * between £71.5m and £96.8m in 2030-31"
 */
export function transportHeadline(view: TransportView, areaName: string): string {
  const when = financialYear(view.financialYear);
  const { overGuide } = view.total;
  const cost = summaryAt(view.cost.spend, view.financialYear);
  if (!overGuide || !cost) return `Journeys to school and what they cost, ${areaName}, ${when}`;
  const from = view.query.district === null ? '' : ` from ${areaName}`;
  const share = inAHundred(overGuide.mean);
  const long = `${share.charAt(0).toUpperCase()}${share.slice(1)} children${from} travel longer than the guide limit`;
  const [low, high] = poundsRange(cost.p10, cost.p90).split(' to ');
  const between = low === high ? `at about ${low}` : `between ${low} and ${high}`;
  return `${long}; 8\u00a0in\u00a010 simulated futures put the cost ${between} in ${when}`;
}

/** The averages behind the headline, in one sentence. */
export function transportLead(view: TransportView, draws: number): string | undefined {
  const { passengers, costEach, meanMinutes } = view.total;
  const cost = summaryAt(view.cost.spend, view.financialYear);
  if (!cost || costEach === null || meanMinutes === null) return undefined;
  const charges = view.cost.charges && summaryAt(view.cost.charges, view.financialYear);
  const paid = charges && charges.mean > 0 ? ` Families are charged ${pounds(charges.mean)}.` : '';
  return `On average the general fund spends ${pounds(cost.mean)} on ${countsFrom(draws)(passengers.mean)} children with plans who are carried or paid for: ${poundsEach(costEach)} and ${children(meanMinutes)} minutes each way a child.${paid}`;
}

/** What the guide is. */
export function guideWords({ primary, secondary }: TransportView['guideMinutes']): string {
  return `The guide is ${children(primary)} minutes each way at primary age and ${children(secondary)} minutes from secondary age on. It stands in statutory guidance and is not a limit in law.`;
}

/** Where distances come from. */
export function distanceWords(circuity: number, given: boolean): string {
  const estimated = `Road distance is ${registerNumber(circuity)} × straight line, an assumption`;
  return given
    ? `Road distances are the dataset’s own where it has them. Elsewhere: ${estimated.charAt(0).toLowerCase()}${estimated.slice(1)}.`
    : `${estimated}.`;
}

/** What no figure on the page has in it. */
export const LEFT_OUT: readonly string[] = [
  'Children who walk, or whom parents take without being paid: they are no passengers of the council.',
  'Children without a plan, journeys to respite or medical care, and transport during the school day.',
  'Contracts as they were let: prices are a day rate, a rate a mile and assistants, with their ranges.',
  'Traffic of a particular morning, weather, and where each vehicle starts its day.',
];

/** Title of a measure over financial years, or neutral where futures do not agree on a direction. */
export function yearsTitle(subject: string, verb: 'is' | 'are', fan: Fan, neutral: string): string {
  const [first] = fan.summary;
  const last = fan.summary[fan.summary.length - 1];
  if (!first || fan.summary.length < 2) return neutral;
  const direction = directionFrom(first.mean, last);
  if (direction === 'unclear') return neutral;
  return `${subject} ${verb} very likely to ${direction} by ${financialYear(fan.years[fan.years.length - 1])}`;
}

const MOST_NAMED = 3;
/** With fewer districts than this, naming the highest says nothing. */
const ENOUGH_DISTRICTS = 6;

type Over = { readonly label: string; readonly overGuide: Summary };

/** Rows with passengers, the highest share over the guide first. */
export function byShareOver(rows: readonly JourneysRow[]): (JourneysRow & Over)[] {
  return rows
    .flatMap((row) => (row.overGuide === null ? [] : [{ ...row, overGuide: row.overGuide }]))
    .sort((a, b) => b.overGuide.mean - a.overGuide.mean);
}

/**
 * "The share over the guide is highest from Ashby and Barton". A district is named where nine futures
 * in ten put it above the average of the whole area, and where what is printed sets it apart.
 */
export function overGuideTitle(
  rows: readonly JourneysRow[],
  whole: Journeys,
  areaName: string,
  when: string,
): string {
  const neutral = `Share of passengers over the ride-time guide, ${areaName}, ${when}`;
  const ranked = byShareOver(rows);
  const average = whole.overGuide?.mean;
  if (ranked.length < ENOUGH_DISTRICTS || average === undefined) return neutral;
  for (let named = MOST_NAMED; named > 0; named--) {
    const surely = ranked.slice(0, named).every(({ overGuide }) => overGuide.p10 > average);
    const said = (at: number) => wholeShare(ranked[at].overGuide.mean);
    if (surely && said(named - 1) !== said(named)) {
      const names = ranked.slice(0, named).map(({ label }) => label);
      return `The share over the guide is highest from ${listed(names)}`;
    }
  }
  return neutral;
}

/** "Other schools, fewer than 5 children to each" */
export const OTHER_SCHOOLS = `Other schools, fewer than ${FEWEST_IN_A_FLOW} children to each`;

export const OTHER_DISTRICTS = `Other districts, fewer than ${FEWEST_IN_A_FLOW} children from each`;

/** Children of a pair: a mean of fewer than the least that is drawn is said so. */
export function flowCount(passengers: number): string {
  return passengers < FEWEST_IN_A_FLOW ? `fewer than ${FEWEST_IN_A_FLOW}` : children(passengers);
}

/** "Ashby to Hill School: 45 children, 38 minutes each way on average" */
export function flowReading(from: string, to: string, flow: RideFlow): string {
  return `${from} to ${to}: ${flowCount(flow.passengers)} children, ${children(flow.meanMinutes)} minutes each way on average`;
}

/** Title of the map of one district: where most of its passengers go. */
export function districtFlowsTitle(
  district: string,
  flows: readonly RideFlow[],
  nameOf: (school: string) => string,
  year: number,
): string {
  const all = flows.reduce((sum, { passengers }) => sum + passengers, 0);
  const named = flows.filter(({ school }) => school !== null);
  const [first] = named;
  if (!first || first.school === null || all < 1) {
    return `Journeys to school from ${district}, January ${year}`;
  }
  return `${nameOf(first.school)} takes ${inAHundred(first.passengers / all)} of the passengers from ${district}`;
}

/** Title of the map of one school: from how many districts its passengers come. */
export function schoolFlowsTitle(
  school: string,
  flows: readonly RideFlow[],
  nameOf: (district: string) => string,
  year: number,
): string {
  const [first] = flows;
  if (!first) return `Journeys to ${school}, January ${year}`;
  if (flows.length === 1) return `Passengers to ${school} come from ${nameOf(first.district)}`;
  return `Passengers to ${school} come from ${flows.length} districts, most from ${nameOf(first.district)}`;
}

/** Minutes after midnight on the clock: `clock(462) === '7:42'`. */
export function clock(minute: number): string {
  const whole = Math.round(minute);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function counted(count: number, one: string, many: string): string {
  return `${children(count)} ${count === 1 ? one : many}`;
}

/** "Hill School: 12 vehicles bring 74 children by 8:45" */
export function routeSheetHeadline(sheet: RouteSheet, year: number): string {
  if (sheet.vehicles.length === 0) {
    return `${sheet.name}: no shared vehicles in January ${year}`;
  }
  const vehicles = counted(sheet.vehicles.length, 'vehicle brings', 'vehicles bring');
  return `${sheet.name}: ${vehicles} ${counted(sheet.sharing, 'child', 'children')} by ${clock(sheet.arrivalMinute)}, January ${year}`;
}
