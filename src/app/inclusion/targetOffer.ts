/** What the form of a target offers to choose from. */
import type { Names } from '../../data/namesOf.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { indicatorsFor } from '../../domain/indicators.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { PlanTarget } from '../../domain/targets.ts';
import type { InclusionView } from '../../results/views/inclusionTypes.ts';
import { offerOf } from '../scenario/offer.ts';
import type { TargetOffer } from './readTarget.ts';

export interface TargetOfferParts {
  readonly manifest: Manifest;
  readonly names: Names;
  readonly plan: Scenario;
  /** The target that is changed; null = a new one. */
  readonly before: PlanTarget | null;
  /** Null until there are figures: then every indicator is offered. */
  readonly view: InclusionView | null;
  /** Last January that is simulated. */
  readonly lastYear: number;
}

/**
 * Indicators that are counted here: under disclosure control fewer than the catalogue has, and at the
 * base January none of the year before it. Januaries that are simulated, and that of the target.
 */
export function targetOffer(parts: TargetOfferParts): TargetOffer {
  const { manifest, names, plan, before, view, lastYear } = parts;
  const counted = new Set(view?.indicators.map(({ id }) => id));
  const { baseYear } = manifest;
  const simulated = Array.from({ length: lastYear - baseYear + 1 }, (_, year) => baseYear + year);
  const januaries = new Set([...simulated, ...(before ? [before.january] : [])]);
  return {
    manifest,
    offer: offerOf(manifest, names, plan),
    indicators: indicatorsFor(manifest).filter(
      ({ id, when }) =>
        view === null ||
        counted.has(id) ||
        id === before?.indicator ||
        (view.year === baseYear && when !== 'january'),
    ),
    januaries: [...januaries].sort((one, other) => one - other),
  };
}
