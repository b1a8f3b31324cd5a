import { AGE_COUNT, PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { BAND_COUNT, OUTCOME_COUNT, SPILLED, WAITING } from '../../domain/settings.ts';
import { type Area, OUTSIDE, type Provisions } from '../area/area.ts';
import { workingRoom } from '../maths/workingRoom.ts';
import { continuum } from '../placement/continuum.ts';
import type { World } from '../placement/world.ts';
import type { Children } from '../population/children.ts';
import { type CubeCells, LONGEST_WAIT, PROVISION_SUMS } from './cubes.ts';

/** Cells of the cubes in which every child is booked. */
export type ChildCells = Pick<
  CubeCells,
  | 'plans'
  | 'establishmentNeeds'
  | 'establishmentAges'
  | 'shortAges'
  | 'needs'
  | 'spill'
  | 'inDistrict'
  | 'journeys'
  | 'provisionSums'
  | 'provisionNeeds'
  | 'provisionHomes'
  | 'waiting'
  | 'mismatch'
>;

/** Where a child's place is: the first three in the order of `OUTCOMES`. */
const IN_DISTRICT = 0;
const IN_AREA = 1;
const OUT_OF_AREA = 2;
/** With no provision, which counts as in the home district. */
const NOWHERE = 3;
const WHERES = 4;

/** Measures of the cube `journeys`. */
const JOURNEYS = 0;
const STRAIGHT_KM = 1;
const MINUTES = 2;
const JOURNEY_MEASURES = 3;

const roomForPlaced = workingRoom(Int32Array);
const roomForElsewhere = workingRoom(Int32Array);
const roomForSided = workingRoom(Int32Array);

/**
 * Books each child of a January once in each cube. Most children have the type of place that they need:
 * those are counted by where it is, and the cubes that follow from that are rolled up at the end.
 */
export function bookChildren(
  { area, timetable, values }: World,
  january: number,
  children: Children,
  cells: ChildCells,
): void {
  const { plans, journeys, provisionSums, provisionNeeds, provisionHomes } = cells;
  const { establishmentNeeds, establishmentAges } = cells;
  const { districtCount: districts, needCount: needs, typeCount: types } = area;
  const { count, zone, need, age, band, neededType, establishment, provision } = children;
  const { straightKm, roadMinutes } = children;
  const { typeOfEstablishment } = area;
  const districtOfZone = area.zones.district;
  const where = whereFrom(timetable.provisions, districts);
  const side = sideOfContinuum(area, values);
  const rows = districts * needs * PHASE_COUNT * types;
  const placed = roomForPlaced(rows * WHERES).fill(0);
  const groups = districts * needs * PHASE_COUNT;
  const sided = roomForSided(groups * SIDES).fill(0);
  const establishments = area.establishmentCount;
  const firstHome = january * districts;
  const firstProvision = january * timetable.provisions.count;
  const elsewhere = roomForElsewhere(count);
  let elsewhereCount = 0;
  for (let i = 0; i < count; i++) {
    const district = districtOfZone[zone[i]];
    const homeNeed = district * needs + need[i];
    const phase = homeNeed * PHASE_COUNT + PHASE_OF_AGE[age[i]];
    const type = typeOfEstablishment[establishment[i]];
    const at = provision[i];
    establishmentNeeds[(january * needs + need[i]) * establishments + establishment[i]]++;
    establishmentAges[(january * AGE_COUNT + age[i]) * establishments + establishment[i]]++;
    plans[((firstHome * needs + homeNeed) * AGE_COUNT + age[i]) * types + type]++;
    sided[phase * SIDES + side[type * (BAND_COUNT + 1) + band[i]]]++;
    if (neededType[i] === type) {
      placed[(phase * types + type) * WHERES + where[(at + 1) * districts + district]]++;
    } else {
      elsewhere[elsewhereCount++] = i;
    }
    if (at < 0) continue;
    const row = firstProvision + at;
    provisionNeeds[row * needs + need[i]]++;
    provisionHomes[row * districts + district]++;
    const sums = row * PROVISION_SUMS;
    provisionSums[sums] += band[i];
    provisionSums[sums + 1] += straightKm[i];
    provisionSums[sums + 2] += roadMinutes[i];
    const journey = ((firstHome * needs * PHASE_COUNT + phase) * types + type) * JOURNEY_MEASURES;
    journeys[journey + STRAIGHT_KM] += straightKm[i];
    journeys[journey + MINUTES] += roadMinutes[i];
  }
  rollUpPlaced(area, january, placed, rows, cells);
  bookElsewhere(area, january, children, elsewhere.subarray(0, elsewhereCount), where, cells);
  for (let group = 0; group < groups; group++) {
    const at = (january * groups + group) * 2;
    cells.mismatch[at] = sided[group * SIDES + BELOW];
    cells.mismatch[at + 1] = sided[group * SIDES + ABOVE];
  }
}

/** Books those who have the type of place that they need, by home, need, phase, type and where. */
function rollUpPlaced(
  area: Area,
  january: number,
  placed: Int32Array,
  rows: number,
  cells: ChildCells,
): void {
  const { needs, spill, inDistrict, journeys } = cells;
  const types = area.typeCount;
  for (let row = 0; row < rows; row++) {
    const at = row * WHERES;
    const nowhere = placed[at + NOWHERE];
    const atHome = placed[at + IN_DISTRICT] + nowhere;
    const away = placed[at + IN_AREA] + placed[at + OUT_OF_AREA];
    if (atHome + away === 0) continue;
    const cell = january * rows + row;
    const outcomes = cell * OUTCOME_COUNT;
    needs[outcomes + IN_DISTRICT] = atHome;
    needs[outcomes + IN_AREA] = placed[at + IN_AREA];
    needs[outcomes + OUT_OF_AREA] = placed[at + OUT_OF_AREA];
    spill[cell * types + (row % types)] = atHome + away;
    inDistrict[cell] = atHome;
    journeys[cell * JOURNEY_MEASURES + JOURNEYS] = atHome + away - nowhere;
  }
}

/** Books those who are in another type of place than they need, for good or while they wait. */
function bookElsewhere(
  area: Area,
  january: number,
  children: Children,
  elsewhere: Int32Array,
  where: Uint8Array,
  { needs, spill, inDistrict, journeys, waiting, shortAges }: ChildCells,
): void {
  const { districtCount: districts, needCount, typeCount: types, typeOfEstablishment } = area;
  const { zone, need, age, neededType, establishment, provision, waitingSince } = children;
  const year = area.baseYear + january;
  for (const i of elsewhere) {
    const district = area.zones.district[zone[i]];
    const home = january * districts + district;
    const phase = (home * needCount + need[i]) * PHASE_COUNT + PHASE_OF_AGE[age[i]];
    const type = typeOfEstablishment[establishment[i]];
    const found = where[(provision[i] + 1) * districts + district];
    if (found === IN_DISTRICT || found === NOWHERE) inDistrict[phase * types + type]++;
    if (found !== NOWHERE) journeys[(phase * types + type) * JOURNEY_MEASURES + JOURNEYS]++;
    const demand = phase * types + neededType[i];
    spill[demand * types + type]++;
    shortAges[(january * AGE_COUNT + age[i]) * types + neededType[i]]++;
    if (waitingSince[i] === 0) {
      needs[demand * OUTCOME_COUNT + SPILLED]++;
    } else {
      needs[demand * OUTCOME_COUNT + WAITING]++;
      waiting[home * (LONGEST_WAIT + 1) + Math.min(LONGEST_WAIT, year - waitingSince[i])]++;
    }
  }
}

const PHASE_OF_AGE = Uint8Array.from({ length: AGE_COUNT }, (_, age) => phaseIndex(age));

/** Where each provision is for children of each district, index (provision + 1) × districts + district. */
function whereFrom({ count, district }: Provisions, districts: number): Uint8Array {
  const where = new Uint8Array((count + 1) * districts).fill(IN_AREA).fill(NOWHERE, 0, districts);
  for (let p = 0; p < count; p++) {
    const row = (p + 1) * districts;
    if (district[p] === OUTSIDE) where.fill(OUT_OF_AREA, row, row + districts);
    else where[row + district[p]] = IN_DISTRICT;
  }
  return where;
}

/** Measures of the cube `mismatch`, and neither. */
const BELOW = 0;
const ABOVE = 1;
const BETWEEN = 2;
const SIDES = 3;

/** On which side of the continuum's bands a child is, index type × 6 + band. */
function sideOfContinuum(area: Area, values: World['values']): Uint8Array {
  const { lowest, highest } = continuum(area, values);
  const side = new Uint8Array(area.typeCount * (BAND_COUNT + 1)).fill(BETWEEN);
  for (let type = 0; type < area.typeCount; type++) {
    for (let band = 1; band <= BAND_COUNT; band++) {
      const cell = type * (BAND_COUNT + 1) + band;
      if (band < lowest[type]) side[cell] = BELOW;
      if (band > highest[type]) side[cell] = ABOVE;
    }
  }
  return side;
}
