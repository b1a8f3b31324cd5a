import type { Dataset } from '../../domain/dataset.ts';
import { agreedGrowth } from '../area/agreedGrowth.ts';
import type { Area } from '../area/area.ts';
import { plansPerResident } from '../demand/movedIn.ts';
import { prepareAttraction } from '../placement/attraction.ts';
import { compileTimetable } from '../policy/compileTimetable.ts';
import { datasetTimetable } from '../policy/datasetTimetable.ts';
import type { Timetable } from '../policy/timetable.ts';
import { baseChildren } from '../population/baseChildren.ts';
import { type Children, copyChildren } from '../population/children.ts';
import { seatBaseChildren } from '../population/seatBaseChildren.ts';
import type { Roads } from '../transport/journey.ts';
import { nearerAtBase } from '../transport/nearestSuitable.ts';
import type { Groundwork } from './groundwork.ts';
import { remembered } from './remember.ts';

/**
 * The base January: who holds which place, and what follows from it. Policies act from the next round
 * on, so it is the same in every scenario that counts agreed changes alike.
 */
export interface BaseJanuary {
  /** Children of the base January, seated. */
  readonly children: Children;
  /** Plans per resident by need and age. */
  readonly plansPerResident: Float64Array;
  /** Attraction of each provision of the dataset. */
  readonly attraction: (inputs: { readonly disutilityPerKm: number }) => Float64Array;
  /** Nearer suitable provisions of each child: see `nearerAtBase`. */
  readonly nearer: (inputs: { readonly roads: Roads }) => Uint16Array;
}

interface Seating {
  /** Of the base January. */
  readonly timetable: Timetable;
  /** Groundwork of this very January; null where there is none. */
  readonly known: Groundwork | null;
}

/**
 * @param area with the dataset's own projection.
 * @param km great-circle km, index zone × provisions of the dataset + provision.
 * @param groundwork of the dataset; what fits of it is not worked out again.
 * @returns the base January of scenarios that count agreed changes, or that do not. The two are one
 * where no such change is dated before it.
 */
export function baseJanuaries(
  dataset: Dataset,
  area: Area,
  km: Float32Array,
  groundwork?: Groundwork,
): (inputs: { readonly committed: boolean }) => BaseJanuary {
  const unseated = baseChildren(dataset, area);
  const growth = agreedGrowth(dataset);
  const held = remembered(({ timetable, known }: Seating): BaseJanuary => {
    const children = copyChildren(unseated, unseated.count);
    if (known) children.provision.set(known.seats);
    else seatBaseChildren(area, timetable, km, children);
    return {
      children,
      plansPerResident: plansPerResident(area, children),
      attraction: remembered(({ disutilityPerKm }) =>
        known?.disutilityPerKm === disutilityPerKm
          ? Float64Array.from(known.attraction)
          : prepareAttraction(area, timetable, km, children, disutilityPerKm, growth),
      ),
      nearer: remembered(({ roads }) => nearerAtBase(area, timetable, km, roads, children)),
    };
  });
  return remembered(({ committed }) => {
    const ofDataset = datasetTimetable(dataset, area, committed, 0);
    return held({
      timetable: compileTimetable(dataset, area, { policies: [], committed }, 0, ofDataset),
      known: groundwork?.committed === committed ? groundwork : null,
    });
  });
}
