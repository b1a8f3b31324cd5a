/** What is said of a run wherever its figures go. */
import type { Manifest } from '../../domain/dataset.ts';
import { isProtected } from '../../results/disclosure/protectDataset.ts';
import type { Released } from '../../results/disclosure/release.ts';
import { WITHHELD } from '../../results/disclosure/withheld.ts';
import type { Provenance } from '../../results/views/measures.ts';
import { overviewView } from '../../results/views/overview.ts';

export interface RunFacts {
  readonly provenance: Provenance;
  readonly baseYear: number;
  /** Years ahead. */
  readonly years: number;
  /** True where the plan is of what was not decided, and says so. */
  readonly counterfactual: boolean;
  readonly assumptions: readonly string[];
  readonly settingTypes: Manifest['settingTypes'];
  /**
   * Range of the children short of a special school or SRP place each January, which no table has; none
   * where it is not given out.
   */
  readonly placesShort: readonly { readonly p10: number; readonly p90: number }[];
  /** The plan of the forecast without the plan, where tables have both; null where they have one. */
  readonly unmitigated: Pick<Provenance, 'scenarioId' | 'scenarioLabel' | 'scenarioHash'> | null;
  /** Tables that are not given out, and the words after "it" that say why. */
  readonly withheld: Readonly<Record<string, string>>;
  /** Where the data come from; null where they are not at hand. */
  readonly data: Pick<Manifest, 'sources' | 'licenceLines'> | null;
}

/** @param unmitigated run that tables of the management plan have beside it; null = none. */
export function factsOfRun(run: Released, unmitigated: Released | null = null): RunFacts {
  const { provenance, dataset, scenario, model } = run;
  return {
    provenance,
    baseYear: model.area.baseYear,
    years: model.years,
    counterfactual: scenario.counterfactual,
    assumptions: scenario.assumptions,
    settingTypes: dataset.manifest.settingTypes,
    placesShort: isProtected(dataset) ? [] : overviewView(run).placesShort.summary,
    unmitigated: unmitigated?.provenance ?? null,
    withheld: isProtected(dataset) ? WITHHELD : {},
    data: dataset.manifest,
  };
}
