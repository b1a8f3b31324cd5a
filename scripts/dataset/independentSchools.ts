import { apportion } from './apportion.ts';
import type { Zone } from './geography.ts';
import { centroid } from './geography.ts';
import { AREA, JUDGEMENTS } from './judgements.ts';
import { residentsAcrossTheBorder, sizeOf } from './outOfArea.ts';
import type { Provision } from './provision.ts';
import type { RegisterChanges, RegisterEntry } from './registers.ts';
import { needsOfRegister } from './vocabulary.ts';

const REGISTER = 'GIAS, July 2025';

interface Kind {
  readonly establishment: 'special_independent' | 'special_non_maintained';
  readonly inAreaShare: number;
  readonly reachKm: number;
}

export const INDEPENDENT_KINDS: readonly Kind[] = [
  {
    establishment: 'special_independent',
    inAreaShare: JUDGEMENTS.independentInAreaShare,
    reachKm: JUDGEMENTS.outOfAreaReachKm.independent,
  },
  {
    establishment: 'special_non_maintained',
    inAreaShare: JUDGEMENTS.nonMaintainedInAreaShare,
    reachKm: JUDGEMENTS.outOfAreaReachKm.nonMaintained,
  },
];

/**
 * Independent or non-maintained special schools on both sides of the border. Observed placements of
 * the area are spread over them (an assumption); places are those placements with a little headroom.
 */
export function independentSpecialSchools(
  kind: Kind,
  placements: number,
  inArea: readonly RegisterEntry[],
  across: readonly RegisterEntry[],
  zones: readonly Zone[],
  changes: RegisterChanges,
): Provision[] {
  const open = inArea.filter(({ openDate }) => !opensAfterBase(openDate));
  const opening = inArea.filter(({ openDate }) => opensAfterBase(openDate));
  const rolls = open.map(({ roll }) => roll ?? 0);
  const roll = rolls.reduce((sum, value) => sum + value, 0);
  const heldInArea = Math.min(placements, Math.round(roll * kind.inAreaShare));
  const residents = [
    ...apportion(heldInArea, rolls, rolls),
    ...residentsAcrossTheBorder(
      placements - heldInArea,
      across,
      zones,
      ({ aged0To15 }) => aged0To15,
      kind.reachKm,
    ),
  ];
  const schools = [...open, ...across];
  const limits = schools.map((school, i) => Math.max(residents[i], spare(school) + residents[i]));
  const seats = apportion(
    Math.ceil(placements * (1 + JUDGEMENTS.independentHeadroom)),
    residents,
    limits,
  );
  const fill = roll / open.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
  return [
    ...schools.map((school, i) => provision(kind, school, residents[i], seats[i], changes)),
    ...opening.map((school) => openingSchool(kind, school, fill * kind.inAreaShare)),
  ];
}

function opensAfterBase(openDate: string): boolean {
  return openDate > `${AREA.baseJanuary}-01-31`;
}

/** Places above the roll; none where the roll is at capacity. */
function spare(school: RegisterEntry): number {
  return Math.max(0, (school.capacity ?? 0) - sizeOf(school));
}

function provision(
  kind: Kind,
  school: RegisterEntry,
  residents: number,
  seats: number,
  changes: RegisterChanges,
): Provision {
  const others = sizeOf(school) - residents;
  return {
    ...fields(kind, school),
    closedFrom: changes.closed.has(school.urn) ? AREA.baseJanuary + 1 : undefined,
    roll: school.roll ?? undefined,
    onRollOther: others,
    source: `${REGISTER}; residents among its pupils assumed${
      changes.closed.has(school.urn) ? '; not in the open list of January 2026' : ''
    }`,
    places: [
      {
        january: AREA.baseJanuary,
        places: others + seats,
        forArea: seats,
        status: 'open',
        quality: 'derived',
        source: `about ${residents} placements of the area here (SEN2 total, spread by roll and distance) and ${Math.round(JUDGEMENTS.independentHeadroom * 100)}% headroom, within capacity`,
      },
    ],
  };
}

/** Opened after the base January: filled as such schools are filled, to the area's usual share. */
function openingSchool(kind: Kind, school: RegisterEntry, share: number): Provision {
  const openFrom = AREA.baseJanuary + 1;
  const seats = Math.round((school.capacity ?? 0) * share);
  return {
    ...fields(kind, school),
    openFrom,
    source: `${REGISTER}; opened ${school.openDate}`,
    places: [
      {
        january: openFrom,
        places: seats,
        forArea: seats,
        status: 'committed',
        quality: 'assumed',
        source: `capacity ${school.capacity} (${REGISTER}), filled and shared with other areas as the area's other independent special schools are`,
      },
    ],
  };
}

/** Non-maintained special schools must admit a child for whom they are named, as section 41 schools must. */
function fields(kind: Kind, school: RegisterEntry) {
  return {
    id: school.urn,
    name: school.name,
    establishment: kind.establishment,
    district: school.district || 'OUT',
    latitude: school.latitude,
    longitude: school.longitude,
    ageLow: school.ageLow,
    ageHigh: school.ageHigh,
    needs: needsOfRegister(school.needTypes),
    section41: kind.establishment === 'special_non_maintained' ? ('yes' as const) : undefined,
    quality: 'assumed' as const,
  };
}

/**
 * The sources count children in independent mainstream schools but name none of these schools: one
 * stand-in for each district, with the district's share of the places.
 */
export function independentMainstream(
  placements: number,
  zones: readonly Zone[],
  districts: readonly { code: string; name: string }[],
): Provision[] {
  const children = districts.map(({ code }) =>
    zones
      .filter(({ district }) => district === code)
      .reduce((sum, zone) => sum + zone.aged0To15, 0),
  );
  const seats = apportion(Math.ceil(placements * (1 + JUDGEMENTS.independentHeadroom)), children);
  return districts.map(({ code, name }, i) => ({
    id: `independent-mainstream-${slug(name)}`,
    name: `Independent mainstream schools in ${name} (not named in the sources)`,
    establishment: 'mainstream_independent',
    district: code,
    ...centroid(
      zones.filter(({ district }) => district === code),
      ({ aged0To15 }) => aged0To15,
    ),
    ageLow: 3,
    ageHigh: 19,
    needs: [],
    onRollOther: 0,
    quality: 'assumed',
    source: `stand-in: SEN2 counts ${placements} children of the area in such schools and names none; at the centre of the district's children`,
    places: [
      {
        january: AREA.baseJanuary,
        places: seats[i],
        forArea: seats[i],
        status: 'open',
        quality: 'assumed',
        source: `SEN2 total by the district's share of children, and ${Math.round(JUDGEMENTS.independentHeadroom * 100)}% headroom`,
      },
    ],
  }));
}

export function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
