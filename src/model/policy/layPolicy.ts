import type { Policy } from '../../domain/scenario.ts';
import { type Area, UNLIMITED } from '../area/area.ts';
import type { Admissions } from './admissions.ts';
import { shareInForce } from './policyYears.ts';
import { ageBits, bandsAdmitted, type Timetable } from './timetable.ts';
import type { Transfer } from './transfers.ts';

/**
 * Lays a policy on provisions over a timetable, from its first round on. Policies are laid by date, so
 * that each finds what those before it left.
 *
 * @returns the present pupils whom it asks to move on, or null.
 */
export function layPolicy(
  timetable: Timetable,
  admissions: Admissions,
  area: Area,
  policy: Policy,
  years: number,
): Transfer | null {
  const { provisions, needCount } = timetable;
  const indices = provisionsOf(policy)
    .map((id) => provisions.id.indexOf(id))
    .filter((p) => p !== -1);
  const share = 'transferShare' in policy ? policy.transferShare : undefined;
  const firstStep = policy.september - area.baseYear + 1;
  const count = share === undefined ? 0 : provisions.count;
  const noLonger = new Uint8Array(count * needCount);
  const agesNoLonger = new Uint32Array(count);
  for (const p of indices) {
    for (let step = firstStep; step <= years; step++) {
      const at = step * provisions.count + p;
      const before =
        share !== undefined && step === firstStep ? criteriaAt(timetable, at) : undefined;
      layAt(timetable, admissions, policy, at, area.baseYear + step);
      if (before === undefined) continue;
      const after = criteriaAt(timetable, at);
      agesNoLonger[p] = before.ages & ~after.ages;
      before.bands.forEach((bands, need) => {
        noLonger[p * needCount + need] = bands & ~after.bands[need];
      });
    }
  }
  const nobody = [noLonger, agesNoLonger].every((bits) => bits.every((some) => some === 0));
  if (share === undefined || nobody) return null;
  return { policyId: policy.id, step: firstStep, share, noLonger, agesNoLonger };
}

/** True where a policy acts on provisions that it names, and so on the timetable. */
export function namesProvisions(policy: Policy): boolean {
  return provisionsOf(policy).length > 0;
}

function provisionsOf(policy: Policy): readonly string[] {
  if (policy.kind === 'open') return [policy.provision.id];
  return 'provisions' in policy ? policy.provisions : [];
}

/** Ages and, by need, bands that a provision admits at a January, as bits. */
function criteriaAt(timetable: Timetable, at: number): { ages: number; bands: readonly number[] } {
  return {
    ages: ageBits(timetable.ageLow[at], timetable.ageHigh[at]),
    bands: Array.from({ length: timetable.needCount }, (_, need) =>
      bandsAdmitted(timetable, at, need),
    ),
  };
}

/** What a policy in force does to one provision at one January. */
function layAt(
  timetable: Timetable,
  admissions: Admissions,
  policy: Policy,
  at: number,
  january: number,
): void {
  const share = shareInForce(policy.september, policy.rampYears, january);
  switch (policy.kind) {
    case 'open': {
      const { provision } = policy;
      timetable.open[at] = 1;
      timetable.ageLow[at] = provision.ageLow;
      timetable.ageHigh[at] = provision.ageHigh;
      admissions.word(timetable, at, provision);
      timetable.places[at] = Math.round(policy.places * share);
      timetable.placesForArea[at] = timetable.places[at];
      break;
    }
    case 'close':
      timetable.open[at] = 0;
      break;
    case 'expand':
      addPlaces(timetable, at, Math.round(policy.placesEach * share));
      break;
    case 'contract':
      addPlaces(timetable, at, -Math.round(policy.placesEach * share));
      break;
    case 'regional':
      sharePlaces(timetable, at, Math.round(policy.placesForAreaEach * share));
      break;
    case 'redesignate':
      admissions.redesignate(timetable, at, policy.designation);
      break;
    case 'change-admissions':
      admissions.change(timetable, at, policy);
      break;
  }
}

/** Places held by other areas stay as they are. */
function addPlaces(timetable: Timetable, at: number, more: number): void {
  if (timetable.places[at] === UNLIMITED) return;
  timetable.places[at] = Math.max(0, timetable.places[at] + more);
  timetable.placesForArea[at] = Math.max(0, timetable.placesForArea[at] + more);
}

/** Places that other areas give up to this one, or gain from it: never more than there are. */
function sharePlaces({ places, placesForArea }: Timetable, at: number, more: number): void {
  if (places[at] === UNLIMITED) return;
  placesForArea[at] = Math.max(0, Math.min(places[at], placesForArea[at] + more));
}
