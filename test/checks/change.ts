/** A change in words that any area understands, as a scenario of one of them. */
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario, ScenarioFile } from '../../src/domain/scenario.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import type { Change } from './grammar.ts';

/** Provisions by the role of their setting type, and how many of them; all where nothing is said. */
interface ByRole {
  readonly role: string;
  readonly first?: number;
}

function provisionsOf({ manifest, tables }: Dataset, { role, first }: ByRole): string[] {
  const roles = new Map(manifest.settingTypes.map((type) => [type.id, type.role as string]));
  const codes = new Set(
    manifest.establishments
      .filter(({ settingType }) => roles.get(settingType) === role)
      .map(({ code }) => code),
  );
  return tables.provisions
    .filter(({ establishment, satellite_of }) => codes.has(establishment) && !satellite_of)
    .map(({ provision }) => provision)
    .slice(0, first);
}

/** The districts of the area, each with the same row. */
function everyDistrict({ manifest }: Dataset, row: object): object[] {
  return manifest.districts.map(({ code }) => ({ ...row, district: code }));
}

/**
 * The scenario that a change makes of an area: in force from its first September, whole at once.
 *
 * @throws InputError where the data do not allow it.
 */
export function scenarioOfChange(dataset: Dataset, change: Change): Scenario {
  const { baseYear } = dataset.manifest;
  const policies = change.policies.map(({ provisions, everywhere, ...said }, i) => ({
    id: `change-${i}`,
    label: 'A change',
    september: baseYear,
    rampYears: 0,
    rationale: 'A check',
    source: 'None',
    ...(provisions ? { provisions: provisionsOf(dataset, provisions as ByRole) } : {}),
    ...(everywhere ? { districts: everyDistrict(dataset, everywhere), until: baseYear + 9 } : {}),
    ...said,
  }));
  const parameters = Object.fromEntries(
    Object.entries(change.parameters).map(([id, value]) => [
      id,
      { low: value, central: value, high: value, reason: 'A check' },
    ]),
  );
  const { population, committed } = change;
  return scenarioFrom(dataset, {
    id: 'changed',
    population,
    committed,
    parameters,
    policies: policies as unknown as ScenarioFile['policies'],
  });
}
