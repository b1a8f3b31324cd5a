import type { Scenario } from '../../domain/scenario.ts';
import type { DrawWithRolls } from '../../model/review/pairDraw.ts';
import type { Attribution } from '../../results/attribution/attribute.ts';
import type { Released } from '../../results/disclosure/release.ts';
import type { ReleasedPair } from '../../results/review/pair.ts';

/**
 * Draws kept at most, in bytes. A tab may use 2 to 4 gigabytes; views, models and the threads' own
 * memory take their share, so that a gigabyte of draws leaves room on a machine of 4.
 */
const MOST_BYTES = 2 ** 30;
/** Plans used last that are kept whatever they take: four that are compared and that in the making. */
const MOST_IN_VIEW = 5;

/** What, beside the scenario, decides the draws of a run. */
export interface Luck {
  readonly seed: number;
  readonly years: number;
}

/** Says that there are no draws of a plan: none were made, or they had to make room for others. */
export class NotKept extends Error {
  constructor(
    readonly scenarioId: string,
    what: string,
  ) {
    super(what);
    this.name = 'NotKept';
  }
}

/** Draws of an open dataset, kept so that views can be made and longer runs gone on with. */
export class Kept {
  private readonly runs = new Map<string, Released>();
  private readonly pairs = new Map<string, ReleasedPair>();
  private readonly attributions = new Map<string, Attribution>();
  private baseline = noDraws('');
  /** Ids of plans, least recently used first. */
  private readonly used = new Set<string>();

  constructor(private readonly mostBytes = MOST_BYTES) {}

  clear(): void {
    this.runs.clear();
    this.pairs.clear();
    this.attributions.clear();
    this.used.clear();
    // A new map: a draw that is still being made for the dataset before goes into the old one.
    this.baseline = noDraws('');
  }

  /** The last run under an id. @throws NotKept */
  runOf(scenarioId: string): Released {
    const run = this.runs.get(scenarioId);
    if (run === undefined) throw new NotKept(scenarioId, 'This plan has not been simulated yet.');
    this.use(scenarioId);
    return run;
  }

  /** The last comparison of the plan of an id. @throws NotKept */
  pairOf(planId: string): ReleasedPair {
    const pair = this.pairs.get(planId);
    if (pair === undefined) throw new NotKept(planId, 'This plan has not been compared yet.');
    this.use(planId);
    return pair;
  }

  /**
   * A run of the same plan with the same luck, whose model and draws can be gone on with. Its targets
   * may have been others: no draw depends on them.
   */
  earlierRun(scenario: Scenario, luck: Luck): Released | undefined {
    const run = this.runs.get(scenario.id);
    if (run === undefined || !isOf(run, scenario, luck, withoutTargets)) return undefined;
    this.use(scenario.id);
    return run;
  }

  /** Whether a run kept of a plan is of all that the plan says now, targets too. */
  isUpToDate(scenario: Scenario, luck: Luck): boolean {
    const run = this.runs.get(scenario.id);
    return run !== undefined && isOf(run, scenario, luck);
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

  /** Keeps a run, and lets go of what was not used for longest where there is no room for all. */
  addRun(run: Released): void {
    this.runs.set(run.scenario.id, run);
    this.use(run.scenario.id);
    this.makeRoom();
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

  private use(scenarioId: string): void {
    this.used.delete(scenarioId);
    this.used.add(scenarioId);
  }

  private makeRoom(): void {
    for (const scenarioId of [...this.used].slice(0, -MOST_IN_VIEW)) {
      if (this.bytes() <= this.mostBytes) return;
      this.used.delete(scenarioId);
      this.runs.delete(scenarioId);
      this.pairs.delete(scenarioId);
      this.attributions.delete(scenarioId);
    }
  }

  /** Bytes of all draws kept, those that are in a run and a comparison once. */
  private bytes(): number {
    const sides = [...this.pairs.values(), ...this.attributions.values()];
    const runs = [...this.runs.values(), ...sides.flatMap(({ before, after }) => [before, after])];
    const vectors = new Set(runs.flatMap(({ draws }) => draws.map(({ vector }) => vector)));
    let bytes = 0;
    for (const { byteLength } of vectors) bytes += byteLength;
    for (const { draws } of this.pairs.values()) {
      for (const { changes } of draws) {
        for (const part of [changes, changes.before, changes.after]) bytes += bytesOf(part);
      }
    }
    for (const { rolls } of this.baseline.draws.values()) bytes += bytesOf(rolls);
    return bytes;
  }
}

/** Bytes of the arrays that stand in an object. */
function bytesOf(parts: object): number {
  const arrays = Object.values(parts).filter(ArrayBuffer.isView);
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function noDraws(saysWhat: string) {
  return { saysWhat, draws: new Map<number, DrawWithRolls>() };
}

/** @param part what of the two plans must be the same; absent = all they say. */
function isOf(
  run: Released,
  scenario: Scenario,
  { seed, years }: Luck,
  part: (scenario: Scenario) => object = (whole) => whole,
): boolean {
  return (
    run.provenance.seed === seed &&
    run.model.years === years &&
    JSON.stringify(part(run.scenario)) === JSON.stringify(part(scenario))
  );
}

function withoutTargets({ targets: _, ...rest }: Scenario): object {
  return rest;
}
