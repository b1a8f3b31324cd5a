import { apportion } from './apportion.ts';
import { AREA, JUDGEMENTS } from './judgements.ts';
import type { Provision } from './provision.ts';
import type { RegisterChanges, RegisterEntry } from './registers.ts';
import { mainstreamEstablishment, specialEstablishment } from './registers.ts';
import { needsOfRegister } from './vocabulary.ts';

const REGISTER = 'GIAS, July 2025';

/** State special schools across the border, with the seats that residents hold there. */
export function specialAcrossTheBorder(
  schools: readonly RegisterEntry[],
  residents: readonly number[],
): Provision[] {
  return schools.map((school, i) => ({
    ...place(school),
    establishment: specialEstablishment(school),
    district: 'OUT',
    needs: needsOfRegister(school.needTypes),
    roll: school.roll ?? undefined,
    onRollOther: (school.roll ?? 0) - residents[i],
    quality: 'published',
    source: `${REGISTER}; residents of the area among its pupils assumed`,
    places: [
      {
        january: AREA.baseJanuary,
        places: school.roll ?? 0,
        forArea: residents[i],
        status: 'open',
        quality: 'assumed',
        source: `roll (${REGISTER}); residents placed across the border, spread by roll and distance`,
      },
    ],
  }));
}

/** Pupil referral units and AP academies: only the places that children with plans hold. */
export function alternativeProvision(
  schools: readonly RegisterEntry[],
  residents: ReadonlyMap<string, number>,
): Provision[] {
  const establishments = schools.map(({ establishmentType }) =>
    /academy|free school/i.test(establishmentType) ? 'ap_pru_academy' : 'ap_pru_la_maintained',
  );
  const openFrom = schools.map(({ openDate }) =>
    openDate > `${AREA.baseJanuary}-01-31` ? AREA.baseJanuary + 1 : undefined,
  );
  const seats = schools.map(() => 0);
  for (const establishment of new Set(establishments)) {
    const members = [...schools.keys()].filter(
      (i) => establishments[i] === establishment && openFrom[i] === undefined,
    );
    const children = residents.get(establishment) ?? 0;
    const total = Math.max(members.length, Math.ceil(children / JUDGEMENTS.apOccupancy));
    apportion(
      total,
      members.map(() => 1),
    ).forEach((value, k) => {
      seats[members[k]] = value;
    });
  }
  return schools.map((school, i) => ({
    ...place(school),
    establishment: establishments[i],
    needs: needsOfRegister(school.needTypes),
    openFrom: openFrom[i],
    roll: school.roll ?? undefined,
    onRollOther: 0,
    quality: 'published',
    source: `${REGISTER}; pupils are mostly dual registered or without a plan and are left out`,
    places: [
      {
        january: openFrom[i] ?? AREA.baseJanuary,
        places: openFrom[i] ? 1 : seats[i],
        forArea: openFrom[i] ? 1 : seats[i],
        status: openFrom[i] ? 'committed' : 'open',
        quality: 'assumed',
        source: openFrom[i]
          ? `opened ${school.openDate}: one place for a child with a plan, as the pupil referral units have`
          : 'places for children with plans alone: SEN2 counts by setting, shared among its schools',
      },
    ],
  }));
}

/**
 * Mainstream schools: a phase and a point, no limit. A school that only changed its registration
 * stays one provision; one that merged into another is left out in favour of the merged school.
 */
export function mainstreamSchools(
  schools: readonly RegisterEntry[],
  changes: RegisterChanges,
): Provision[] {
  const merged = [...changes.successors].filter(([, { link }]) => link.includes('merged'));
  const mergedInto = new Map(merged.map(([old, { urn }]) => [urn, old]));
  const gone = new Set(merged.map(([old]) => old));
  return schools
    .filter(({ phase, urn }) => phase !== '16 plus' && !gone.has(urn))
    .map((school) => {
      const successor = changes.successors.get(school.urn);
      const old = schools.find(({ urn }) => urn === mergedInto.get(school.urn));
      const takeover = old && changes.successors.get(old.urn);
      return {
        ...place(school),
        name: takeover?.name ?? school.name,
        establishment: mainstreamEstablishment(school),
        needs: [],
        roll: school.roll === null ? undefined : school.roll + (old?.roll ?? 0),
        quality: 'published' as const,
        source: [
          REGISTER,
          ...(successor ? [`URN ${successor.urn} from ${successor.date}`] : []),
          ...(old
            ? [`shown as one school with ${old.name} (URN ${old.urn}), merged ${takeover?.date}`]
            : []),
        ].join('; '),
        places: [],
      };
    });
}

function place(school: RegisterEntry) {
  return {
    id: school.urn,
    name: school.name,
    district: school.district,
    latitude: school.latitude,
    longitude: school.longitude,
    ageLow: school.ageLow,
    ageHigh: school.ageHigh,
  };
}
