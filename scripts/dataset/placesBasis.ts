import { round } from './geography.ts';
import { AREA } from './judgements.ts';
import type { PlanCell } from './plans.ts';
import type { Provision } from './provision.ts';
import { placesAt } from './provision.ts';
import { settingTypeOf } from './vocabulary.ts';

/** How the places of a setting type were found, in the words that planners read. */
const BASIS: Readonly<Record<string, string>> = {
  srp: 'Capacity in the register where plausible. Residents with a plan are recorded in SRPs less often than host rolls say, because hosts count pupils without plans and of other areas, so the places for the area are scaled by phase to 92% occupancy (assumed, 85% to 98%).',
  special:
    "Designated number in force where dated within five years and the roll is at most 10% above it; funded places of the only special academy; else the roll. 4% of rolls are taken to be other areas' children. The residents left over are seated in special schools across the border. The grant's import and export adjustment (2023-24: -£4.767m, at £6,000 a net 795 children and young people educated elsewhere) also counts colleges, non-maintained and mainstream schools: rolls and residents show state special schools nearly in balance, so most of the 795 are probably there.",
  independent:
    'Observed placements (SEN2) spread over schools by roll, 78% of rolls inside the area (non-maintained 65%), the rest across the border by distance, with 5% headroom within capacity. Independent mainstream schools are stand-ins by district. More supply comes from the elasticity in the register.',
  ap: 'Places for children with plans alone, 90% occupied: most pupils of these schools are dual registered or have no plan.',
  fe: 'Specialist post-16 institutions only: capacity, 80% held by residents inside the area, the rest across the border, scaled to 95% occupancy. General colleges have no limit.',
};

/**
 * Places, residents and occupancy by setting type in the base January. `places` counts provisions
 * inside the area; `placesForArea` adds the seats that residents hold across the border.
 */
export function placesBasis(provisions: readonly Provision[], plans: readonly PlanCell[]) {
  return Object.entries(BASIS).map(([settingType, basis]) => {
    const limited = provisions.filter(
      ({ establishment, places }) =>
        places.length > 0 && settingTypeOf(establishment) === settingType,
    );
    const settings = new Set(limited.map(({ establishment }) => establishment));
    const inForce = limited.map((provision) => ({
      inArea: provision.district !== 'OUT',
      ...placesAt(provision, AREA.baseJanuary),
    }));
    const placesForArea = inForce.reduce((sum, { forArea }) => sum + forArea, 0);
    const residents = plans
      .filter(
        ({ january, establishment }) =>
          january === AREA.baseJanuary &&
          settingTypeOf(establishment) === settingType &&
          (settingType !== 'fe' || settings.has(establishment)),
      )
      .reduce((sum, cell) => sum + cell.plans, 0);
    return {
      settingType,
      places: inForce.reduce((sum, { inArea, places }) => sum + (inArea ? places : 0), 0),
      placesForArea,
      residents,
      occupancy: round(residents / placesForArea, 4),
      basis: `${basis} Places counts the area's own provisions, places for the area also seats across the border.`,
    };
  });
}
