import type { Dataset } from '../../domain/dataset.ts';
import { inOrderOfDate } from '../../domain/policyOrder.ts';
import type { Policy, PolicyOf, Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { Admissions } from './admissions.ts';
import { datasetTimetable, type LaidTimetable, withRoomFor } from './datasetTimetable.ts';
import { layPolicy } from './layPolicy.ts';
import { withOpened } from './openedProvisions.ts';
import { ageBits, bandsAdmitted, type Timetable } from './timetable.ts';

/** What of a scenario the timetable rests on. */
type TimetableSource = Readonly<{ policies: readonly Policy[] } & Pick<Scenario, 'committed'>>;

/**
 * Lays a scenario's policies over the dataset's provisions, year by year. A policy dated September
 * 2027 first acts in the round between January 2027 and January 2028, so from January 2028 on.
 *
 * @param years number of steps after the base January.
 * @param ofDataset the timetable of the dataset, where it is already at hand; it is left as it is.
 */
export function compileTimetable(
  dataset: Dataset,
  area: Area,
  { policies, committed }: TimetableSource,
  years: number,
  ofDataset: LaidTimetable = datasetTimetable(dataset, area, committed, years),
): Timetable {
  const openings = policies.filter(
    (policy): policy is PolicyOf<'open'> => policy.kind === 'open' && policy.places > 0,
  );
  const laid = withRoomFor(ofDataset, area, withOpened(area, openings), years);
  const { timetable, admissions, transfers } = laid;
  for (const policy of inOrderOfDate(policies)) {
    const transfer = layPolicy(timetable, admissions, area, policy, years);
    if (transfer !== null) transfers.push(transfer);
  }
  followHosts(timetable, admissions, dataset, openings, years);
  packCriteria(timetable);
  return timetable;
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
