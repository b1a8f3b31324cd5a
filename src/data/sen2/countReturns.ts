import type { Dataset } from '../../domain/dataset.ts';
import { countFlows, type YearFlows } from './countFlows.ts';
import type { Faults } from './faults.ts';
import { holdersBefore, holdersNow } from './holders.ts';
import { type January, januaryOf } from './importedTables.ts';
import { type LinkedYears, linkYears, type Stock } from './linkYears.ts';
import type { Sen2Return } from './records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What returns tell together, in order of their years. */
export interface Counted {
  readonly stocks: readonly Stock[];
  /** Of every return, and before each that follows no other. The last is the base January. */
  readonly januaries: readonly January[];
  /** One for each return, of the calendar year before it. */
  readonly flows: readonly YearFlows[];
  readonly linked: readonly LinkedYears[];
}

/** Counts returns, one a January in any order, and links those that follow each other. */
export async function countReturns(
  returns: readonly Sen2Return[],
  { manifest }: Dataset,
  words: Vocabulary,
  faults: Faults,
  breathe: () => Promise<void>,
): Promise<Counted> {
  const types = new Map(
    manifest.establishments.map(({ code, settingType }) => [code, settingType]),
  );
  const stocks: Stock[] = [];
  const flows: YearFlows[] = [];
  const januaries: January[] = [];
  const linked: LinkedYears[] = [];
  for (const of of [...returns].sort((a, b) => a.year - b.year)) {
    await breathe();
    const holders = holdersNow(of, words, faults);
    await breathe();
    const stock = { of, holders };
    const earlier = stocks[stocks.length - 1];
    if (earlier?.of.year === of.year - 1) {
      linked.push(await linkYears(earlier, stock, (code) => types.get(code) ?? '', breathe));
    } else {
      januaries.push(januaryOf(of.year - 1, 'worked out', holdersBefore(of, words)));
    }
    await breathe();
    januaries.push(januaryOf(of.year, 'counted', holders));
    stocks.push(stock);
    await breathe();
    flows.push(countFlows(of, words));
  }
  return { stocks, januaries, flows, linked };
}
