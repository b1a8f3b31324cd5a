import { financialYear } from '../../domain/years.ts';
import { sumOfLines } from '../../model/finance/lines.ts';
import { FIRST_PREFERENCE, HAD_A_LIST } from '../../model/placement/roundOutcomes.ts';
import { type CubeName, PROVISION_COUNTS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp, type Where } from '../rollUp.ts';
import { placesShortByDraw } from '../specialist.ts';
import type { ComparedMeasure } from '../views/reviewTypes.ts';
import { compared, comparedRatio, type MeasureWords } from './comparedMeasure.ts';
import type { ReleasedPair } from './pair.ts';

const REFUSED = PROVISION_COUNTS.indexOf('refused');

/** Measures of the whole area at a January, and of the financial year that it lies in. */
export function areaMeasures(pair: ReleasedPair, january: number): ComparedMeasure[] {
  return [
    ...budgets(pair, january),
    ...counts(pair, january),
    ...preferences(pair, january),
    ...capital(pair, january),
  ];
}

/** Both budgets in the financial year that holds the January; none is drawn for the base January. */
function budgets(pair: ReleasedPair, january: number): ComparedMeasure[] {
  if (january === 0) return [];
  const year = financialYear(pair.after.model.area.baseYear + january - 1);
  const [before, after] = [pair.before, pair.after].map(
    (side) =>
      rollUp(side.model.shapes.finance, cubesOf(side, 'finance'), ['line'], {
        step: (step) => step === january - 1,
      }).byDraw,
  );
  const lines = (
    id: string,
    label: string,
    group: MeasureWords['group'],
    better: MeasureWords['better'],
    of: (amounts: Float64Array) => number,
  ) => {
    const words = { id, label: `${label}, ${year}`, unit: 'pounds', group, better } as const;
    return compared(words, before.map(of), after.map(of));
  };
  return [
    lines('high-needs-spend', 'High needs spending', 'high needs', 'lower', (amounts) =>
      sumOfLines(amounts, 'dsg', 'spend'),
    ),
    lines('high-needs-balance', 'High needs in-year balance', 'high needs', 'higher', (amounts) =>
      sumOfLines(amounts, 'dsg', 'balance'),
    ),
    lines('transport', 'Home to school transport', 'general fund', 'lower', (amounts) =>
      sumOfLines(amounts, 'general', 'spend'),
    ),
  ];
}

function counts(pair: ReleasedPair, january: number): ComparedMeasure[] {
  const only = at(january);
  const count = (id: string, label: string, of: (side: Released) => ArrayLike<number>) => {
    const words = { id, label, unit: 'children', group: 'children', better: 'lower' } as const;
    return compared(words, of(pair.before), of(pair.after));
  };
  return [
    count('without-place', 'Children without the place they need', (side) =>
      placesShortByDraw(side).byDraw.map((short) => short[january]),
    ),
    count('waiting', 'Children waiting for a place', (side) => total(side, 'waiting', only)),
    count(
      'unserved',
      'Children without a special school, where none within reach serves them',
      (side) =>
        pair.draws.map((draw) =>
          side === pair.before ? draw.unservedBefore[january] : draw.unserved[january],
        ),
    ),
    count('refusals', 'Refusals by all schools; one child may be refused by several', (side) =>
      total(side, 'provisions', { ...only, measure: (one) => one === REFUSED }),
    ),
  ];
}

/** Capital of places opened up to the January, apart from both budgets; absent where none is stated. */
function capital(pair: ReleasedPair, january: number): ComparedMeasure[] {
  const [before, after] = [pair.before, pair.after].map((side) =>
    total(side, 'capital', { step: (step) => step < january }),
  );
  if ([...before, ...after].every((pounds) => pounds === 0)) return [];
  const words = {
    id: 'capital',
    label: 'Capital for places opened so far',
    unit: 'pounds',
    group: 'capital',
    better: 'lower',
  } as const;
  return [compared(words, before, after)];
}

/** Share of the children with a list in the round before the January who are where they asked first. */
function preferences(pair: ReleasedPair, january: number): ComparedMeasure[] {
  const [before, after] = [pair.before, pair.after].map((side) => ({
    of: total(side, 'round', { ...at(january), outcome: (one) => one === FIRST_PREFERENCE }).map(
      (children) => 100 * children,
    ),
    over: total(side, 'round', { ...at(january), outcome: (one) => one === HAD_A_LIST }),
  }));
  const words = {
    id: 'first-preference',
    label: 'Children in the September round with the place they put first',
    unit: 'per cent',
    group: 'children',
    better: 'higher',
  } as const;
  const measure = comparedRatio(words, before, after);
  return measure === null ? [] : [measure];
}

function at(january: number): Where {
  return { january: (one) => one === january };
}

/** Sum of some cells of a cube in each draw. */
function total(side: Released, name: CubeName, where: Where): Float64Array {
  const { byDraw } = rollUp(side.model.shapes[name], cubesOf(side, name), [], where);
  return Float64Array.from(byDraw, ([sum]) => sum);
}
