/** The view of placement as the matrix and the flow picture that are drawn of it. */
import {
  type FlowData,
  type FlowNode,
  folded,
  foldingOf,
  nodeSizes,
} from '../../charts/flow/flow.ts';
import type { MatrixData, MatrixMember } from '../../charts/matrix/matrix.ts';
import { SERIES, type SeriesColour } from '../../charts/palette.ts';
import type { SettingRole } from '../../domain/settings.ts';
import type { PlacementCell, PlacementView } from '../../results/views/placementTypes.ts';
import { shortType } from '../content/placement.ts';

/** Setting types keep their colours on every page. */
const ROLE_COLOURS: Readonly<Record<SettingRole, SeriesColour>> = {
  special: SERIES[0],
  mainstream: SERIES[1],
  ap: SERIES[2],
  independent: SERIES[3],
  fe: SERIES[4],
  other: SERIES[4],
  srp: SERIES[5],
};

/** More than this would be a hairball. */
const MOST_NODES = 6;
const FOLDED = 'folded';

function typesOf({ types }: PlacementView): MatrixMember[] {
  return types.map((type) => ({
    code: type.id,
    label: type.label,
    short: shortType(type, types),
  }));
}

function cellsOf(table: readonly (readonly PlacementCell[])[]): MatrixData['cells'] {
  return table.map((row) =>
    row.map(({ children: { mean, p10, p90 }, base }) => ({ mean, low: p10, high: p90, base })),
  );
}

/** Rows with nobody in them at either January are left out. */
function peopled(data: MatrixData): MatrixData {
  const keep = data.cells.map((row) => row.some(({ mean, base }) => mean > 0 || base > 0));
  return {
    ...data,
    rows: data.rows.filter((_, row) => keep[row]),
    cells: data.cells.filter((_, row) => keep[row]),
  };
}

/** The type needed in rows, the type attended in columns. */
export function typeMatrix(view: PlacementView, baseYear: number): MatrixData {
  return peopled({
    rows: typesOf(view),
    columns: typesOf(view),
    cells: cellsOf(view.neededToAttended),
    rowWord: 'Needed',
    columnWord: 'placed in',
    rowHead: 'Type needed',
    columnHead: 'Type attended',
    year: view.query.year,
    baseYear,
  });
}

/** The need in rows, the type attended in columns. */
export function needMatrix(view: PlacementView, baseYear: number): MatrixData {
  return peopled({
    rows: view.needs.map(({ code, label }) => ({ code, label, short: code })),
    columns: typesOf(view),
    cells: cellsOf(view.needToAttended),
    rowWord: 'With',
    columnWord: 'placed in',
    rowHead: 'Need',
    columnHead: 'Type attended',
    year: view.query.year,
    baseYear,
  });
}

/** Children who needed a type and attend another, or attend it and needed another. */
function placedApart({ neededToAttended }: PlacementView, type: number): number {
  return neededToAttended.reduce((sum, row, other) => {
    if (other === type) return sum;
    return sum + row[type].children.mean + neededToAttended[type][other].children.mean;
  }, 0);
}

/** From need to the type needed to the type attended, the smallest parts folded. */
export function flowOf(view: PlacementView): FlowData {
  const types = view.types.map(
    (type): FlowNode => ({
      code: type.id,
      label: type.label,
      short: shortType(type, view.types),
      colour: ROLE_COLOURS[type.role],
    }),
  );
  const amounts = (table: readonly (readonly PlacementCell[])[]) =>
    table.map((row) =>
      row.map(({ children: { mean, p10, p90 } }) => ({ mean, ends: [p10, p90] as const })),
    );
  const needs = view.needs.map(
    ({ code, label }): FlowNode => ({ code, label, short: code, colour: null }),
  );
  const data: FlowData = {
    stages: [
      { name: 'Need', nodes: needs },
      { name: 'Type needed', nodes: types },
      { name: 'Type attended', nodes: types },
    ],
    amounts: [amounts(view.needToNeeded), amounts(view.neededToAttended)],
  };
  const [byNeed, needed, attended] = data.stages.map((_, stage) => nodeSizes(data, stage));
  // One folding for both ends, and last to be folded are the types that the picture is about.
  const ofTypes = foldingOf(
    needed.map((size, type) => size + attended[type]),
    MOST_NODES,
    types.map((_, type) => placedApart(view, type)),
  );
  const together = { code: FOLDED, short: 'Other', colour: null };
  return folded(
    data,
    [foldingOf(byNeed, MOST_NODES), ofTypes, ofTypes],
    [
      { ...together, label: 'Other needs' },
      { ...together, label: 'Other settings', colour: ROLE_COLOURS.other },
      { ...together, label: 'Other settings', colour: ROLE_COLOURS.other },
    ],
  );
}
