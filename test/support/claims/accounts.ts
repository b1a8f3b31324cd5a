import type { Table } from '../../../src/results/tables/table.ts';
import { differences, type Row, rowsOf, sums } from '../tables.ts';

const HALF_A_PENNY = 0.005;
/** What journeys cost; running a transport policy costs money that follows no passenger. */
const CARRIED = ['transport-to-15', 'transport-16-to-18', 'transport-19-to-25'];
const isCarried = (row: Row) => CARRIED.includes(String(row.line));
const number = (row: Row, column: string) => Number(row[column]);

/** Where one draw's ledger does not give its accounts and its transport again, to the penny. */
export function ledgerFaults(tables: readonly Table[]): string[] {
  const ledger = rowsOf(tables, 'ledger');
  const finance = rowsOf(tables, 'finance');
  const lines = ['year', 'fund', 'line'];
  const booked = finance.filter((row) => row.kind === 'spend' || row.kind === 'income');
  const carried = ledger.filter(isCarried);
  const byType = ['year', 'setting_type'];
  return [
    ...ledger.flatMap((row) => {
      const product =
        (number(row, 'quantity') * number(row, 'unit_rate') * number(row, 'months')) / 12;
      const wrong = Math.abs(product - number(row, 'amount')) > HALF_A_PENNY;
      return wrong ? [`${row.year}, ${row.line}: ${row.amount}, its product is ${product}`] : [];
    }),
    ...differences(
      'finance.csv',
      sums(booked, lines, 'amount_mean'),
      sums(ledger, lines, 'amount'),
      HALF_A_PENNY,
    ),
    ...differences(
      'transport.csv',
      sums(rowsOf(tables, 'transport'), byType, 'cost_mean'),
      sums(carried, byType, 'amount'),
      HALF_A_PENNY,
    ),
  ];
}

/** Where the balance of a year is not what it opened with, plus income, less spend. */
export function balanceFaults(tables: readonly Table[], openingPounds: number): string[] {
  const finance = rowsOf(tables, 'finance');
  const years = [...new Set(finance.map((row) => row.year))];
  let opening = openingPounds;
  return years.flatMap((year) => {
    const dsg = finance.filter((row) => row.year === year && row.fund === 'dsg');
    const sum = (kind: string) =>
      dsg.reduce((total, row) => total + (row.kind === kind ? number(row, 'amount_mean') : 0), 0);
    const inYear = sum('income') - sum('spend');
    const faults: string[] = [];
    const say = (what: string, found: number, expected: number) => {
      if (Math.abs(found - expected) <= HALF_A_PENNY) return;
      faults.push(`${year}: ${what} ${found}, expected ${expected}`);
    };
    say('in-year balance', sum('balance'), inYear);
    say('closing balance', sum('cumulative'), opening + inYear);
    opening = sum('cumulative');
    return faults;
  });
}

/** Transport by year: what transport.csv and the general fund's lines say of the same money. */
export function transportFaults(tables: readonly Table[], within: number): string[] {
  const general = rowsOf(tables, 'finance').filter(isCarried);
  return differences(
    'transport spend',
    sums(rowsOf(tables, 'transport'), ['year'], 'cost_mean'),
    sums(general, ['year'], 'amount_mean'),
    within,
  );
}
