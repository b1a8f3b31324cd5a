import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { summarise } from '../../src/results/summary.ts';
import type { Summary } from '../../src/results/views/view.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { rewind } from './rewind.ts';

/** What the engine would have said of a count, beside what was published of it since. */
export interface Hindcast {
  readonly january: number;
  readonly outcome: Outcome;
  readonly said: Summary;
  /** The count at the January from which the engine started. */
  readonly atStart: number;
}

const SEED = 1;

/**
 * Starts the engine in an earlier January and compares each later January with what was published.
 *
 * @param from January of the start; the comparison ends with the dataset's base year.
 */
export function hindcast(
  dataset: Dataset,
  scenario: Scenario,
  from: number,
  draws: number,
): Hindcast[] {
  const years = dataset.manifest.baseYear - from;
  const then = rewind(dataset, from);
  const model = prepareModel(then, scenario, years);
  const typeOf = model.area.typeOfEstablishment;
  const januaries = Array.from({ length: years }, (_, i) => {
    const january = from + 1 + i;
    return outcomesOf(dataset, january).map((outcome) => ({
      january,
      outcome,
      counts: new Float64Array(draws),
      atStart: 0,
    }));
  });
  for (let draw = 0; draw < draws; draw++) {
    runDraw(model, SEED, draw, {
      onCensus: (step, children) => {
        const compared = step === 0 ? (draw === 0 ? januaries.flat() : []) : januaries[step - 1];
        for (const one of compared) {
          let count = 0;
          for (let i = 0; i < children.count; i++) {
            const type = typeOf[children.establishment[i]];
            if (one.outcome.counts(children.need[i], children.age[i], type)) count++;
          }
          if (step === 0) one.atStart = count;
          else one.counts[draw] = count;
        }
      },
    });
  }
  return januaries.flat().map(({ january, outcome, counts, atStart }) => ({
    january,
    outcome,
    said: summarise(counts),
    atStart,
  }));
}
