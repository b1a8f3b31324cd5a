import { blockingPairs } from '../../model/placement/mechanism/blockingPairs.ts';
import { minCost } from '../../model/placement/mechanism/minCost.ts';
import { type Round, UNPLACED } from '../../model/placement/mechanism/round.ts';
import type { RoundRecord } from '../../model/placement/roundBooks.ts';
import { runDraw } from '../../model/run/draw.ts';
import type { Released } from '../disclosure/release.ts';
import type { RoundResult, YardstickQuery, YardstickView } from './yardstickTypes.ts';

/** The draw that is run again: the first, so that nobody picks it. */
const DRAW = 0;

/** A round with the straight-line km of every entry of its lists. */
interface Measured {
  readonly mechanism: RoundRecord['rules']['mechanism'];
  readonly round: Round;
  readonly match: Int32Array;
  readonly kmOf: (applicant: number, provision: number) => number;
}

/**
 * Sets what a round did against the assignment of most places and fewest lost ranks, in one draw. The
 * draw is run again up to the January asked for, because draws keep counts and not rounds.
 */
export function yardstickView(ensemble: Released, query: YardstickQuery): YardstickView {
  const { provenance } = ensemble;
  const measured = roundBefore(ensemble, query.year);
  if (measured === null) return { kind: 'yardstick', provenance, query, round: null };
  const { mechanism, round, match } = measured;
  let listed = 0;
  for (let a = 0; a < round.applicants; a++) {
    if (round.listStart[a + 1] > round.listStart[a]) listed++;
  }
  return {
    kind: 'yardstick',
    provenance,
    query,
    round: {
      mechanism,
      tookPart: round.applicants,
      listed,
      rule: resultOf(measured, match, listed),
      best: resultOf(measured, minCost(round), listed),
    },
  };
}

function roundBefore({ model, provenance }: Released, year: number): Measured | null {
  const january = year - model.area.baseYear;
  if (january === 0) return null;
  const { km } = model.nearby;
  const provisions = model.timetable.provisions.count;
  let found: Measured | null = null;
  const keep = (record: RoundRecord, zone: Uint16Array) => {
    const zoneOf = Uint16Array.from(record.applicant, (child) => zone[child]);
    found = {
      mechanism: record.rules.mechanism,
      round: record.round,
      match: record.match,
      kmOf: (applicant, provision) => km[zoneOf[applicant] * provisions + provision],
    };
  };
  // A draw goes from year to year, so one of fewer years is the same draw cut short.
  runDraw({ ...model, years: january }, provenance.seed, DRAW, {
    onCensus: (at, children, record) => {
      if (at === january && record !== null) keep(record, children.zone);
    },
  });
  return found;
}

function resultOf({ round, kmOf }: Measured, match: Int32Array, listed: number): RoundResult {
  const { listStart, listProvision } = round;
  let placed = 0;
  let first = 0;
  let ranks = 0;
  let kmSum = 0;
  match.forEach((provision, applicant) => {
    if (provision === UNPLACED) return;
    const start = listStart[applicant];
    const rank = listProvision.subarray(start, listStart[applicant + 1]).indexOf(provision) + 1;
    placed++;
    ranks += rank;
    if (rank === 1) first++;
    kmSum += kmOf(applicant, provision);
  });
  return {
    placed,
    firstPreference: listed > 0 ? first / listed : 0,
    meanRank: placed > 0 ? ranks / placed : null,
    meanKm: placed > 0 ? kmSum / placed : null,
    blockingPairs: blockingPairs(round, match).length,
  };
}
