import type { Scenario } from '../../domain/scenario.ts';
import type { DrawWithRolls } from '../../model/review/pairDraw.ts';
import type { Attribution } from '../../results/attribution/attribute.ts';
import type { Released } from '../../results/disclosure/release.ts';
import type { ReleasedPair } from '../../results/review/pair.ts';

/** What, beside the scenario, decides the draws of a run. */
export interface Luck {
  readonly seed: number;
  readonly years: number;
}

/** Draws of an open dataset, kept so that views can be made and longer runs gone on with. */
export class Kept {
  private readonly runs = new Map<string, Released>();
  private readonly pairs = new Map<string, ReleasedPair>();
  private readonly attributions = new Map<string, Attribution>();
  private baseline = noDraws('');

  clear(): void {
    this.runs.clear();
    this.pairs.clear();
    this.attributions.clear();
    // A new map: a draw that is still being made for the dataset before goes into the old one.
    this.baseline = noDraws('');
  }

  /** The last run under an id. */
  runOf(scenarioId: string): Released | undefined {
    return this.runs.get(scenarioId);
  }

  /** The last comparison of the plan of an id. */
  pairOf(planId: string): ReleasedPair | undefined {
    return this.pairs.get(planId);
  }

  /** A run of the same plan with the same luck, whose model and draws can be gone on with. */
  earlierRun(scenario: Scenario, luck: Luck): Released | undefined {
    const run = this.runs.get(scenario.id);
    return run && isOf(run, scenario, luck) ? run : undefined;
  }

  /** A comparison of the same two scenarios with the same luck. */
  earlierPair(baseline: Scenario, plan: Scenario, luck: Luck): ReleasedPair | undefined {
    const pair = this.pairs.get(plan.id);
    const same = pair && isOf(pair.before, baseline, luck) && isOf(pair.after, plan, luck);
    return same ? pair : undefined;
  }

  /** Draws of a baseline with its rolls, filled by comparisons; those of one baseline at a time. */
  baselineDraws(baseline: Scenario, luck: Luck): Map<number, DrawWithRolls> {
    const saysWhat = JSON.stringify([luck.seed, luck.years, baseline]);
    if (this.baseline.saysWhat !== saysWhat) this.baseline = noDraws(saysWhat);
    return this.baseline.draws;
  }

  /** What the parts of the plan of an id do alone, as last found. */
  attributionOf(planId: string): Attribution | undefined {
    return this.attributions.get(planId);
  }

  addAttribution(attribution: Attribution): void {
    this.attributions.set(attribution.after.scenario.id, attribution);
  }

  addRun(run: Released): void {
    this.runs.set(run.scenario.id, run);
  }

  /** Keeps a comparison, and its two sides as runs where no longer run of the same is kept. */
  addPair(pair: ReleasedPair): void {
    this.pairs.set(pair.after.scenario.id, pair);
    for (const side of [pair.before, pair.after]) {
      const luck = { seed: side.provenance.seed, years: side.model.years };
      const run = this.earlierRun(side.scenario, luck);
      if (run === undefined || run.draws.length < side.draws.length) this.addRun(side);
    }
  }
}

function noDraws(saysWhat: string) {
  return { saysWhat, draws: new Map<number, DrawWithRolls>() };
}

function isOf(run: Released, scenario: Scenario, { seed, years }: Luck): boolean {
  return (
    run.provenance.seed === seed &&
    run.model.years === years &&
    JSON.stringify(run.scenario) === JSON.stringify(scenario)
  );
}
