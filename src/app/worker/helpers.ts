import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Model } from '../../model/run/model.ts';
import { prepareModel } from '../../model/run/prepareModel.ts';
import type { DrawingThread } from '../../runner/drawingThread.ts';
import type { Slot } from '../../runner/protocol.ts';

const MOST_HELPERS = 7;
const SLOTS: readonly Slot[] = ['plan', 'baseline'];

/** The models held here and on helper threads beside this one, as many as there are further cores. */
export class Helpers {
  readonly threads: DrawingThread[] = [];
  private readonly held = new Map<Slot, { readonly saysWhat: string; readonly model: Model }>();
  private lastUsed: Slot = 'baseline';

  constructor(
    private readonly openThread: () => DrawingThread,
    private readonly cores: number,
  ) {}

  /**
   * The model of a scenario in whichever slot holds it, or else in that not used last: two plans that
   * are simulated by turns are prepared once each.
   *
   * @param known the same model as prepared before.
   */
  holdAnywhere(
    dataset: Dataset,
    scenario: Scenario,
    years: number,
    known?: Model,
  ): { readonly slot: Slot; readonly model: Model } {
    const saysWhat = wordsFor(dataset, scenario, years);
    const holding = SLOTS.find((slot) => this.held.get(slot)?.saysWhat === saysWhat);
    const slot = holding ?? (this.lastUsed === 'plan' ? 'baseline' : 'plan');
    return { slot, model: this.hold(slot, dataset, scenario, years, known) };
  }

  /**
   * The model of a scenario, prepared here and on the helpers unless its slot holds it. Nobody waits
   * for a helper: what is asked of it meanwhile is answered afterwards, and one that failed says so
   * at its next draw.
   *
   * @param known the same model as prepared before.
   */
  hold(slot: Slot, dataset: Dataset, scenario: Scenario, years: number, known?: Model): Model {
    const saysWhat = wordsFor(dataset, scenario, years);
    const held = this.held.get(slot);
    this.lastUsed = slot;
    if (held?.saysWhat === saysWhat) return held.model;
    this.held.delete(slot);
    const wanted = Math.min(MOST_HELPERS, this.cores - 1);
    while (this.threads.length < wanted) this.threads.push(this.openThread());
    for (const thread of this.threads) {
      thread.prepare(slot, dataset, scenario, years).catch(() => undefined);
    }
    const model = known ?? prepareModel(dataset, scenario, years);
    this.held.set(slot, { saysWhat, model });
    return model;
  }
}

/** What decides a model, as text. */
function wordsFor(dataset: Dataset, scenario: Scenario, years: number): string {
  return JSON.stringify([dataset.hash, years, scenario]);
}
