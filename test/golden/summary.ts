import type { Dataset } from '../../src/domain/dataset.ts';
import { SPILLED, WAITING } from '../../src/domain/settings.ts';
import { FINANCE_LINES, isTransportSpend } from '../../src/model/finance/lines.ts';
import type { CubeName } from '../../src/model/run/cubes.ts';
import { PROVISION_COUNTS } from '../../src/model/run/cubes.ts';
import type { DrawResult } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { rollUp, type Where } from '../../src/results/rollUp.ts';

/** Rows by moment, then by what is counted: one whole number a draw. */
export type Summary = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

const JANUARIES = [2028, 2030, 2032];
/** Types of which something can be short or change hands. */
const ROLES = ['mainstream', 'srp', 'special', 'independent', 'ap'] as const;

/** County figures of some draws: children at Januaries, pounds of the financial years that end there. */
export function summaryOf(dataset: Dataset, model: Model, draws: readonly DrawResult[]): Summary {
  const moments = JANUARIES.flatMap((year) => {
    const january = year - model.area.baseYear;
    const financialYear = `${year - 1}-${String(year).slice(2)}`;
    return [
      [`January ${year}`, childrenAt(dataset, model, draws, january)],
      [`Financial year ${financialYear}`, poundsOf(model, draws, january - 1)],
    ];
  });
  return Object.fromEntries(moments);
}

type Rows = Record<string, readonly number[]>;

function childrenAt(
  dataset: Dataset,
  model: Model,
  draws: readonly DrawResult[],
  at: number,
): Rows {
  const january = (member: number) => member === at;
  const count = (cube: CubeName, where: Where = {}) =>
    total(model, draws, cube, { january, ...where });
  const rows: Rows = { children: count('plans') };
  for (const role of ROLES) {
    const ofRole = (type: number) => model.area.roleOfType[type] === role;
    const label = dataset.manifest.settingTypes.find((type) => type.role === role)!.label;
    const needed = count('needs', { neededType: ofRole });
    const short = count('needs', {
      neededType: ofRole,
      outcome: (outcome) => outcome === SPILLED || outcome === WAITING,
    });
    rows[`${label}: attend`] = count('plans', { type: ofRole });
    rows[`${label}: need it`] = needed;
    rows[`${label}: need met`] = needed.map((all, d) => all - short[d]);
    rows[`${label}: short`] = short;
  }
  const special = (type: number) => model.area.roleOfType[type] === 'special';
  rows['State special, under 7: attend'] = count('plans', { type: special, age: (age) => age < 7 });
  rows['on a waiting list'] = count('waiting');
  rows['in special, less complex than it is for'] = count('mismatch', { measure: (m) => m === 0 });
  rows['in mainstream, more complex than it is for'] = count('mismatch', {
    measure: (m) => m === 1,
  });
  const overNumber = PROVISION_COUNTS.indexOf('over_number');
  rows['named over number this year'] = count('provisions', { measure: (m) => m === overNumber });
  return rows;
}

type Line = (typeof FINANCE_LINES)[number];

function poundsOf(model: Model, draws: readonly DrawResult[], at: number): Rows {
  const step = (member: number) => member === at;
  const pounds = (wanted: (line: Line) => boolean) =>
    total(model, draws, 'finance', { step, line: (line) => wanted(FINANCE_LINES[line]) });
  const charges = pounds((line) => line.id === 'transport-charges');
  const transport = pounds(isTransportSpend);
  return {
    'high needs spend': pounds((line) => line.fund === 'dsg' && line.kind === 'spend'),
    'of which independent fees': pounds((line) => line.id.startsWith('fees-independent')),
    'high needs in-year balance': pounds((line) => line.kind === 'balance'),
    'high needs cumulative balance': pounds((line) => line.kind === 'cumulative'),
    'transport, less charges': transport.map((spent, d) => spent - charges[d]),
  };
}

/** One sum a draw, as a whole number: counts are exact, pounds are rounded to the pound. */
function total(model: Model, draws: readonly DrawResult[], cube: CubeName, where: Where): number[] {
  const cubes = draws.map((draw) => draw.cubes[cube]);
  // Minus nought would be written as nought and read back as another number.
  return rollUp(model.shapes[cube], cubes, [], where).byDraw.map(([sum]) => Math.round(sum) + 0);
}
