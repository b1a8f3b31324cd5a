import { sampleParameters } from '../../model/run/sampleParameters.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { placesShortByDraw } from '../specialist.ts';
import { summarise } from '../summary.ts';
import { januaries } from '../tables/table.ts';
import type { HiddenNeedGroup, HiddenNeedView } from './hiddenNeedTypes.ts';

const MOST_GROUPS = 5;
const FEWEST_FUTURES_A_GROUP = 4;

/**
 * Places short in futures with little hidden need and in futures with much. Flows show placements
 * only, so where a type of place is full the need for it cannot be read from them: it is an
 * assumption with a range (`placement.latentUnmet`), and the headline is told across all of it.
 */
export function hiddenNeedView(ensemble: Released): HiddenNeedView {
  const { model, dataset, provenance } = ensemble;
  const years = januaries(ensemble);
  const short = placesShortByDraw(ensemble);
  const waiting = rollUp(model.shapes.waiting, cubesOf(ensemble, 'waiting'), ['january']);
  return {
    kind: 'hiddenNeed',
    provenance,
    years,
    groups: groupsOf(ensemble).map((group): HiddenNeedGroup => {
      const values = group.map(({ value }) => value);
      return {
        lowest: values[0],
        highest: values[values.length - 1],
        mean: values.reduce((sum, one) => sum + one, 0) / values.length,
        futures: group.length,
        placesShort: years.map((_, january) =>
          summarise(group.map(({ d }) => short.byDraw[d][january])),
        ),
      };
    }),
    anchors: dataset.tables.awaitingHistory.map(({ january, counted_as, plans }) => ({
      january,
      countedAs: counted_as,
      plans,
    })),
    waitingAtStart: summarise(waiting.byDraw.map((draw) => draw[0])),
  };
}

interface Belief {
  readonly d: number;
  readonly value: number;
}

/** Draws in groups of equal size, by what each takes hidden need to be. */
function groupsOf({ model, draws, provenance }: Released): Belief[][] {
  const beliefs = draws
    .map(({ draw }, d): Belief => {
      const values = sampleParameters(model.register, { seed: provenance.seed, draw });
      return { d, value: values['placement.latentUnmet'] };
    })
    .sort((one, other) => one.value - other.value || one.d - other.d);
  const wanted = Math.floor(beliefs.length / FEWEST_FUTURES_A_GROUP);
  const count = Math.max(1, Math.min(MOST_GROUPS, wanted));
  return Array.from({ length: count }, (_, g) =>
    beliefs.slice(
      Math.floor((g * beliefs.length) / count),
      Math.floor(((g + 1) * beliefs.length) / count),
    ),
  );
}
