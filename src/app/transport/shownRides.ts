/** The view of transport as the map that is drawn of it. */
import { innermost } from '../../charts/map/labels.ts';
import { coarser, type Point, ringsOf } from '../../charts/map/rings.ts';
import type { Ride, RideMapData } from '../../charts/rideMap/rides.ts';
import type { Shapes } from '../../domain/dataset.ts';
import type {
  RideFlow,
  SchoolJourneys,
  TransportView,
} from '../../results/views/transportTypes.ts';
import type { FittedShapes } from '../components/fittedShapes.ts';
import { planeOf } from '../review/schoolMarks.ts';

/** What the map shows: journeys from one home district, or to one school. */
export type Shown =
  | { readonly from: 'district'; readonly code: string }
  | { readonly from: 'school'; readonly id: string };

/** A pair that is drawn. */
type DrawnFlow = RideFlow & { readonly school: string };

/** Detail of an outline that a middle does not need. */
const CORNER_PX = 3;

/** Schools that have a pair to draw, in the order of the alphabet. */
export function schoolsDrawn({ schools, flows }: TransportView): SchoolJourneys[] {
  const drawn = new Set(flows.map(({ school }) => school));
  return schools
    .filter(({ id }) => drawn.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** The school with the most passengers that have a pair to draw; null where there is none. */
export function busiestSchool({ flows }: TransportView): string | null {
  const sums = new Map<string, number>();
  for (const { school, passengers } of flows) {
    if (school !== null) sums.set(school, (sums.get(school) ?? 0) + passengers);
  }
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export function isDrawn(flow: RideFlow, shown: Shown): flow is DrawnFlow {
  if (flow.school === null) return false;
  return shown.from === 'district' ? flow.district === shown.code : flow.school === shown.id;
}

/** Pairs that the map draws, most passengers first. */
export function flowsShown({ flows }: TransportView, shown: Shown): DrawnFlow[] {
  return flows
    .filter((flow): flow is DrawnFlow => isDrawn(flow, shown))
    .sort((a, b) => b.passengers - a.passengers);
}

/** Everything of the map but its words; null where the dataset does not say where its plane lies. */
export function rideMapOf(
  view: TransportView,
  shown: Shown,
  districts: readonly { readonly code: string; readonly name: string }[],
  shapes: Shapes,
  fitted: FittedShapes,
): RideMapData | null {
  const plane = planeOf(shapes);
  if (plane === null) return null;
  const middle = (code: string): Point =>
    fitted.label(code) ?? innermost(coarser(ringsOf(fitted.path(code)), CORNER_PX));
  const home = (code: string) => ({
    code,
    name: districts.find((one) => one.code === code)?.name ?? code,
    point: middle(code),
  });
  const schools = new Map(view.schools.map((one) => [one.id, one]));
  const place = (id: string) => {
    const school = schools.get(id) as SchoolJourneys;
    return { code: id, name: school.name, point: fitted.at(plane(school)) };
  };
  const byDistrict = shown.from === 'district';
  const rides = flowsShown(view, shown).map(
    ({ district, school, passengers }): Ride => ({
      ...(byDistrict ? place(school) : home(district)),
      passengers,
    }),
  );
  return {
    width: fitted.width,
    height: fitted.height,
    areas: districts.map(({ code }) => fitted.path(code)).filter((path) => path !== ''),
    context: fitted.neighbours,
    hub: byDistrict ? home(shown.code) : place(shown.id),
    hubIs: byDistrict ? 'home' : 'school',
    rides,
  };
}
