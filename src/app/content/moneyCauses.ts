/** Words for why money changes: causes, measures, and findings that are checked before they are said. */
import { isClear } from '../../charts/words.ts';
import { financialYear } from '../../domain/years.ts';
import type { CauseId, MoneyMeasure, Waterfall } from '../../results/causes/causesTypes.ts';

export const MEASURE_WORDS: Readonly<Record<MoneyMeasure, { name: string; inside: string }>> = {
  'high-needs-spending': { name: 'High needs spending', inside: 'high needs spending' },
  'in-year-deficit': { name: 'In-year high needs deficit', inside: 'the in-year deficit' },
  'transport-spending': { name: 'SEN transport', inside: 'SEN transport spending' },
};

const CAUSE_LABELS: Readonly<Record<CauseId, string>> = {
  population: 'Number of residents',
  prevalence: 'Plans per resident',
  mix: 'Mix of settings',
  carried: 'Passengers per placement',
  'unit-cost': 'Cost per placement',
  services: 'Services, and what policies cost',
  'block-formula': 'High needs block: formula',
  'block-pupils': 'High needs block: pupils',
  transfers: 'Transfers in',
  grants: 'Deficit grants',
};

export function causeLabel(id: CauseId, measure: MoneyMeasure): string {
  if (measure !== 'transport-spending') return CAUSE_LABELS[id];
  if (id === 'unit-cost') return 'Cost per passenger';
  return id === 'services' ? 'What transport policies cost' : CAUSE_LABELS[id];
}

/** A cause in the direction that costs more, and in the one that costs less. */
const CAUSE_FINDINGS: Readonly<Record<CauseId, readonly [dearer: string, cheaper: string]>> = {
  population: ['more residents', 'fewer residents'],
  prevalence: ['more plans per resident', 'fewer plans per resident'],
  mix: ['a dearer mix of settings', 'a cheaper mix of settings'],
  carried: ['more passengers per placement', 'fewer passengers per placement'],
  'unit-cost': ['a higher cost per placement', 'a lower cost per placement'],
  services: ['more spent on services and policies', 'less spent on services and policies'],
  'block-formula': ['less formula funding', 'more formula funding'],
  'block-pupils': ['less funding that follows pupils', 'more funding that follows pupils'],
  transfers: ['smaller transfers in', 'larger transfers in'],
  grants: ['smaller deficit grants', 'larger deficit grants'],
};

/** A part is the largest where it is so in more than half of the futures. */
const MOST_FUTURES = 0.5;

/**
 * The part that is larger than each other in most futures and goes one way in most; undefined where
 * none does.
 */
function largestBar({ bars }: Waterfall): Waterfall['bars'][number] | undefined {
  return bars.find(
    ({ largestShare, betterShare }) => largestShare > MOST_FUTURES && isClear(betterShare),
  );
}

/** "2025-26 to 2030-31: high needs spending changes most through more plans per resident" */
export function causesTitle(waterfall: Waterfall, measure: MoneyMeasure, between: string): string {
  const largest = largestBar(waterfall);
  if (largest === undefined) return `${MEASURE_WORDS[measure].name} by cause, ${between}`;
  const cheaper = largest.betterShare >= 0.5 ? 1 : 0;
  const id = largest.id as CauseId;
  const words =
    id === 'unit-cost' && measure === 'transport-spending'
      ? ['a higher cost per passenger', 'a lower cost per passenger'][cheaper]
      : CAUSE_FINDINGS[id][cheaper];
  return `${MEASURE_WORDS[measure].name} changes most through ${words}, ${between}`;
}

/** "“Specialist bases” takes most off the in-year deficit in 2030-31" */
export function policiesTitle(
  waterfall: Waterfall,
  measure: MoneyMeasure,
  startYear: number,
  labelOf: (id: string) => string | undefined,
): string {
  const largest = largestBar(waterfall);
  const label = largest && labelOf(largest.id);
  const year = financialYear(startYear);
  const several = waterfall.bars.length > 1;
  if (largest === undefined || label === undefined || !several) {
    return `${MEASURE_WORDS[measure].name} in ${year}: what each policy adds`;
  }
  const does = largest.betterShare >= 0.5 ? 'takes most off' : 'adds most to';
  return `“${label}” ${does} ${MEASURE_WORDS[measure].inside} in ${year}`;
}

export const OVERLAP_LABEL = 'Where policies overlap';

/** How causes are told apart, in one paragraph under the chart. */
export const HOW_CAUSES =
  'Each cause is what changes when it alone changes, averaged over every order in which the causes might change, so that they add up with nothing left over. Residents and plans are taken by single age, settings by type. Cost per placement holds prices, complexity, agreed places not filled, and that plans begin part-way through a year. Services that follow no child go with residents aged 2 to 18.';
export const HOW_POLICIES =
  'Each bar is that policy alone on top of no change, with the same luck; “Where policies overlap” is what all together do beyond that. So the order changes where a bar hangs, never how long it is.';
