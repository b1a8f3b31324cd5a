import type { ModelRegister } from '../../domain/parameters/index.ts';
import type { Policy } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { DemandFlows } from '../demand/flows.ts';
import type { TiedTrend } from '../demand/reconcile.ts';
import type { CountyForecast } from '../demand/trend/countyTrend.ts';
import type { CostPlan } from '../finance/costPlan.ts';
import type { Nearby } from '../placement/nearby.ts';
import type { OtherSettings } from '../placement/otherSettings.ts';
import type { PlacementFlows } from '../placement/placementFlows.ts';
import type { ServingSets } from '../placement/servingSets.ts';
import type { DemandLever } from '../policy/demandLevers.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { Children } from '../population/children.ts';
import type { ResidentPlan } from '../population/residents.ts';
import type { CubeShapes } from './cubes.ts';

/** A dataset and a scenario made ready: everything that draws share. */
export interface Model {
  /** With the residents of the scenario at central values; each draw has residents of its own. */
  readonly area: Area;
  readonly residents: ResidentPlan;
  /** Plans per resident in the base January, by need and age. */
  readonly plansPerResident: Float64Array;
  readonly register: ModelRegister;
  /** Steps after the base January. */
  readonly years: number;
  readonly timetable: Timetable;
  readonly nearby: Nearby;
  readonly serving: ServingSets;
  /** What draws families to each provision beside its distance. */
  readonly attraction: Float64Array;
  readonly demandFlows: DemandFlows;
  /** Relative odds that a request is refused, by age at the 31 August before the year. */
  readonly refusalOdds: Float64Array;
  readonly demandLevers: readonly DemandLever[];
  /** Policies of the scenario in the order of its file, by which children are counted for costs. */
  readonly policies: readonly Policy[];
  readonly placementFlows: PlacementFlows;
  /** What the histories say, and how new plans are tied to it. */
  readonly forecast: CountyForecast;
  readonly trend: TiedTrend;
  readonly otherSettings: OtherSettings;
  readonly costPlan: CostPlan;
  /** Children of the base January, seated; complexity and needed type are drawn in each draw. */
  readonly baseChildren: Children;
  /** Nearer suitable provisions of each of them by band, as `nearerAtBase` packs them. */
  readonly nearerAtBase: Uint16Array;
  readonly shapes: CubeShapes;
}
