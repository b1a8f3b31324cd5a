/**
 * Schools of an extract of Get Information about Schools, the register of schools in England: the
 * columns that this product has a use for, by their names in the public file “edubasealldata”.
 */
import { plainWord } from './cells.ts';
import type { Grid } from './grid.ts';
import { fromNationalGrid } from './osgb.ts';

/** A school as the register has it; blank or 0 where it says nothing. */
export interface RegisteredSchool {
  readonly row: number;
  readonly urn: string;
  readonly name: string;
  readonly type: string;
  readonly open: boolean;
  /** Year of the first January on or after it closed; null where it has not. */
  readonly closedFrom: number | null;
  readonly district: string;
  /** Degrees; null where the register has no point. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly ageLow: number | null;
  readonly ageHigh: number | null;
  readonly capacity: number | null;
  readonly pupils: number | null;
  /** Types of need as the register words them. */
  readonly needs: readonly string[];
  /** Places of its resourced provision and its unit together. */
  readonly basePlaces: number | null;
}

const NEED_COLUMNS = Array.from({ length: 13 }, (_, at) => [`sen${at + 1}name`, `sen${at + 1}`]);

/** All columns that are read, in letters alone. */
export const REGISTER_COLUMNS: ReadonlySet<string> = new Set([
  'urn',
  'establishmentname',
  'typeofestablishmentname',
  'establishmentstatusname',
  'closedate',
  'districtadministrativecode',
  'easting',
  'northing',
  'statutorylowage',
  'statutoryhighage',
  'schoolcapacity',
  'numberofpupils',
  'resourcedprovisioncapacity',
  'senunitcapacity',
  ...NEED_COLUMNS.flat(),
]);

export function registeredSchools(grid: Grid): RegisteredSchool[] {
  const [header, ...rows] = grid.rows;
  const at = new Map(header.cells.map((name, column) => [plainWord(name), column]));
  return rows.map(({ row, cells }): RegisteredSchool => {
    const cell = (...names: string[]) => {
      const column = names.map((name) => at.get(name)).find((one) => one !== undefined);
      return column === undefined ? '' : (cells[column] ?? '');
    };
    const number = (name: string) => {
      const text = cell(name).replace(/,/g, '');
      return /^\d+(\.0+)?$/.test(text) ? Number(text) : null;
    };
    const [easting, northing] = [number('easting'), number('northing')];
    const bases = [number('resourcedprovisioncapacity'), number('senunitcapacity')];
    return {
      row,
      urn: cell('urn'),
      name: cell('establishmentname'),
      type: cell('typeofestablishmentname'),
      open: !/^(closed|proposed to open)$/i.test(cell('establishmentstatusname')),
      closedFrom: firstJanuary(cell('closedate')),
      district: cell('districtadministrativecode'),
      point: easting && northing ? fromNationalGrid(easting, northing) : null,
      ageLow: number('statutorylowage'),
      ageHigh: number('statutoryhighage'),
      capacity: number('schoolcapacity'),
      pupils: number('numberofpupils'),
      needs: NEED_COLUMNS.map((names) => cell(...names)).filter((need) => need !== ''),
      basePlaces: bases.every((one) => one === null)
        ? null
        : bases.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    };
  });
}

/** Year of the first January on or after a date as the register writes it: 31-08-2024. */
function firstJanuary(date: string): number | null {
  const parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(date);
  if (!parts) return null;
  const [, day, month, year] = parts.map(Number);
  return day === 1 && month === 1 ? year : year + 1;
}
