import type { Dataset } from '../../domain/dataset.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';
import { OUT_OF_AREA } from '../../domain/settings.ts';
import { type Area, OUTSIDE, type Provisions, UNLIMITED } from '../area/area.ts';
import { hash32 } from '../random/hash32.ts';
import { NEAREST, PRIORITIES, type Timetable } from './timetable.ts';

/**
 * Lays a scenario's policies over the dataset's provisions, year by year. A policy dated September
 * 2027 first acts in the round between January 2027 and January 2028, so from January 2028 on.
 *
 * @param years number of steps after the base January.
 */
export function compileTimetable(
  dataset: Dataset,
  area: Area,
  scenario: Scenario,
  years: number,
): Timetable {
  const opening = scenario.policies.filter((policy) => policy.kind === 'open' && policy.places > 0);
  const provisions = withOpened(area, opening as Opening[]);
  const timetable = blank(provisions, years);
  layDataset(timetable, dataset, area, scenario.committed, years);
  for (const policy of inOrderOfDate(scenario.policies)) {
    layPolicy(timetable, dataset, area, policy, years);
  }
  packCriteria(timetable);
  return timetable;
}

/** By date, and openings first within a year, whatever the order in the file. */
function inOrderOfDate(policies: readonly Policy[]): Policy[] {
  const rank = (policy: Policy) => policy.september * 2 + (policy.kind === 'open' ? 0 : 1);
  return [...policies].sort((one, other) => rank(one) - rank(other));
}

type Opening = Extract<Policy, { kind: 'open' }>;

function blank(provisions: Provisions, years: number): Timetable {
  const size = (years + 1) * provisions.count;
  return {
    provisions,
    designation: Array.from({ length: years + 1 }, () => Array(provisions.count).fill('')),
    open: new Uint8Array(size),
    needs: new Uint32Array(size),
    ageLow: new Uint8Array(size),
    ageHigh: new Uint8Array(size),
    bandLow: new Uint8Array(size),
    bandHigh: new Uint8Array(size),
    priority: new Uint8Array(size),
    ages: new Uint32Array(size),
    admits: new Uint32Array(size),
    places: new Int32Array(size),
    placesForArea: new Int32Array(size),
  };
}

/** Says needs, bands and ages once more as bits, which is how rounds read them. */
function packCriteria(timetable: Timetable): void {
  const { open, needs, ageLow, ageHigh, bandLow, bandHigh, ages, admits } = timetable;
  for (let at = 0; at < open.length; at++) {
    ages[at] = open[at] === 1 ? bitsBetween(ageLow[at], ageHigh[at]) : 0;
    // A provision with no place for the area's children keeps those it has and is on no list.
    if (timetable.placesForArea[at] === 0) continue;
    admits[at] = ((needs[at] & 0xffff) | bitsBetween(15 + bandLow[at], 16 + bandHigh[at])) >>> 0;
  }
}

/** Bits `from … to − 1`. */
function bitsBetween(from: number, to: number): number {
  let bits = 0;
  for (let bit = from; bit < to; bit++) bits |= 1 << bit;
  return bits >>> 0;
}

/** A new provision's luck hangs on its own id, so that it is the same whatever else opens. */
function withOpened(area: Area, openings: readonly Opening[]): Provisions {
  const base = area.provisions;
  const added = openings.map((policy) => policy.provision);
  const establishment = Uint8Array.from([
    ...base.establishment,
    ...added.map((one) => area.establishmentCodes.indexOf(one.establishment)),
  ]);
  const taken = new Set<number>();
  const slots = added.map((one) => {
    let slot = 0x8000 | (hash32(one.id) & 0x7fff);
    while (taken.has(slot)) slot = 0x8000 | ((slot + 1) & 0x7fff);
    taken.add(slot);
    return slot;
  });
  return {
    count: base.count + added.length,
    id: [...base.id, ...added.map((one) => one.id)],
    name: [...base.name, ...added.map((one) => one.name)],
    slot: Uint16Array.from([...base.slot, ...slots]),
    establishment,
    type: establishment.map((e) => area.typeOfEstablishment[e]),
    district: Uint8Array.from([
      ...base.district,
      ...added.map((one) =>
        one.district === OUT_OF_AREA ? OUTSIDE : area.districtCodes.indexOf(one.district),
      ),
    ]),
    latitude: Float64Array.from([...base.latitude, ...added.map((one) => one.latitude)]),
    longitude: Float64Array.from([...base.longitude, ...added.map((one) => one.longitude)]),
    residential: Uint8Array.from([...base.residential, ...added.map(() => 0)]),
    section41: Uint8Array.from([...base.section41, ...added.map(() => 0)]),
    onRollOther: Float64Array.from([...base.onRollOther, ...added.map(() => 0)]),
  };
}

function layDataset(
  timetable: Timetable,
  { tables }: Dataset,
  area: Area,
  committed: boolean,
  years: number,
): void {
  const count = timetable.provisions.count;
  const designations = new Map(tables.designations.map((row) => [row.designation, row]));
  const places = new Map<string, (typeof tables.provisionPlaces)[number][]>();
  for (const row of tables.provisionPlaces) {
    const rows = places.get(row.provision) ?? [];
    rows.push(row);
    places.set(row.provision, rows);
  }
  for (const rows of places.values()) rows.sort((a, b) => a.january - b.january);

  tables.provisions.forEach((row, p) => {
    const designation = designations.get(row.designation ?? '');
    const needs = row.needs.length > 0 ? row.needs : (designation?.needs ?? []);
    for (let step = 0; step <= years; step++) {
      const january = area.baseYear + step;
      const at = step * count + p;
      const agreedOnly = (row.open_from ?? 0) > area.baseYear && !committed;
      const closed = committed || (row.closed_from ?? 0) <= area.baseYear ? row.closed_from : null;
      timetable.open[at] =
        !agreedOnly && january >= (row.open_from ?? 0) && january < (closed ?? Infinity) ? 1 : 0;
      timetable.needs[at] = needMask(area, needs);
      timetable.ageLow[at] = row.age_low;
      timetable.ageHigh[at] = row.age_high;
      timetable.bandLow[at] = row.band_low ?? designation?.band_low ?? 1;
      timetable.bandHigh[at] = row.band_high ?? designation?.band_high ?? 5;
      timetable.priority[at] = row.priority === null ? NEAREST : PRIORITIES.indexOf(row.priority);
      timetable.designation[step][p] = designation?.label ?? '';
      const rows = places.get(row.provision);
      const inForce = rows
        ?.filter((one) => (committed || one.status === 'open') && one.january <= january)
        .at(-1);
      // No row at all means no limit; rows that are all still to come mean no places yet.
      const without = rows === undefined ? UNLIMITED : 0;
      timetable.places[at] = inForce?.places ?? without;
      timetable.placesForArea[at] = inForce?.places_for_area ?? without;
    }
  });
}

function layPolicy(
  timetable: Timetable,
  { tables }: Dataset,
  area: Area,
  policy: Policy,
  years: number,
): void {
  const { provisions } = timetable;
  const ids =
    policy.kind === 'open'
      ? [policy.provision.id]
      : 'provisions' in policy
        ? policy.provisions
        : [];
  for (const id of ids) {
    const p = provisions.id.indexOf(id);
    if (p === -1) continue;
    for (let step = 1; step <= years; step++) {
      const roundsInForce = area.baseYear + step - policy.september;
      if (roundsInForce < 1) continue;
      const share = Math.min(1, roundsInForce / Math.max(1, policy.rampYears));
      const at = step * provisions.count + p;
      switch (policy.kind) {
        case 'open': {
          const { provision } = policy;
          const row = tables.designations.find((one) => one.designation === provision.designation);
          const needs = provision.needs.length > 0 ? provision.needs : (row?.needs ?? []);
          timetable.open[at] = 1;
          timetable.needs[at] = needMask(area, needs);
          timetable.ageLow[at] = provision.ageLow;
          timetable.ageHigh[at] = provision.ageHigh;
          timetable.bandLow[at] = provision.bandLow ?? row?.band_low ?? 1;
          timetable.bandHigh[at] = provision.bandHigh ?? row?.band_high ?? 5;
          timetable.designation[step][p] = row?.label ?? '';
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
        case 'redesignate': {
          const row = tables.designations.find((one) => one.designation === policy.designation)!;
          timetable.needs[at] = needMask(area, row.needs);
          timetable.bandLow[at] = row.band_low ?? 1;
          timetable.bandHigh[at] = row.band_high ?? 5;
          timetable.designation[step][p] = row.label;
          break;
        }
        case 'change-admissions': {
          const added = policy.needsAdded.length > 0 ? needMask(area, policy.needsAdded) : 0;
          const removed = policy.needsRemoved.length > 0 ? needMask(area, policy.needsRemoved) : 0;
          timetable.needs[at] = ((timetable.needs[at] | added) & ~removed) >>> 0;
          timetable.ageLow[at] = policy.ageLow ?? timetable.ageLow[at];
          timetable.ageHigh[at] = policy.ageHigh ?? timetable.ageHigh[at];
          timetable.bandLow[at] = policy.bandLow ?? timetable.bandLow[at];
          timetable.bandHigh[at] = policy.bandHigh ?? timetable.bandHigh[at];
          if (policy.priority !== undefined) {
            timetable.priority[at] = PRIORITIES.indexOf([policy.priority].flat()[0] as 'nearest');
          }
          break;
        }
      }
    }
  }
}

/** Places held by other areas stay as they are. */
function addPlaces(timetable: Timetable, at: number, more: number): void {
  if (timetable.places[at] === UNLIMITED) return;
  timetable.places[at] = Math.max(0, timetable.places[at] + more);
  timetable.placesForArea[at] = Math.max(0, timetable.placesForArea[at] + more);
}

/** No needs named means that every need is served. */
function needMask(area: Area, codes: readonly string[]): number {
  if (codes.length === 0) return 0xffffffff;
  return codes.reduce((mask, code) => (mask | (1 << area.needCodes.indexOf(code))) >>> 0, 0);
}
