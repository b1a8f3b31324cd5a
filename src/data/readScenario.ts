import type { Dataset } from '../domain/dataset.ts';
import { PARAMETERS } from '../domain/parameters/index.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { type Policy, type Scenario, scenarioSchema } from '../domain/scenario.ts';
import { checkHousing } from './checkHousing.ts';
import { hashTexts } from './hash.ts';
import { jsonProblems } from './json.ts';

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

/** Names that the dataset does not know, dates before the first round, bounds the wrong way round. */
export function checkScenario(scenario: Scenario, file: string, dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const { manifest, tables } = dataset;
  const opened = scenario.policies.flatMap((policy) =>
    policy.kind === 'open' ? [policy.provision.id] : [],
  );
  const known: Record<string, ReadonlySet<string>> = {
    provision: new Set([...tables.provisions.map((row) => row.provision), ...opened]),
    designation: new Set(tables.designations.map((row) => row.designation)),
    need: new Set(manifest.needs.map((need) => need.code)),
    establishment: new Set(manifest.establishments.map((row) => row.code)),
    district: new Set(['OUT', ...manifest.districts.map((row) => row.code)]),
    'home district': new Set(manifest.districts.map((row) => row.code)),
  };
  const say = (column: string, found: string, expected: string, fix: string) =>
    problems.push({ file, column, found, expected, fix });
  const mustKnow = (what: string, values: readonly string[], column: string) => {
    for (const value of values) {
      if (known[what]?.has(value)) continue;
      say(column, `"${value}"`, `a ${what} of the dataset`, `Correct the ${what}.`);
    }
  };

  const ids = scenario.policies.map((policy) => policy.id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) === i) return;
    say(`policies.${i}.id`, `"${id}" again`, 'each policy id once', 'Give it another id.');
  });
  scenario.policies.forEach((policy, i) => {
    const at = `policies.${i}`;
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
      const { provision } = policy;
      mustKnow('establishment', [provision.establishment], `${at}.provision.establishment`);
      mustKnow('district', [provision.district], `${at}.provision.district`);
      mustKnow('need', provision.needs, `${at}.provision.needs`);
      const designation = provision.designation === undefined ? [] : [provision.designation];
      mustKnow('designation', designation, `${at}.provision.designation`);
      const clash = tables.provisions.some((row) => row.provision === provision.id);
      if (clash || opened.filter((id) => id === provision.id).length > 1) {
        say(
          `${at}.provision.id`,
          `"${provision.id}"`,
          'an id that no other provision has',
          'Choose another id.',
        );
      }
    } else if ('provisions' in policy) {
      mustKnow('provision', policy.provisions, `${at}.provisions`);
    }
    if (policy.kind === 'assessment' || policy.kind === 'early-intervention') {
      mustKnow('home district', policy.districts, `${at}.districts`);
      mustKnow('need', policy.needs, `${at}.needs`);
      checkReach(policy, at, say);
    }
    if (policy.kind === 'housing-growth') {
      const districts = policy.districts.map((row) => row.district);
      mustKnow('home district', districts, `${at}.districts`);
      checkHousing(policy, at, say);
    }
    if (policy.kind === 'redesignate') {
      mustKnow('designation', [policy.designation], `${at}.designation`);
    }
    if (policy.kind === 'change-admissions') {
      mustKnow('need', [...policy.needsAdded, ...policy.needsRemoved], `${at}.needs`);
    }
    checkBounds(policy, at, say);
    if (policy.rampYears > 1 && !RAMPED.includes(policy.kind)) {
      say(
        `${at}.rampYears`,
        `${policy.rampYears} years for ${policy.kind}`,
        `a ramp for ${RAMPED.join(', ')} only: what a school admits changes at once`,
        'Remove rampYears, or give each step a policy of its own.',
      );
    }
  });
  for (const [id, change] of Object.entries(scenario.parameters)) {
    const entry = PARAMETERS.find((parameter) => parameter.id === id);
    if (entry === undefined) {
      say(`parameters.${id}`, id, 'an entry of the register', 'See the assumptions page.');
    } else if (
      !(
        change.low >= entry.min &&
        change.low <= change.central &&
        change.central <= change.high &&
        change.high <= entry.max
      )
    ) {
      say(
        `parameters.${id}`,
        `${change.low}, ${change.central}, ${change.high}`,
        `rising numbers from ${entry.min} to ${entry.max} (${entry.unit})`,
        'Correct the three values.',
      );
    }
  }
  return problems;
}

/** Kinds of policy that may come in over several years. */
const RAMPED: readonly Policy['kind'][] = [
  'open',
  'expand',
  'contract',
  'assessment',
  'early-intervention',
  'housing-growth',
];

type Say = (column: string, found: string, expected: string, fix: string) => void;

type DemandPolicy = Extract<Policy, { kind: 'assessment' | 'early-intervention' }>;

/** Ages the wrong way round, sizes that do not rise, a cost below nothing, a policy of no effect. */
function checkReach(policy: DemandPolicy, at: string, say: Say): void {
  if (policy.ageLow >= policy.ageHigh) {
    say(
      `${at}.ageHigh`,
      `ages ${policy.ageLow} to ${policy.ageHigh}`,
      'a highest age above the lowest',
      'Correct the ages; "0 to 5" is under 5.',
    );
  }
  const changes: Record<string, readonly number[] | undefined> =
    policy.kind === 'assessment'
      ? {
          requestChange: policy.requestChange,
          agreeChange: policy.agreeChange,
          issueChange: policy.issueChange,
        }
      : { incidenceChange: policy.incidenceChange, annualCostPounds: policy.annualCostPounds };
  if (Object.values(changes).every((range) => range === undefined)) {
    say(
      at,
      'no change of any stage',
      'requestChange, agreeChange or issueChange: a low, central and high relative change',
      'State what the policy changes; [0, 0, 0] means nothing.',
    );
  }
  for (const [name, range] of Object.entries(changes)) {
    if (range === undefined) continue;
    const [low, central, high] = range;
    const cost = name === 'annualCostPounds';
    if (low <= central && central <= high && (!cost || low >= 0)) continue;
    say(
      `${at}.${name}`,
      `${low}, ${central}, ${high}`,
      cost ? 'rising pounds a year from 0' : 'rising relative changes, such as -0.2, -0.1, 0',
      'Put the low figure first, then the central, then the high one.',
    );
  }
}

function checkBounds(policy: Policy, at: string, say: Say): void {
  const bounds =
    policy.kind === 'open' ? policy.provision : policy.kind === 'change-admissions' ? policy : null;
  if (bounds === null) return;
  const { ageLow, ageHigh, bandLow, bandHigh } = bounds;
  if (ageLow !== undefined && ageHigh !== undefined && ageLow >= ageHigh) {
    say(
      `${at}.ageHigh`,
      `ages ${ageLow} to ${ageHigh}`,
      'a highest age above the lowest',
      'Correct the ages; "4 to 11" serves ages 4 to 10.',
    );
  }
  if (bandLow !== undefined && bandHigh !== undefined && bandLow > bandHigh) {
    say(
      `${at}.bandHigh`,
      `complexity ${bandLow} to ${bandHigh}`,
      'a highest complexity that is the same as or above the lowest',
      'Correct the bands.',
    );
  }
}
