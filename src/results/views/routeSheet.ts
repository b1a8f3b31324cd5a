import type { Dataset } from '../../domain/dataset.ts';
import { OUTSIDE } from '../../model/area/area.ts';
import type { Children } from '../../model/population/children.ts';
import { runDraw } from '../../model/run/draw.ts';
import type { JanuaryTransport } from '../../model/transport/countTransport.ts';
import { MILE_KM } from '../../model/transport/entitlement.ts';
import { MINIBUS, SHARED_TAXI, TRANSPORT_MODES } from '../../model/transport/modes.ts';
import type { Routes } from '../../model/transport/routes.ts';
import {
  type ProvisionRoutes,
  provisionRoutes,
} from '../../model/transport/routing/provisionRoutes.ts';
import { RUNS_A_DAY } from '../../model/transport/sharedRoutes.ts';
import type { Released } from '../disclosure/release.ts';
import type {
  RouteSheet,
  RouteSheetQuery,
  RouteSheetView,
  RouteTotals,
} from './routeSheetTypes.ts';
import { ARRIVAL_MINUTE, type VehicleWriter, writeVehicles } from './routeSheetVehicles.ts';

/** The draw that is run again: the first, so that nobody picks it. */
const DRAW = 0;
/** Effort of the search, which leaves routes within about 1% of what a long search finds. */
const ITERATIONS_A_PUPIL = 100;

const NONE: RouteTotals = { vehicles: 0, kmADay: 0, poundsAYear: 0 };

/**
 * Builds the shared routes of one provision and January in one future. The draw is run again up to the
 * January asked for, because draws keep counts and not passengers.
 */
export function routeSheetView(ensemble: Released, query: RouteSheetQuery): RouteSheetView {
  const { model, provenance } = ensemble;
  const provision = model.timetable.provisions.id.indexOf(query.provision);
  const january = query.year - model.area.baseYear;
  let sheet: RouteSheet | null = null;
  if (provision >= 0 && january >= 0 && january <= model.years) {
    // A draw goes from year to year, so one of fewer years is the same draw cut short.
    runDraw({ ...model, years: Math.max(1, january) }, provenance.seed, DRAW, {
      onTransport: (at, children, transport) => {
        if (at === january) sheet = sheetOf(ensemble, provision, children, transport);
      },
    });
  }
  return { kind: 'routeSheet', provenance, query, sheet };
}

function sheetOf(
  { dataset, model, provenance }: Released,
  provision: number,
  children: Children,
  transport: JanuaryTransport,
): RouteSheet {
  const { provisions } = model.timetable;
  const { area, costPlan } = model;
  const routesBy = (mode: number) => {
    const pupils = countOf(children, transport, provision, mode);
    const effort = { iterations: ITERATIONS_A_PUPIL * pupils, seed: provenance.seed };
    return provisionRoutes(
      costPlan.transport,
      area.zones,
      children,
      transport,
      provision,
      mode,
      effort,
    );
  };
  const minibuses = routesBy(MINIBUS);
  const taxis = routesBy(SHARED_TAXI);
  const both = [minibuses, taxis].filter((one) => one !== null);
  const totals = (pick: (one: ProvisionRoutes) => Routes) =>
    both.reduce((sum, one) => added(sum, totalsOf(transport, one, pick(one))), NONE);
  const constructed = totals((one) => one.constructed);
  const formula = totals((one) => one.formula);
  const writer: VehicleWriter = {
    zone: (c) => dataset.tables.zones[children.zone[c]].zone,
    district: (c) => dataset.manifest.districts[area.zones.district[children.zone[c]]].name,
  };
  const district = provisions.district[provision];
  const { values } = transport.terms;
  const seats = (kind: 'Minibus' | 'SharedTaxi') =>
    Math.max(1, Math.round(values[`transport.pupilsPer${kind}`]));
  return {
    name: provisions.name[provision],
    district: district === OUTSIDE ? 'Outside the area' : dataset.manifest.districts[district].name,
    arrivalMinute: ARRIVAL_MINUTE,
    onRoll: children.provision.subarray(0, children.count).filter((at) => at === provision).length,
    sharing: both.reduce((sum, { pupils }) => sum + pupils.length, 0),
    capacity: { minibus: seats('Minibus'), sharedTaxi: seats('SharedTaxi') },
    vehicles: [
      ...writeVehicles('minibus', minibuses, writer, 0),
      ...writeVehicles('shared taxi', taxis, writer, minibuses?.routes.length ?? 0),
    ],
    constructed,
    formula,
    differencePercent: both.length === 0 ? null : compared(formula, constructed),
    others: TRANSPORT_MODES.flatMap((mode, m) => {
      const pupils = countOf(children, transport, provision, m);
      return m === MINIBUS || m === SHARED_TAXI || pupils === 0 ? [] : [{ mode, pupils }];
    }),
    note: noteFor(dataset),
  };
}

/** Pupils of a provision who are carried in a mode. */
function countOf(
  children: Children,
  { passengers }: JanuaryTransport,
  provision: number,
  mode: number,
): number {
  let count = 0;
  for (let i = 0; i < passengers.count; i++) {
    if (passengers.mode[i] === mode && children.provision[passengers.child[i]] === provision) {
      count++;
    }
  }
  return count;
}

/** A day's km and a year's money of some routes, at base prices. */
function totalsOf(
  { terms: { values } }: JanuaryTransport,
  { kind }: ProvisionRoutes,
  { vehicles, vehicleKm }: Routes,
): RouteTotals {
  const kmADay = RUNS_A_DAY * vehicleKm;
  const poundsADay =
    vehicles * kind.dayPounds + (kmADay / MILE_KM) * values['transport.costPerMilePounds'];
  return { vehicles, kmADay, poundsAYear: poundsADay * values['transport.schoolDays'] };
}

function added(one: RouteTotals, other: RouteTotals): RouteTotals {
  return {
    vehicles: one.vehicles + other.vehicles,
    kmADay: one.kmADay + other.kmADay,
    poundsAYear: one.poundsAYear + other.poundsAYear,
  };
}

/** How much more the formula gives, in per cent; 0 where there is nothing to compare. */
function compared(formula: RouteTotals, constructed: RouteTotals): RouteTotals {
  const more = (one: number, other: number) => (other > 0 ? 100 * (one / other - 1) : 0);
  return {
    vehicles: more(formula.vehicles, constructed.vehicles),
    kmADay: more(formula.kmADay, constructed.kmADay),
    poundsAYear: more(formula.poundsAYear, constructed.poundsAYear),
  };
}

/** Whose homes these are: nobody's where the dataset is made of published counts. */
function noteFor({ manifest }: Dataset): string {
  return manifest.origin === 'published'
    ? 'The pupils are simulated from published counts and live in the middle of their small area: no real child and no address is on this sheet.'
    : 'The pupils are drawn from records of children and live in the middle of their small area: do not pass this sheet on outside your organisation.';
}
