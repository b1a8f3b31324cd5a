/** The list beside the map of journeys, and the table of every pair: both add up. */
import { children } from '../../charts/rounding.ts';
import type { Twin } from '../../charts/twin.ts';
import type {
  RideFlow,
  SchoolJourneys,
  TransportView,
} from '../../results/views/transportTypes.ts';
import { OTHER_DISTRICTS, OTHER_SCHOOLS } from '../content/transport.ts';
import { flowsShown, isDrawn, type Shown } from './shownRides.ts';

/** A row of the list beside the map. */
export interface ListedFlow {
  readonly key: string;
  readonly name: string;
  /** Id of the school, whose route sheet the row leads to; null where it names no school. */
  readonly school: string | null;
  readonly passengers: number;
  readonly meanMinutes: number | null;
}

/** What is drawn, what is left, and the passengers of the hub that they add up to. */
export function flowList(
  view: TransportView,
  shown: Shown,
  nameOf: { readonly district: (code: string) => string; readonly school: (id: string) => string },
): { readonly rows: readonly ListedFlow[]; readonly total: ListedFlow } {
  const drawn = flowsShown(view, shown);
  const byDistrict = shown.from === 'district';
  const rows = drawn.map(
    ({ district, school, passengers, meanMinutes }): ListedFlow => ({
      key: byDistrict ? school : district,
      name: byDistrict ? nameOf.school(school) : nameOf.district(district),
      school: byDistrict ? school : null,
      passengers,
      meanMinutes,
    }),
  );
  const all = byDistrict
    ? sumOf(view.flows.filter(({ district }) => district === shown.code))
    : sumOf(view.schools.filter(({ id }) => id === shown.id).map(asSum));
  const named = sumOf(drawn);
  const left = {
    passengers: all.passengers - named.passengers,
    minutes: all.minutes - named.minutes,
  };
  const rest: ListedFlow[] =
    left.passengers > LEAST_LEFT
      ? [
          {
            key: 'rest',
            name: byDistrict ? OTHER_SCHOOLS : OTHER_DISTRICTS,
            school: null,
            passengers: left.passengers,
            meanMinutes: left.minutes / left.passengers,
          },
        ]
      : [];
  return {
    rows: [...rows, ...rest],
    total: {
      key: 'all',
      name: byDistrict ? `All from ${nameOf.district(shown.code)}` : 'All passengers',
      school: null,
      passengers: all.passengers,
      meanMinutes: all.passengers > 0 ? all.minutes / all.passengers : null,
    },
  };
}

/** Less than this is left over by rounding alone. */
const LEAST_LEFT = 1e-6;

interface Sum {
  readonly passengers: number;
  readonly meanMinutes: number;
}

function asSum({ passengers, meanMinutes }: SchoolJourneys): Sum {
  return { passengers: passengers.mean, meanMinutes: meanMinutes ?? 0 };
}

/** Passengers, and minutes of all of them together. */
function sumOf(parts: readonly Sum[]): { passengers: number; minutes: number } {
  return parts.reduce(
    (sum, { passengers, meanMinutes }) => ({
      passengers: sum.passengers + passengers,
      minutes: sum.minutes + passengers * meanMinutes,
    }),
    { passengers: 0, minutes: 0 },
  );
}

/** Every pair of the whole area: those on the map first, then by home district. They add up. */
export function flowsTwin(
  view: TransportView,
  shown: Shown,
  districts: readonly { readonly code: string; readonly name: string }[],
  caption: string,
): Twin {
  const number = { numeric: true, format: children } as const;
  const nameOfDistrict = new Map(districts.map(({ code, name }) => [code, name]));
  const nameOfSchool = new Map(view.schools.map(({ id, name }) => [id, name]));
  const drawn = flowsShown(view, shown);
  const rest = view.flows.filter((flow) => !isDrawn(flow, shown));
  const all = sumOf(view.flows);
  const row = ({ district, school, passengers, meanMinutes }: RideFlow, onMap: boolean) => [
    nameOfDistrict.get(district) ?? district,
    school === null ? OTHER_SCHOOLS : (nameOfSchool.get(school) ?? school),
    passengers,
    meanMinutes,
    onMap ? 'yes' : 'no',
  ];
  return {
    caption,
    columns: [
      { label: 'Home district' },
      { label: 'School' },
      { label: 'Children', ...number },
      { label: 'Mean minutes', ...number },
      { label: 'On the map' },
    ],
    rows: [
      ...drawn.map((flow) => row(flow, true)),
      ...rest.map((flow) => row(flow, false)),
      [
        `All of ${view.areaName}`,
        'Every school',
        all.passengers,
        all.passengers > 0 ? all.minutes / all.passengers : null,
        '',
      ],
    ],
    totalRow: true,
  };
}
