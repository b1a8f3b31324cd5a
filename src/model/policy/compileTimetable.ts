import type { Dataset } from '../../domain/dataset.ts';
import { inOrderOfDate } from '../../domain/policyOrder.ts';
import type { PolicyOf, Scenario } from '../../domain/scenario.ts';
import { type Area, type Provisions, UNLIMITED } from '../area/area.ts';
import { Admissions } from './admissions.ts';
import { layPolicy } from './layPolicy.ts';
import { withOpened } from './openedProvisions.ts';
import { ageBits, bandsAdmitted, type Timetable } from './timetable.ts';
import type { Transfer } from './transfers.ts';

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
  const openings = scenario.policies.filter(
    (policy): policy is PolicyOf<'open'> => policy.kind === 'open' && policy.places > 0,
  );
  const admissions = new Admissions(area, dataset);
  const transfers: Transfer[] = [];
  const provisions = withOpened(area, openings);
  const timetable = blank(provisions, area, admissions, transfers, years);
  layDataset(timetable, admissions, dataset, area, scenario.committed, years);
  for (const policy of inOrderOfDate(scenario.policies)) {
    const transfer = layPolicy(timetable, admissions, area, policy, years);
    if (transfer !== null) transfers.push(transfer);
  }
  followHosts(timetable, admissions, dataset, openings, years);
  packCriteria(timetable);
  return timetable;
}

function blank(
  provisions: Provisions,
  { needCount }: Area,
  { priorityRules, catchments }: Admissions,
  transfers: readonly Transfer[],
  years: number,
): Timetable {
  const size = (years + 1) * provisions.count;
  return {
    provisions,
    needCount,
    designation: Array.from({ length: years + 1 }, () => Array(provisions.count).fill('')),
    open: new Uint8Array(size),
    needs: new Uint32Array(size),
    ageLow: new Uint8Array(size),
    ageHigh: new Uint8Array(size),
    bandLow: new Uint8Array(size),
    bandHigh: new Uint8Array(size),
    limits: new Uint8Array(size * needCount),
    priority: new Uint16Array(size),
    priorityRules,
    catchment: new Uint16Array(size),
    catchments,
    catchmentOnly: new Uint8Array(size),
    ages: new Uint32Array(size),
    admits: new Uint8Array(size * needCount),
    places: new Int32Array(size),
    placesForArea: new Int32Array(size),
    transfers,
  };
}

/** Says needs, bands, limits and ages once more as bits, which is how rounds read them. */
function packCriteria(timetable: Timetable): void {
  const { open, ageLow, ageHigh, ages, admits, placesForArea, needCount } = timetable;
  for (let at = 0; at < open.length; at++) {
    ages[at] = open[at] === 1 ? ageBits(ageLow[at], ageHigh[at]) : 0;
    // A provision with no place for the area's children keeps those it has and is on no list.
    if (placesForArea[at] === 0) continue;
    for (let need = 0; need < needCount; need++) {
      admits[at * needCount + need] = bandsAdmitted(timetable, at, need);
    }
  }
}

function layDataset(
  timetable: Timetable,
  admissions: Admissions,
  { tables }: Dataset,
  area: Area,
  committed: boolean,
  years: number,
): void {
  const count = timetable.provisions.count;
  const places = new Map<string, (typeof tables.provisionPlaces)[number][]>();
  for (const row of tables.provisionPlaces) {
    const rows = places.get(row.provision) ?? [];
    rows.push(row);
    places.set(row.provision, rows);
  }
  for (const rows of places.values()) rows.sort((a, b) => a.january - b.january);

  tables.provisions.forEach((row, p) => {
    for (let step = 0; step <= years; step++) {
      const january = area.baseYear + step;
      const at = step * count + p;
      const agreedOnly = (row.open_from ?? 0) > area.baseYear && !committed;
      const closed = committed || (row.closed_from ?? 0) <= area.baseYear ? row.closed_from : null;
      timetable.open[at] =
        !agreedOnly && january >= (row.open_from ?? 0) && january < (closed ?? Infinity) ? 1 : 0;
      timetable.ageLow[at] = row.age_low;
      timetable.ageHigh[at] = row.age_high;
      const { needs, designation, band_low: bandLow, band_high: bandHigh } = row;
      admissions.word(timetable, at, { needs, designation, bandLow, bandHigh });
      admissions.giveFirst(timetable, at, row.priority);
      admissions.giveCatchment(timetable, at, row.catchment);
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

/** Satellites admit as their hosts do, once all policies of a January are laid; so do their transfers. */
function followHosts(
  timetable: Timetable,
  admissions: Admissions,
  { tables }: Dataset,
  openings: readonly PolicyOf<'open'>[],
  years: number,
): void {
  const { provisions, needCount, transfers } = timetable;
  const hosts = [
    ...tables.provisions.map((row) => row.satellite_of),
    ...openings.map((policy) => policy.provision.satelliteOf ?? null),
  ];
  hosts.forEach((id, satellite) => {
    const host = id === null ? -1 : provisions.id.indexOf(id);
    if (host === -1) return;
    for (let step = 0; step <= years; step++) admissions.follow(timetable, step, satellite, host);
    for (const { noLonger } of transfers) {
      const ofHost = noLonger.subarray(host * needCount, (host + 1) * needCount);
      noLonger.set(ofHost, satellite * needCount);
    }
  });
}
