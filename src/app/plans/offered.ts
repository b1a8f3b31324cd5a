/** Plans on offer: the library, then the person's own of the data that is open, then one shared. */
import type { Scenario } from '../../domain/scenario.ts';
import type { OfferedPlan, ScenarioEntry } from '../state/scenarios.ts';
import type { OwnPlan } from './ownPlan.ts';
import { freeLabel } from './planLabels.ts';

/** "22 November, 15:40", on the clock of the reader. */
export function shortMoment(moment: string): string {
  return new Date(moment).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export interface OfferedParts {
  readonly library: readonly ScenarioEntry[];
  /** Of any dataset. */
  readonly own: readonly OwnPlan[];
  readonly shared: Scenario | null;
  readonly datasetId: string;
}

/** The first is that of the library which stands for no change. Names that occur twice are told apart. */
export function offeredPlans({ library, own, shared, datasetId }: OfferedParts): OfferedPlan[] {
  const here = own.filter((plan) => plan.datasetId === datasetId);
  const labels = [...library.map(({ label }) => label), ...here.map((one) => one.scenario.label)];
  const isTwice = (label: string) => labels.filter((one) => one === label).length > 1;
  const said: string[] = [];
  const mine = here.map(({ id, scenario: { label }, saved }): OfferedPlan => {
    said.push(freeLabel(isTwice(label) ? `${label} (${shortMoment(saved)})` : label, said));
    return { id, label: said[said.length - 1], whose: 'mine' };
  });
  const sorted = mine.sort((one, other) => one.label.localeCompare(other.label, 'en-GB'));
  const others: OfferedPlan[] =
    shared && !here.some(({ id }) => id === shared.id)
      ? [{ id: shared.id, label: shared.label, whose: 'shared' }]
      : [];
  return [...library.map(({ id, label }) => ({ id, label })), ...sorted, ...others];
}
