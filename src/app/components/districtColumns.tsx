/** Columns with which tables of districts begin. */
import { rate } from '../../charts/rounding.ts';
import type { Column } from './DataTable.tsx';

interface DistrictRow {
  /** Null in the row of the whole area. */
  readonly code: string | null;
  readonly name: string;
  /** Rate for each 1,000 residents; null where it is not shown. */
  readonly per1000: number | null;
}

/** The district, as a link to its own figures, and its rate. */
export function districtColumns<Row extends DistrictRow>(
  addressOf: (code: string) => string,
): Column<Row>[] {
  return [
    {
      id: 'district',
      label: 'Home district',
      unbroken: true,
      cell: ({ code, name }) => (code === null ? name : <a href={addressOf(code)}>{name}</a>),
      sortBy: ({ name }) => name,
    },
    {
      id: 'rate',
      label: 'Per 1,000',
      numeric: true,
      cell: ({ per1000 }) => (per1000 === null ? '' : rate(per1000)),
      sortBy: ({ per1000 }) => per1000,
    },
  ];
}
