import type { Dataset } from '../domain/dataset.ts';
import { PARAMETERS } from '../domain/parameters/index.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { type Scenario, scenarioSchema } from '../domain/scenario.ts';
import { OUT_OF_AREA, type SettingRole } from '../domain/settings.ts';
import { checkPlanTargets } from './checkTargets.ts';
import { hashTexts } from './hash.ts';
import { jsonProblems } from './json.ts';
import { checkAdmissionsInForce } from './policyChecks/admissionsInForce.ts';
import { checkPolicy } from './policyChecks/checkPolicy.ts';
import type { CodeKind, MustKnow, Say } from './policyChecks/say.ts';

/**
 * Reads a scenario file for a dataset: its form, then every name it uses.
 *
 * @throws InputError with all problems at once.
 */
export function readScenario(text: string, file: string, dataset: Dataset): Scenario {
  const read = jsonProblems(scenarioSchema, file, text);
  refuseIfAny(read.problems);
  const scenario = read.value as Scenario;
  refuseIfAny(checkScenario(scenario, file, dataset));
  return scenario;
}

/** First 16 hex digits of the SHA-256 of what a scenario says, whatever its layout in the file. */
export async function hashScenario(scenario: Scenario): Promise<string> {
  return hashTexts(new Map([['scenario', JSON.stringify(scenario)]]));
}

/** Names that the dataset does not know, dates before the first round, sizes the wrong way round. */
export function checkScenario(scenario: Scenario, file: string, dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const { manifest, tables } = dataset;
  const say: Say = (column, found, expected, fix) =>
    problems.push({ file, column, found, expected, fix });
  if (scenario.dataset !== undefined && scenario.dataset !== manifest.id) {
    say(
      'dataset',
      `"${scenario.dataset}"`,
      `"${manifest.id}", the data that it is run on`,
      'Choose a scenario that was made on this data, or leave the field out if it fits both.',
    );
  }
  const known = knownCodes(scenario, dataset);
  const mustKnow: MustKnow = (what, values, column) => {
    for (const value of values) {
      if (known[what].has(value)) continue;
      say(column, `"${value}"`, `a ${what} of the dataset`, `Correct the ${what}.`);
    }
  };
  const roleOf = rolesOfEstablishments(dataset);
  const taken = new Set(tables.provisions.map((row) => row.provision));
  const ids = new Set<string>();
  scenario.policies.forEach((policy, i) => {
    const at = `policies.${i}`;
    if (ids.has(policy.id)) {
      say(`${at}.id`, `"${policy.id}" again`, 'each policy id once', 'Give it another id.');
    }
    ids.add(policy.id);
    if (policy.september < manifest.baseYear) {
      const first = manifest.baseYear;
      say(
        `${at}.september`,
        String(policy.september),
        `a September from ${first} on`,
        `Choose ${first} or later: that is the first admissions round.`,
      );
    }
    if (policy.kind === 'open') {
      if (taken.has(policy.provision.id)) {
        say(
          `${at}.provision.id`,
          `"${policy.provision.id}"`,
          'an id that no other provision has',
          'Choose another id.',
        );
      }
      taken.add(policy.provision.id);
    }
    checkPolicy(policy, { at, say, baseYear: manifest.baseYear, mustKnow, roleOf });
  });
  checkAdmissionsInForce(scenario, dataset, say);
  checkParameters(scenario, say);
  checkPlanTargets(scenario.targets ?? [], manifest, say);
  return problems;
}

function rolesOfEstablishments({ manifest }: Dataset): ReadonlyMap<string, SettingRole> {
  const roles = new Map(manifest.settingTypes.map((type) => [type.id, type.role]));
  return new Map(manifest.establishments.map((one) => [one.code, roles.get(one.settingType)!]));
}

function knownCodes(
  scenario: Scenario,
  { manifest, tables }: Dataset,
): Record<CodeKind, ReadonlySet<string>> {
  const opened = scenario.policies.flatMap((policy) =>
    policy.kind === 'open' ? [policy.provision.id] : [],
  );
  const homes = manifest.districts.map((row) => row.code);
  return {
    provision: new Set([...tables.provisions.map((row) => row.provision), ...opened]),
    designation: new Set(tables.designations.map((row) => row.designation)),
    need: new Set(manifest.needs.map((need) => need.code)),
    establishment: new Set(manifest.establishments.map((row) => row.code)),
    district: new Set([OUT_OF_AREA, ...homes]),
    'home district': new Set(homes),
  };
}

/** Entries of the register that do not exist, values out of order or out of bounds. */
function checkParameters(scenario: Scenario, say: Say): void {
  for (const [id, { low, central, high }] of Object.entries(scenario.parameters)) {
    const entry = PARAMETERS.find((parameter) => parameter.id === id);
    if (entry === undefined) {
      say(`parameters.${id}`, id, 'an entry of the register', 'See the assumptions page.');
    } else if (!(entry.min <= low && low <= central && central <= high && high <= entry.max)) {
      say(
        `parameters.${id}`,
        `${low}, ${central}, ${high}`,
        `rising numbers from ${entry.min} to ${entry.max} (${entry.unit})`,
        'Correct the three values.',
      );
    }
  }
}
