import { AGE_COUNT } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Area } from '../area/area.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import type { World } from './world.ts';

/**
 * Settings without a named provision: home education, arrangements by the authority, early years
 * without a school, not in education. A child who comes to one is given a kind by the mix of the base
 * January at its age.
 */
export class OtherSettings {
  /** Establishments of the role `other`. */
  private readonly establishments: number[];
  /** Running share at each age, index age × establishments + rank. */
  private readonly cumulative: Float64Array;

  constructor(dataset: Dataset, area: Area) {
    this.establishments = area.establishmentCodes
      .map((_, e) => e)
      .filter((e) => area.roleOfType[area.typeOfEstablishment[e]] === 'other');
    const kinds = this.establishments.length;
    const counts = new Float64Array(AGE_COUNT * kinds);
    const overall = new Float64Array(kinds);
    for (const row of dataset.tables.plansByAgeEstablishment) {
      if (row.january !== area.baseYear) continue;
      const rank = this.establishments.indexOf(area.establishmentCodes.indexOf(row.establishment));
      if (rank === -1) continue;
      counts[row.age * kinds + rank] += row.plans;
      overall[rank] += row.plans;
    }
    const all = overall.reduce((sum, one) => sum + one, 0);
    this.cumulative = new Float64Array(AGE_COUNT * kinds);
    for (let age = 0; age < AGE_COUNT; age++) {
      let total = 1;
      for (let rank = 0; rank < kinds; rank++) total += counts[age * kinds + rank];
      let reached = 0;
      for (let rank = 0; rank < kinds; rank++) {
        // One plan of the overall mix, so that an age without any still has a mix.
        const prior = all > 0 ? overall[rank] / all : 1 / kinds;
        reached += (counts[age * kinds + rank] + prior) / total;
        this.cumulative[age * kinds + rank] = reached;
      }
    }
  }

  /** Takes child `i` out of any provision, keeping an arrangement that it already has. */
  settle({ area, stream }: World, step: number, children: Children, i: number): void {
    const already =
      area.roleOfType[area.typeOfEstablishment[children.establishment[i]]] === 'other';
    const newcomer = children.yearsHeld[i] === 0;
    children.provision[i] = NO_PROVISION;
    if (already && !newcomer) return;
    const kinds = this.establishments.length;
    const u = uniform(stream, PURPOSE.seat, children.key[i], step);
    let rank = 0;
    while (rank < kinds - 1 && this.cumulative[children.age[i] * kinds + rank] < u) rank++;
    children.establishment[i] = this.establishments[rank];
  }
}
