import type { RoundRules } from '../policy/roundRules.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import type { Round } from './mechanism/round.ts';
import type { Overflow } from './overflow.ts';
import { APPEALS_LODGED, NO_OVERRIDE, OVERRIDE_MEASURES, TRIBUNAL } from './overrideKinds.ts';
import type { World } from './world.ts';

/** What a round did at each provision, for `provisions.csv`, and its overrides. */
export interface RoundCounts {
  readonly admitted: Int32Array;
  /** Admitted by direction, over number or by order of a tribunal. */
  readonly overNumber: Int32Array;
  /** Children who ranked it above the place they got and met its criteria. */
  readonly refused: Int32Array;
  readonly firstPreferences: Int32Array;
  /** Children for whom it would have come first but for their need or complexity. */
  readonly outside: Int32Array;
  /** Overrides and appeals, index (home district × types + needed type) × measures + measure. */
  readonly overrides: Int32Array;
}

/** A round as the mechanism saw it, for the rules that must hold of that stage. */
export interface RoundRecord extends RoundCounts {
  readonly rules: RoundRules;
  /** Seats that the area might fill at each provision, those who stay included. */
  readonly seats: Int32Array;
  readonly round: Round;
  readonly match: Int32Array;
  /** Child of each applicant. */
  readonly applicant: Int32Array;
  /** Kind of override that placed each applicant after the mechanism, or `NO_OVERRIDE`. */
  readonly override: Int8Array;
}

/** A copy that stays as it is: the lists of a record are written over by the next round. */
export function copyRecord(record: RoundRecord): RoundRecord {
  const { round } = record;
  const lists = {
    listStart: round.listStart.slice(),
    listProvision: round.listProvision.slice(),
    listPriority: round.listPriority.slice(),
    listLottery: round.listLottery.slice(),
  };
  return { ...record, round: { ...round, ...lists } };
}

/** Counts of a round in which nothing has happened yet. */
export function openRoundBooks({ area, timetable }: World): Omit<RoundCounts, 'outside'> {
  const { count } = timetable.provisions;
  return {
    admitted: new Int32Array(count),
    overNumber: new Int32Array(count),
    refused: new Int32Array(count),
    firstPreferences: new Int32Array(count),
    overrides: new Int32Array(area.districtCount * area.typeCount * OVERRIDE_MEASURES.length),
  };
}

/** Books what became of a child who was refused, by its home district and the type that it needs. */
export function bookOverflow(
  { area }: World,
  children: Children,
  record: RoundRecord,
  a: number,
  { kind, provision, appealed }: Overflow,
): void {
  const i = record.applicant[a];
  const home = area.zones.district[children.zone[i]];
  const cell = (home * area.typeCount + children.neededType[i]) * OVERRIDE_MEASURES.length;
  record.override[a] = kind;
  if (appealed) record.overrides[cell + APPEALS_LODGED]++;
  if (kind === NO_OVERRIDE) return;
  record.overrides[cell + kind]++;
  if (kind <= TRIBUNAL) record.overNumber[provision]++;
}

/**
 * Books the round at each provision once everyone has a place.
 *
 * @param before provision of each applicant before the round.
 * @param held provision of each applicant after the mechanism and before overrides.
 */
export function bookRound(
  { provision }: Children,
  { round, applicant, admitted, refused, firstPreferences }: RoundRecord,
  before: Int32Array,
  held: Int32Array,
): void {
  const { listStart, listProvision } = round;
  for (let a = 0; a < applicant.length; a++) {
    const start = listStart[a];
    const end = listStart[a + 1];
    const got = provision[applicant[a]];
    if (end > start) firstPreferences[listProvision[start]]++;
    if (got !== NO_PROVISION && got !== before[a]) admitted[got]++;
    for (let e = start; e < end && listProvision[e] !== held[a]; e++) {
      if (listProvision[e] !== got) refused[listProvision[e]]++;
    }
  }
}
