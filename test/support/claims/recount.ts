import { phaseIndex } from '../../../src/domain/ages.ts';
import { SPILLED, WAITING } from '../../../src/domain/settings.ts';
import { OUTSIDE } from '../../../src/model/area/area.ts';
import { ROUND_OUTCOMES } from '../../../src/model/placement/roundOutcomes.ts';
import { NO_PROVISION } from '../../../src/model/population/children.ts';
import { type CubeName, LONGEST_WAIT } from '../../../src/model/run/cubes.ts';
import type { WatchedDraw } from '../watchedDraw.ts';

/** Nearest that a sum kept in single precision comes to one that was added up child by child. */
const SINGLE = 1e-6;

type Counts = Map<CubeName, Map<string, number>>;

/**
 * Every cube in which children are booked, counted again by going through the children of each
 * January one by one, without looking at how the model books them. Returns what does not agree.
 */
export function recountFaults({ model, values, result, januaries }: WatchedDraw): string[] {
  const counted: Counts = new Map();
  const add = (cube: CubeName, at: readonly number[], amount = 1) => {
    const cells = counted.get(cube) ?? new Map<string, number>();
    counted.set(cube, cells);
    if (amount !== 0) cells.set(at.join(' '), (cells.get(at.join(' ')) ?? 0) + amount);
  };
  const { area, timetable } = model;
  const { roleOfType } = area;
  januaries.forEach(({ children }, january) => {
    for (let i = 0; i < children.count; i++) {
      const home = area.zones.district[children.zone[i]];
      const [need, age, band] = [children.need[i], children.age[i], children.band[i]];
      const phase = phaseIndex(age);
      const type = area.typeOfEstablishment[children.establishment[i]];
      const needed = children.neededType[i];
      const place = children.provision[i];
      const where = place === NO_PROVISION ? home : timetable.provisions.district[place];
      const since = children.waitingSince[i];
      const met = where === home ? 0 : where === OUTSIDE ? 2 : 1;
      const outcome = needed === type ? met : since > 0 ? WAITING : SPILLED;
      add('plans', [january, home, need, age, type]);
      add('establishmentNeeds', [january, need, children.establishment[i]]);
      add('establishmentAges', [january, age, children.establishment[i]]);
      add('needs', [january, home, need, phase, needed, outcome]);
      add('spill', [january, home, need, phase, needed, type]);
      if (where === home) add('inDistrict', [january, home, need, phase, type]);
      if (needed !== type) add('shortAges', [january, age, needed]);
      if (since > 0) {
        const years = area.baseYear + january - since;
        add('waiting', [january, home, Math.min(LONGEST_WAIT, years)]);
      }
      const tooSimple =
        roleOfType[type] === 'special' && band < values['placement.continuumSpecialBand'];
      const tooComplex =
        roleOfType[type] === 'mainstream' && band > values['placement.continuumMainstreamBand'];
      if (tooSimple) add('mismatch', [january, home, need, phase, 0]);
      if (tooComplex) add('mismatch', [january, home, need, phase, 1]);
      if (place === NO_PROVISION) continue;
      const way = [children.straightKm[i], children.roadMinutes[i]];
      [1, ...way].forEach((amount, measure) => {
        add('journeys', [january, home, need, phase, type, measure], amount);
      });
      [band, ...way].forEach((amount, measure) => {
        add('provisionSums', [january, place, measure], amount);
      });
      add('provisionNeeds', [january, place, need]);
      add('provisionHomes', [january, place, home]);
    }
  });
  januaries.forEach(({ children, round: record }, january) => {
    if (record === null) return;
    const { listStart, listProvision } = record.round;
    record.applicant.forEach((i, a) => {
      const home = area.zones.district[children.zone[i]];
      const list = Array.from(listProvision.subarray(listStart[a], listStart[a + 1]));
      const rank = list.indexOf(children.provision[i]);
      const outcomes = {
        took_part: true,
        had_a_list: list.length > 0,
        first_preference: rank === 0,
        one_of_first_three: rank >= 0 && rank < 3,
        unplaced: rank === -1,
      };
      ROUND_OUTCOMES.forEach((outcome, at) => {
        const cell = [january, home, children.neededType[i], at];
        if (outcomes[outcome]) add('round', cell);
      });
    });
  });
  return [...counted].flatMap(([cube, expected]) => {
    const { dimensions } = model.shapes[cube];
    const { cells, values: booked } = result.cubes[cube];
    const found = new Map([...cells].map((cell, k) => [membersOf(cell, dimensions), booked[k]]));
    return [...new Set([...expected.keys(), ...found.keys()])].flatMap((at) => {
      const [one, other] = [expected.get(at) ?? 0, found.get(at) ?? 0];
      const near = Math.abs(one - other) <= SINGLE * Math.abs(one);
      return near ? [] : [`${cube} at ${at}: booked ${other}, counted ${one}`];
    });
  });
}

/** The members that a cell stands for, the last dimension running fastest. */
function membersOf(cell: number, dimensions: readonly { readonly size: number }[]): string {
  const members: number[] = [];
  let rest = cell;
  for (const { size } of dimensions.toReversed()) {
    members.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return members.join(' ');
}
