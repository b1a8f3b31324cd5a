import type { DatasetRow } from '../../domain/datasetTables.ts';
import type { Policy } from '../../domain/scenario.ts';
import { type Area, OUTSIDE, type Provisions } from '../area/area.ts';
import { residentsAged2To18 } from '../area/prepareArea.ts';
import { planTransport, type TransportPlan } from '../transport/transportPlan.ts';
import { type BlockFacts, readBlockFacts } from './blockFacts.ts';
import { fundingKind, isAcademy } from './fundingKinds.ts';
import { NO_POLICY_MONEY, type PolicyMoney } from './policyMoney.ts';

/**
 * What costing needs of an area and a scenario's provisions, prepared once. A *place* is where a
 * child's money goes: provision p, or `provisionCount + e` for children of establishment e who
 * attend no named provision.
 */
export interface CostPlan {
  readonly baseYear: number;
  readonly area: Area;
  readonly provisions: Provisions;
  readonly transport: TransportPlan;
  readonly placeCount: number;
  readonly kindOfPlace: Uint8Array;
  readonly typeOfPlace: Uint8Array;
  /** 1 for academies and free schools. */
  readonly academyOfPlace: Uint8Array;
  /** 1 for provisions outside the area. */
  readonly outsideOfPlace: Uint8Array;
  readonly block: BlockFacts;
  readonly money: PolicyMoney;
}

/**
 * @param provisions of the scenario: the area's and those that it opens.
 * @param money what the scenario's policies do to it.
 * @param policies of the scenario, all of them: those on transport act on journeys.
 */
export function planCosts(
  area: Area,
  provisions: Provisions,
  highNeedsBlock: readonly DatasetRow<'highNeedsBlock'>[],
  money: PolicyMoney = NO_POLICY_MONEY,
  policies: readonly Policy[] = [],
): CostPlan {
  const placeCount = provisions.count + area.establishmentCount;
  const establishmentOf = (place: number): number =>
    place < provisions.count ? provisions.establishment[place]! : place - provisions.count;
  const ofEstablishment = (read: (code: string, establishment: number) => number): Uint8Array =>
    Uint8Array.from({ length: placeCount }, (_, place) => {
      const establishment = establishmentOf(place);
      return read(area.establishmentCodes[establishment]!, establishment);
    });
  const typeOf = (establishment: number): number => area.typeOfEstablishment[establishment]!;
  return {
    baseYear: area.baseYear,
    area,
    provisions,
    transport: planTransport(area, provisions, policies),
    placeCount,
    kindOfPlace: ofEstablishment((code, e) => fundingKind(code, area.roleOfType[typeOf(e)]!)),
    typeOfPlace: ofEstablishment((_, e) => typeOf(e)),
    academyOfPlace: ofEstablishment((code) => (isAcademy(code) ? 1 : 0)),
    outsideOfPlace: Uint8Array.from({ length: placeCount }, (_, place) =>
      place < provisions.count && provisions.district[place] === OUTSIDE ? 1 : 0,
    ),
    block: readBlockFacts(highNeedsBlock),
    money,
  };
}

/** The same plan with the residents of one draw; written out, as `withPopulation` is. */
export function withArea(plan: CostPlan, area: Area): CostPlan {
  return {
    baseYear: plan.baseYear,
    area,
    provisions: plan.provisions,
    transport: plan.transport,
    placeCount: plan.placeCount,
    kindOfPlace: plan.kindOfPlace,
    typeOfPlace: plan.typeOfPlace,
    academyOfPlace: plan.academyOfPlace,
    outsideOfPlace: plan.outsideOfPlace,
    block: plan.block,
    money: plan.money,
  };
}

/** Residents aged 2 to 18 of the whole area: what services that follow no child are scaled by. */
export function allResidentsAged2To18(area: Area, year: number): number {
  let sum = 0;
  for (let district = 0; district < area.districtCount; district++) {
    sum += residentsAged2To18(area, year, district);
  }
  return sum;
}
