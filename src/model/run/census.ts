import { OUTSIDE } from '../area/area.ts';
import type { January } from '../finance/countCosts.ts';
import type { RoundCounts, RoundRecord } from '../placement/roundBooks.ts';
import { countRoundOutcomes, ROUND_OUTCOMES } from '../placement/roundOutcomes.ts';
import type { World } from '../placement/world.ts';
import type { Children } from '../population/children.ts';
import { bookChildren, type ChildCells } from './bookChildren.ts';
import { type CubeCells, PROVISION_COUNTS } from './cubes.ts';

/** Cells of the cubes that a census fills. */
export type CensusCells = ChildCells & Pick<CubeCells, 'provisions' | 'round' | 'overrides'>;

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
  cells: CensusCells,
): January {
  const { area, timetable } = world;
  const { provisions } = timetable;
  bookChildren(world, january, children, cells);
  bookProvisions(world, january, round, cells);
  if (round !== null) {
    const from = january * area.districtCount * area.typeCount * ROUND_OUTCOMES.length;
    countRoundOutcomes(world, children, round, cells.round, from);
    cells.overrides.set(round.overrides, january * round.overrides.length);
  }
  const row = january * provisions.count;
  const placesForArea = timetable.placesForArea.slice(row, row + provisions.count);
  for (let p = 0; p < provisions.count; p++) {
    if (timetable.open[row + p] === 0) placesForArea[p] = 0;
  }
  return { year: area.baseYear + january, children, placesForArea };
}

/** Books each provision: its roll, summed over homes, and what the round did there. */
function bookProvisions(
  { area, timetable }: World,
  january: number,
  round: RoundCounts | null,
  cells: CensusCells,
): void {
  const { count, district } = timetable.provisions;
  const { districtCount } = area;
  const { provisions, provisionHomes } = cells;
  for (let p = 0; p < count; p++) {
    const row = january * count + p;
    const homes = row * districtCount;
    const at = row * PROVISION_COUNTS.length;
    let onRoll = 0;
    for (let home = 0; home < districtCount; home++) onRoll += provisionHomes[homes + home];
    provisions[at] = onRoll;
    if (district[p] !== OUTSIDE) provisions[at + 5] = provisionHomes[homes + district[p]];
    if (round === null) continue;
    provisions[at + 1] = round.admitted[p];
    provisions[at + 2] = round.overNumber[p];
    provisions[at + 3] = round.refused[p];
    provisions[at + 4] = round.firstPreferences[p];
    provisions[at + 6] = round.outside[p];
  }
}
