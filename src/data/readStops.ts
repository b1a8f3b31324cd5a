import { latitude, longitude, text } from '../domain/columns.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { checkIds } from './checkAllocation.ts';
import { readTable } from './csv.ts';
import type { NamedText } from './readAllocation.ts';

/** How far apart stops are: `euc2d` in a plane, `road` over the ground. */
export type StopsMetric = 'euc2d' | 'road';

/** A site and its stops: element 0 of every list is the site, the others stand in file order. */
export interface Stops {
  readonly metric: StopsMetric;
  readonly ids: readonly string[];
  /** Plane coordinates, or degrees of longitude and of latitude. */
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly demand: Float64Array;
}

/** More would not fit in memory with all the distances between them. */
const MOST_STOPS = 2000;
const COORDINATE = { kind: 'number', min: -1e9, max: 1e9 } as const;
const WHOLE = { kind: 'integer', min: 0, max: 1_000_000_000 } as const;

const IN_PLANE = spec({ id: text, x: COORDINATE, y: COORDINATE, demand: WHOLE });
const ON_EARTH = spec({ id: text, lat: latitude, lon: longitude, demand: WHOLE });

/**
 * Reads the stops of a site (`id,x,y,demand` or `id,lat,lon,demand`), the site in the first row. Other
 * columns are not looked at.
 *
 * @param capacity what a vehicle holds; no stop may ask for more.
 * @param metric as the user chose it; undefined = what the columns say.
 * @throws InputError with every problem of the file.
 */
export function readStops(
  file: NamedText,
  capacity: number,
  metric: StopsMetric | undefined,
): Stops {
  const columns = headerOf(file.text);
  const plane = columns.includes('x') || columns.includes('y');
  const earth = columns.includes('lat') || columns.includes('lon');
  const chosen = metric ?? (earth && !plane ? 'road' : 'euc2d');
  refuseIfAny(checkColumns(file.name, { plane, earth }, chosen, metric !== undefined));
  if (chosen === 'euc2d') {
    const read = readTable(IN_PLANE, file.text, {}, file.name);
    refuseIfAny([...read.problems, ...checkRows(read, file.name, capacity)].sort(byRow));
    return stopsOf(
      chosen,
      read.rows.map(({ x, y, ...rest }) => ({ ...rest, east: x, north: y })),
    );
  }
  const read = readTable(ON_EARTH, file.text, {}, file.name);
  refuseIfAny([...read.problems, ...checkRows(read, file.name, capacity)].sort(byRow));
  return stopsOf(
    chosen,
    read.rows.map(({ lat, lon, ...rest }) => ({ ...rest, east: lon, north: lat })),
  );
}

function spec<const C>(columns: C) {
  return { file: '', title: '', columns, key: [] } as const;
}

/** Names in the first row that holds any. */
function headerOf(fileText: string): string[] {
  const lines = fileText.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = lines.find((line) => line.replaceAll(',', '').trim() !== '') ?? '';
  return header.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

/** Coordinates that do not suit the metric, or of which it is not plain which are meant. */
function checkColumns(
  file: string,
  has: { readonly plane: boolean; readonly earth: boolean },
  metric: StopsMetric,
  chosen: boolean,
): Problem[] {
  const column = '--metric';
  if (has.plane && has.earth && !chosen) {
    const expected = 'columns x, y or columns lat, lon';
    const fix = 'Say with --metric which are meant: euc2d for x, y; road for lat, lon.';
    return [{ file, row: 1, column, found: 'both x, y and lat, lon', expected, fix }];
  }
  if (metric === 'euc2d' && has.earth && !has.plane) {
    const fix = 'Use --metric road, or give x and y in place of lat and lon.';
    return [{ file, row: 1, column, found: 'euc2d', expected: 'road with lat, lon', fix }];
  }
  if (metric === 'road' && has.plane && !has.earth) {
    const fix = 'Use --metric euc2d, or give lat and lon in place of x and y.';
    return [{ file, row: 1, column, found: 'road', expected: 'euc2d with x, y', fix }];
  }
  return [];
}

interface Read {
  readonly everyRow: readonly {
    readonly row: number;
    readonly cells: { readonly id?: string; readonly demand?: number };
  }[];
  readonly problems: readonly Problem[];
}

/** Ids twice, a site that asks to be carried, stops that no vehicle can hold, too many stops. */
function checkRows(read: Read, file: string, capacity: number): Problem[] {
  const problems = checkIds('id', read, file);
  const say = (row: number, demand: number, expected: string, fix: string) =>
    problems.push({ file, row, column: 'demand', found: `"${demand}"`, expected, fix });
  read.everyRow.forEach(({ row, cells: { demand = 0 } }, at) => {
    if (at === 0 && demand !== 0) {
      const fix = 'Put the site in the first row with demand 0, and the stops below it.';
      say(row, demand, '0, as the first row is the site', fix);
    } else if (demand > capacity) {
      const fix = 'Split it into stops of the same place, or raise --capacity.';
      say(row, demand, `at most the capacity, ${capacity}`, fix);
    }
  });
  const stops = read.everyRow.length - 1;
  if (stops === 0) {
    const expected = 'the site and at least one stop';
    problems.push({ file, found: 'one row', expected, fix: 'Add the stops below the site.' });
  }
  if (stops > MOST_STOPS) {
    const expected = `a site and at most ${MOST_STOPS} stops`;
    problems.push({ file, found: `${stops} stops`, expected, fix: 'Route parts of it by turns.' });
  }
  return problems;
}

function byRow(one: Problem, other: Problem): number {
  return (one.row ?? 0) - (other.row ?? 0);
}

function stopsOf(
  metric: StopsMetric,
  rows: readonly {
    readonly id: string;
    readonly east: number;
    readonly north: number;
    readonly demand: number;
  }[],
): Stops {
  return {
    metric,
    ids: rows.map(({ id }) => id),
    east: Float64Array.from(rows, ({ east }) => east),
    north: Float64Array.from(rows, ({ north }) => north),
    demand: Float64Array.from(rows, ({ demand }) => demand),
  };
}
