import { AGE_COUNT, PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { OUTCOME_COUNT, SPILLED, WAITING } from '../../domain/settings.ts';
import { OUTSIDE } from '../area/area.ts';
import type { January } from '../finance/countCosts.ts';
import { continuum } from '../placement/continuum.ts';
import type { RoundCounts, RoundRecord } from '../placement/roundBooks.ts';
import { countRoundOutcomes, ROUND_OUTCOMES } from '../placement/roundOutcomes.ts';
import type { World } from '../placement/world.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { LONGEST_WAIT, PROVISION_COUNTS, PROVISION_SUMS } from './cubes.ts';

/** Dense cells of the cubes that a census fills. */
export interface CensusCells {
  readonly plans: Float64Array;
  readonly needs: Float64Array;
  readonly spill: Float64Array;
  readonly inDistrict: Float64Array;
  readonly journeys: Float64Array;
  readonly provisions: Float64Array;
  readonly provisionSums: Float64Array;
  readonly provisionNeeds: Float64Array;
  readonly provisionHomes: Float64Array;
  readonly round: Float64Array;
  readonly overrides: Float64Array;
  readonly waiting: Float64Array;
  readonly mismatch: Float64Array;
}

/** Minutes by road from a zone to a provision that lies so many km away in a straight line. */
export type MinutesOf = (zone: number, provision: number, km: number) => number;

/**
 * January census: books every child once in each cube.
 *
 * @param january 0 = the base January.
 * @param round what happened in the September before; null for the base.
 */
export function takeCensus(
  world: World,
  january: number,
  children: Children,
  round: RoundRecord | null,
  minutesOf: MinutesOf,
  cells: CensusCells,
): January {
  const { area, timetable } = world;
  const { provisions } = timetable;
  const km = new Float32Array(children.count);
  const onRoll = new Int32Array(provisions.count);
  bookChildren(world, january, children, minutesOf, cells, km, onRoll);
  bookProvisions(world, january, round, onRoll, cells);
  if (round !== null) {
    const from = january * area.districtCount * area.typeCount * ROUND_OUTCOMES.length;
    countRoundOutcomes(world, children, round, cells.round, from);
    cells.overrides.set(round.overrides, january * round.overrides.length);
  }
  const row = january * provisions.count;
  return {
    year: area.baseYear + january,
    children,
    km,
    placesForArea: timetable.placesForArea
      .subarray(row, row + provisions.count)
      .map((places, p) => (timetable.open[row + p] === 1 ? places : 0)),
  };
}

/** Books each child, and writes how far it travels and how many are on each roll. */
function bookChildren(
  world: World,
  january: number,
  children: Children,
  minutesOf: MinutesOf,
  cells: CensusCells,
  km: Float32Array,
  onRoll: Int32Array,
): void {
  const { area, timetable, nearby } = world;
  const { provisions } = timetable;
  const types = area.typeCount;
  const measures = PROVISION_COUNTS.length;
  const { lowest, highest } = continuum(area, world.values);
  for (let i = 0; i < children.count; i++) {
    const zone = children.zone[i];
    const district = area.zones.district[zone];
    const age = children.age[i];
    const phase = phaseIndex(age);
    const type = area.typeOfEstablishment[children.establishment[i]];
    const needed = children.neededType[i];
    const provision = children.provision[i];
    const home = january * area.districtCount + district;
    const need = children.need[i];
    const homeNeed = home * area.needCount + need;
    const homeNeedPhase = homeNeed * PHASE_COUNT + phase;
    cells.plans[(homeNeed * AGE_COUNT + age) * types + type]++;

    let where = 0;
    if (provision !== NO_PROVISION) {
      const at = provisions.district[provision];
      where = at === district ? 0 : at === OUTSIDE ? 2 : 1;
      km[i] = nearby.km[zone * provisions.count + provision];
      onRoll[provision]++;
      const row = january * provisions.count + provision;
      if (where === 0) cells.provisions[row * measures + 5]++;
      const minutes = minutesOf(zone, provision, km[i]);
      const sums = row * PROVISION_SUMS;
      cells.provisionSums[sums] += children.band[i];
      cells.provisionSums[sums + 1] += km[i];
      cells.provisionSums[sums + 2] += minutes;
      cells.provisionNeeds[row * area.needCount + need]++;
      cells.provisionHomes[row * area.districtCount + district]++;
      const journey = (homeNeedPhase * types + type) * 3;
      cells.journeys[journey]++;
      cells.journeys[journey + 1] += km[i];
      cells.journeys[journey + 2] += minutes;
    }
    if (where === 0) cells.inDistrict[homeNeedPhase * types + type]++;

    const waits = children.waitingSince[i] > 0;
    const outcome = needed === type ? where : waits ? WAITING : SPILLED;
    const homeNeedPhaseNeeded = homeNeedPhase * types + needed;
    cells.needs[homeNeedPhaseNeeded * OUTCOME_COUNT + outcome]++;
    cells.spill[homeNeedPhaseNeeded * types + type]++;
    if (outcome === WAITING) {
      const years = area.baseYear + january - children.waitingSince[i];
      cells.waiting[home * (LONGEST_WAIT + 1) + Math.min(LONGEST_WAIT, years)]++;
    }
    const band = children.band[i];
    if (band < lowest[type]) cells.mismatch[home * 2]++;
    if (band > highest[type]) cells.mismatch[home * 2 + 1]++;
  }
}

function bookProvisions(
  { timetable }: World,
  january: number,
  round: RoundCounts | null,
  onRoll: Int32Array,
  cells: CensusCells,
): void {
  const count = timetable.provisions.count;
  for (let p = 0; p < count; p++) {
    const at = (january * count + p) * PROVISION_COUNTS.length;
    cells.provisions[at] = onRoll[p];
    if (round === null) continue;
    cells.provisions[at + 1] = round.admitted[p];
    cells.provisions[at + 2] = round.overNumber[p];
    cells.provisions[at + 3] = round.refused[p];
    cells.provisions[at + 4] = round.firstPreferences[p];
    cells.provisions[at + 6] = round.outside[p];
  }
}
