import type { Dataset } from '../../domain/dataset.ts';
import { inOrderOfDate } from '../../domain/policyOrder.ts';
import type { Policy, PolicyOf, Scenario } from '../../domain/scenario.ts';
import type { AdmissionCriterion } from '../../domain/settings.ts';
import type { Say } from './say.ts';

/** What a provision admits as far as policies of a scenario may come to contradict it. */
interface InForce {
  readonly ageLow: number;
  readonly ageHigh: number;
  readonly hasCatchment: boolean;
  readonly satelliteOf: string | null;
}

/**
 * What policies come to together with the dataset and with each other, by date: ages that leave no year
 * group, a priority on a catchment that is not drawn, changes of a satellite that follows its host.
 */
export function checkAdmissionsInForce(
  { policies }: Pick<Scenario, 'policies'>,
  { tables }: Dataset,
  say: Say,
): void {
  const inForce = new Map<string, InForce>(
    tables.provisions.map((row) => [
      row.provision,
      {
        ageLow: row.age_low,
        ageHigh: row.age_high,
        hasCatchment: row.catchment.length > 0,
        satelliteOf: row.satellite_of,
      },
    ]),
  );
  for (const policy of policies) {
    if (policy.kind !== 'open') continue;
    const { id, ageLow, ageHigh, satelliteOf = null } = policy.provision;
    inForce.set(id, { ageLow, ageHigh, hasCatchment: false, satelliteOf });
  }
  for (const policy of inOrderOfDate(policies)) {
    const at = `policies.${policies.indexOf(policy)}`;
    if (policy.kind === 'open') checkHost(policy, policies, inForce, at, say);
    if (!('provisions' in policy)) continue;
    checkSatellites(policy, inForce, at, say);
    if (policy.kind === 'change-admissions') change(policy, inForce, at, say);
  }
}

function checkHost(
  { provision }: PolicyOf<'open'>,
  policies: readonly Policy[],
  inForce: ReadonlyMap<string, InForce>,
  at: string,
  say: Say,
): void {
  const { id, satelliteOf } = provision;
  const host = inForce.get(satelliteOf ?? '');
  if (satelliteOf === undefined || host === undefined) return;
  const opened = policies.find((one) => one.kind === 'open' && one.provision.id === satelliteOf);
  const nothingThere = opened?.kind === 'open' && opened.places === 0;
  if (satelliteOf !== id && host.satelliteOf === null && !nothingThere) return;
  say(
    `${at}.provision.satelliteOf`,
    `"${satelliteOf}", ${nothingThere ? 'opened without places' : 'itself a satellite'}`,
    'a provision with admissions of its own',
    'Name the host school.',
  );
}

type OnProvisions = Extract<Policy, { readonly provisions: readonly string[] }>;

/** Satellites share everything but ages and places, so a change of the rest would come to nothing. */
function checkSatellites(
  policy: OnProvisions,
  inForce: ReadonlyMap<string, InForce>,
  at: string,
  say: Say,
): void {
  const changes = policy.kind === 'redesignate' || changesMoreThanAges(policy);
  policy.provisions.forEach((id, p) => {
    const host = inForce.get(id)?.satelliteOf ?? null;
    if (!changes || host === null) return;
    say(
      `${at}.provisions.${p}`,
      `"${id}", a satellite of ${host}`,
      'a provision with admissions of its own',
      `Change ${host}: its satellites follow.`,
    );
  });
}

function changesMoreThanAges(policy: Policy): boolean {
  if (policy.kind !== 'change-admissions') return false;
  const { bandLow, bandHigh, priority, catchment, catchmentOnly } = policy;
  const lists = [policy.needsAdded, policy.needsRemoved, policy.limits, catchment];
  return (
    [bandLow, bandHigh, priority].some((value) => value !== undefined) ||
    lists.some((list) => list.length > 0) ||
    catchmentOnly
  );
}

/** Puts a change in force at every provision that it names, and reports what does not go together. */
function change(
  policy: PolicyOf<'change-admissions'>,
  inForce: Map<string, InForce>,
  at: string,
  say: Say,
): void {
  const criteria: readonly AdmissionCriterion[] = [policy.priority ?? []].flat();
  const needsCatchment = criteria.includes('catchment') || policy.catchmentOnly;
  const ageless: string[] = [];
  const undrawn: string[] = [];
  for (const id of policy.provisions) {
    const before = inForce.get(id);
    if (before === undefined) continue;
    const ageLow = policy.ageLow ?? before.ageLow;
    const ageHigh = policy.ageHigh ?? before.ageHigh;
    const hasCatchment = before.hasCatchment || policy.catchment.length > 0;
    inForce.set(id, { ...before, ageLow, ageHigh, hasCatchment });
    if (ageLow >= ageHigh) ageless.push(`${id} (${ageLow} to ${ageHigh})`);
    if (needsCatchment && !hasCatchment) undrawn.push(id);
  }
  const bothStated = policy.ageLow !== undefined && policy.ageHigh !== undefined;
  if (ageless.length > 0 && !bothStated) {
    say(
      `${at}.${policy.ageLow === undefined ? 'ageHigh' : 'ageLow'}`,
      `no ages left together with the other bound of ${ageless.join(', ')}`,
      'a highest age above the lowest',
      'State both ages, or give these provisions a policy of their own.',
    );
  }
  if (undrawn.length > 0) {
    say(
      `${at}.${policy.catchmentOnly ? 'catchmentOnly' : 'priority'}`,
      `no catchment of ${undrawn.join(', ')}`,
      'home districts that make the catchment',
      'Name them in catchment.',
    );
  }
}
