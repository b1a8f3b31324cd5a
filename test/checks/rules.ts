/** The rules that always hold, by the name that a check calls them. */
import { FINANCE_LINES } from '../../src/model/finance/lines.ts';
import { RESIDUAL } from '../../src/model/run/cubes.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { ledgerFaults } from '../support/claims/accounts.ts';
import { admissionFaults } from '../support/claims/places.ts';
import { flowFaults, settingFaults, waitingFaults } from '../support/claims/stock.ts';
import { figureFaults, sumFaults } from '../support/claims/sums.ts';
import type { WatchedDraw } from '../support/watchedDraw.ts';

/** A future as it was watched, and the tables that it gives; without tables where none were asked for. */
export interface Seen {
  readonly watched: WatchedDraw;
  readonly tables: readonly Table[] | null;
}

export const RULE_IDS = [
  'one setting type',
  'stock and flow',
  'waiting',
  'admissions',
  'whole figures',
  'tables add up',
  'ledger',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Breaches of each rule, in words; none where it holds. */
export const RULES: Readonly<Record<RuleId, (seen: Seen) => string[]>> = {
  'one setting type': ({ watched }) => settingFaults(watched),
  'stock and flow': ({ watched }) => flowFaults(watched),
  waiting: ({ watched }) => waitingFaults(watched),
  admissions: ({ watched }) => admissionFaults(watched),
  'whole figures': (seen) => [...cellFaults(seen), ...ofTables(seen, figureFaults)],
  'tables add up': (seen) => ofTables(seen, sumFaults),
  ledger: (seen) => ofTables(seen, ledgerFaults),
};

function ofTables({ tables }: Seen, faults: (tables: readonly Table[]) => string[]): string[] {
  return tables === null ? [] : faults(tables);
}

/** What may be below zero: the step that stock and flow leave open, and what is left of money. */
const SIGNED_FLOWS = [RESIDUAL];
const SIGNED_LINES = FINANCE_LINES.flatMap(({ kind }, l) =>
  kind === 'balance' || kind === 'cumulative' || kind === 'income' ? [l] : [],
);

/** Cells that are no number, and counts or spending below nothing; the first of each cube. */
function cellFaults({ watched }: Seen): string[] {
  const { cubes } = watched.result;
  return Object.entries(watched.model.shapes).flatMap(([name, { dimensions }]) => {
    const { cells, values } = cubes[name as keyof typeof cubes];
    const last = dimensions[dimensions.length - 1].size;
    const signed = name === 'flows' ? SIGNED_FLOWS : name === 'finance' ? SIGNED_LINES : [];
    const at = values.findIndex(
      (value, i) => !Number.isFinite(value) || (value < 0 && !signed.includes(cells[i] % last)),
    );
    return at === -1 ? [] : [`${name}, cell ${cells[at]}: ${values[at]}`];
  });
}
