import { AGE_COUNT } from '../../domain/ages.ts';
import type { Area } from '../../model/area/area.ts';
import { residentsOf } from '../../model/area/prepareArea.ts';
import { allResidentsAged2To18 } from '../../model/finance/costPlan.ts';
import { isTransportSpend, LINE_COUNT } from '../../model/finance/lines.ts';
import { TRANSPORT_MEASURES } from '../../model/run/bookCosts.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { areasByDraw } from '../residents.ts';
import { rollUp, type Where } from '../rollUp.ts';
import { sumLines } from './moneyLines.ts';

/** A financial year is five months of one January's placements and seven of the next. */
const SHARES = [5 / 12, 7 / 12] as const;
const [PASSENGERS, POUNDS] = [
  TRANSPORT_MEASURES.indexOf('passengers'),
  TRANSPORT_MEASURES.indexOf('pounds'),
];

/** What causes are read from: one financial year of one draw. */
export interface YearState {
  /** By single age, over the year. */
  readonly residents: Float64Array;
  /** Residents aged 2 to 18 in the first January, by whom services are paid. */
  readonly served: number;
  /** Placements over the year, index age × types + type. */
  readonly placements: Float64Array;
  /** High needs spending by setting type, and what belongs to no place. */
  readonly highNeeds: Float64Array;
  readonly noPlace: number;
  /** Passengers and what they cost by setting type, and transport spending that follows none. */
  readonly passengers: Float64Array;
  readonly carriage: Float64Array;
  readonly transportRest: number;
  /** Pounds of each line of the accounts. */
  readonly lines: Float64Array;
}

/**
 * Reads the states of a run's draws in some of its financial years.
 *
 * @param steps years since the first financial year.
 * @returns the state of a draw, by its place in the run, in one of those years.
 */
export function yearStates(
  run: Released,
  steps: readonly number[],
): (draw: number, step: number) => YearState {
  const { model } = run;
  const { typeCount, baseYear } = model.area;
  const januaries = new Set(steps.flatMap((step) => [step, step + 1]));
  const inYears = { step: (step: number) => steps.includes(step) };
  const over = (
    name: 'plans' | 'spendByType' | 'finance' | 'transport',
    keep: string[],
    where: Where,
  ) => rollUp(model.shapes[name], cubesOf(run, name), keep, where).byDraw;
  const plans = over('plans', ['january', 'age', 'type'], { january: (one) => januaries.has(one) });
  const spend = over('spendByType', ['step', 'type'], inYears);
  const lines = over('finance', ['step', 'line'], inYears);
  const carried = over('transport', ['step', 'measure', 'type'], inYears);
  const areas = areasByDraw(run);
  return (draw, step) => {
    const row = (step: number, of: Float64Array, size: number) =>
      of.subarray(step * size, (step + 1) * size);
    const spent = row(step, spend[draw], typeCount + 1);
    const accounts = row(step, lines[draw], LINE_COUNT);
    const transport = row(step, carried[draw], TRANSPORT_MEASURES.length * typeCount);
    const carriage = row(POUNDS, transport, typeCount);
    return {
      residents: overYear(AGE_COUNT, (which, age) =>
        residentsAt(areas[draw], baseYear + step + which, age),
      ),
      served: allResidentsAged2To18(areas[draw], baseYear + step),
      placements: overYear(
        AGE_COUNT * typeCount,
        (which, cell) => plans[draw][(step + which) * AGE_COUNT * typeCount + cell],
      ),
      highNeeds: spent.subarray(0, typeCount),
      noPlace: spent[typeCount],
      passengers: row(PASSENGERS, transport, typeCount),
      carriage,
      transportRest: sumLines(accounts, isTransportSpend) - carriage.reduce((a, b) => a + b, 0),
      lines: accounts,
    };
  };
}

function overYear(size: number, at: (which: 0 | 1, cell: number) => number): Float64Array {
  return Float64Array.from(
    { length: size },
    (_, cell) => SHARES[0] * at(0, cell) + SHARES[1] * at(1, cell),
  );
}

function residentsAt(area: Area, year: number, age: number): number {
  let sum = 0;
  for (let d = 0; d < area.districtCount; d++) sum += residentsOf(area, year, d, age);
  return sum;
}
