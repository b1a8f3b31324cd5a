import { ACADEMIC_YEAR_0 } from '../../data/sen2/linkYears.ts';
import {
  type LongitudinalDataset,
  RATE_FLOWS,
  type RateFlow,
  type RateRow,
} from '../../domain/longitudinal.ts';
import { BelievedRate } from '../../model/demand/longitudinal/believedRate.ts';
import { prepare } from '../../model/demand/longitudinal/prepare.ts';
import { indexOf } from '../../model/demand/longitudinal/tally.ts';
import { exp } from '../../model/maths/elementary.ts';
import { quantile } from '../../model/maths/quantile.ts';
import { coarseAge, SECONDARY_AGE } from '../disclosure/coarseCube.ts';

/** Decimals of a rate that is given: a tenth of one in a thousand. */
export const RATE_DECIMALS = 4;
/** Believed rates that a range rests on, and their seed. */
const BELIEFS = 400;
const SEED = 1;
/** The two school phases that figures under control have: to year 6, and from year 7 on. */
export type CoarsePhase = 'primary' | 'secondary';

/** One rate of a year, over all children or a group of them; null = withheld. */
export interface MovementRate<Value = number | null> {
  readonly flow: RateFlow;
  readonly by: 'all' | 'phase' | 'need' | 'setting';
  /** The group: a phase, or a code of the record; blank for all. */
  readonly group: string;
  /**
   * Joiners per resident; of those who hold a plan the share that leaves; of those who keep it the
   * share that changes setting, or need. With the 10th and 90th percentile of what the record allows.
   */
  readonly mean: Value;
  readonly p10: Value;
  readonly p90: Value;
}

/** A rate with the exact counts behind it, which do not leave. */
export interface RecordRate extends MovementRate<number> {
  /** Children, or residents, to whom it could have happened in the years of the record. */
  readonly exposed: number;
  readonly events: number;
}

/** Phase of an academic year: primary and before, or secondary and after. */
export function coarsePhaseOf(academicYear: number): CoarsePhase {
  const age = Math.max(0, academicYear + ACADEMIC_YEAR_0);
  return coarseAge(age) === SECONDARY_AGE ? 'secondary' : 'primary';
}

/**
 * Rates of a year as a record shows them, from estimated rates by cell: each belief gives every cell
 * its rate, and those of a group are averaged over the children that the record counts there. The
 * level is the average of the record's years.
 */
export function movementRates(dataset: LongitudinalDataset): RecordRate[] {
  const prepared = prepare(dataset, 1);
  const { axes } = prepared;
  const needAt = indexOf(axes.needs);
  const settingAt = indexOf(axes.settings);
  return RATE_FLOWS.flatMap((flow, at) => {
    const rate = prepared.rates[flow];
    const believed = new BelievedRate(rate, at + 1, 1);
    const groups = new Map<string, Group>();
    const join = (by: MovementRate['by'], group: string, cell: number, row: RateRow) => {
      const key = `${by}\u0000${group}`;
      const one = groups.get(key) ?? { by, group, cells: [], weights: [], exposed: 0, events: 0 };
      one.cells.push(cell);
      one.weights.push(row.exposed);
      one.exposed += row.exposed;
      one.events += row.events;
      groups.set(key, one);
    };
    for (const row of dataset[flow]) {
      if (row.exposed === 0) continue;
      const need = row.need === null ? 0 : (needAt.get(row.need) as number);
      const setting = row.setting === null ? 0 : (settingAt.get(row.setting) as number);
      const age = row.academic_year - axes.youngest;
      const cell = (age * rate.needs + need) * rate.settings + setting;
      join('all', '', cell, row);
      join('phase', coarsePhaseOf(row.academic_year), cell, row);
      if (row.need !== null) join('need', row.need, cell, row);
      if (row.setting !== null) join('setting', row.setting, cell, row);
    }
    const ordered = [...groups.values()].sort(inOrder);
    const values = ordered.map(() => new Float64Array(BELIEFS));
    const chances = new Float64Array(rate.shape.length);
    for (let draw = 0; draw < BELIEFS; draw++) {
      believed.begin({ seed: SEED, draw });
      for (let cell = 0; cell < chances.length; cell++) {
        const intensity = believed.intensity(cell);
        chances[cell] = flow === 'joiners' ? intensity : 1 - exp(-intensity);
      }
      ordered.forEach((one, g) => {
        values[g][draw] = averageOf(one, chances);
      });
    }
    return ordered.map(({ by, group, exposed, events }, g): RecordRate => {
      const sorted = values[g].sort();
      const mean = sorted.reduce((sum, one) => sum + one, 0) / BELIEFS;
      const [p10, p90] = [quantile(sorted, 0.1), quantile(sorted, 0.9)];
      return { flow, by, group, mean, p10, p90, exposed, events };
    });
  });
}

interface Group {
  readonly by: MovementRate['by'];
  readonly group: string;
  readonly cells: number[];
  /** Children, or residents, to whom it could happen, in the order of the cells. */
  readonly weights: number[];
  exposed: number;
  events: number;
}

const KINDS: readonly MovementRate['by'][] = ['all', 'phase', 'need', 'setting'];

function inOrder(one: Group, two: Group): number {
  return KINDS.indexOf(one.by) - KINDS.indexOf(two.by) || (one.group < two.group ? -1 : 1);
}

function averageOf({ cells, weights, exposed }: Group, chances: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < cells.length; i++) sum += weights[i] * chances[cells[i]];
  return sum / exposed;
}
