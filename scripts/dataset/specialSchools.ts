import { apportion } from './apportion.ts';
import { designationCode } from './designations.ts';
import type { Point } from './geography.ts';
import { nearestKm } from './geography.ts';
import { AREA, JUDGEMENTS } from './judgements.ts';
import type { Places, Provision } from './provision.ts';
import type { RegisterEntry } from './registers.ts';
import { specialEstablishment } from './registers.ts';
import type { ReadSource } from './tables.ts';
import { optionalNumber, wholeNumber } from './tables.ts';
import { needsOfRegister } from './vocabulary.ts';

const REGISTER = 'GIAS, July 2025';

/** State special schools with places in force, a growth path while they fill, and imports. */
export function specialSchools(
  schools: readonly RegisterEntry[],
  acrossTheBorder: readonly Point[],
  commissioned: ReadonlyMap<string, Commissioned>,
): Provision[] {
  const rolls = schools.map(({ roll }) => roll ?? 0);
  const total = rolls.reduce((sum, roll) => sum + roll, 0);
  const fromElsewhere = apportion(
    Math.round(total * JUDGEMENTS.specialRollFromElsewhere),
    schools.map((school, i) => {
      const km = nearestKm(school, acrossTheBorder);
      return rolls[i] * Math.exp(-km / JUDGEMENTS.importReachKm);
    }),
    rolls,
  );
  return schools.map((school, i) => {
    const designation = designationCode(school.row.designation ?? '');
    return {
      id: school.urn,
      name: school.name,
      establishment: specialEstablishment(school),
      district: school.district,
      latitude: school.latitude,
      longitude: school.longitude,
      ageLow: school.ageLow,
      ageHigh: school.ageHigh,
      needs: designation ? [] : needsOfRegister(school.needTypes),
      designation,
      roll: school.roll ?? undefined,
      onRollOther: fromElsewhere[i],
      quality: 'published',
      source: `${REGISTER}; ${designation ? 'designation from admissions guidance' : 'no designation found, needs as the register has them'}; pupils from other areas assumed`,
      places: placesOf(school, fromElsewhere[i], commissioned.get(school.urn)),
    };
  });
}

/** Places funded directly in academies, where the published line can only mean one school. */
interface Commissioned {
  readonly places: number;
  readonly period: string;
}

export function commissionedAcademies(
  read: ReadSource,
  schools: readonly RegisterEntry[],
): Map<string, Commissioned> {
  const converters = schools.filter(({ establishmentType }) =>
    /^Academy special/.test(establishmentType),
  );
  const lines = read(`${AREA.folder}/dsg_high_needs_place_deductions.csv`).filter(
    (row) => row.la_name === AREA.name && row.provider_group === 'Special academies',
  );
  const latest =
    lines
      .map((row) => row.financial_year ?? '')
      .sort()
      .at(-1) ?? '';
  const fromAutumn = lines.filter(
    (row) =>
      row.financial_year === latest &&
      /SEN Places/i.test(row.place_type ?? '') &&
      /^(September|August)/.test(row.column ?? ''),
  );
  const places = fromAutumn.reduce((sum, row) => sum + wholeNumber(row, 'value'), 0);
  const only = converters.length === 1 ? converters[0] : undefined;
  return new Map(only && places > 0 ? [[only.urn, { places, period: latest }]] : []);
}

function placesOf(
  school: RegisterEntry,
  fromElsewhere: number,
  commissioned: Commissioned | undefined,
): Places[] {
  const roll = school.roll ?? 0;
  const row = (
    january: number,
    places: number,
    status: Places['status'],
    quality: Places['quality'],
    source: string,
  ): Places => ({ january, places, forArea: places - fromElsewhere, status, quality, source });
  const base = AREA.baseJanuary;

  if (roll === 0 && school.capacity) {
    return openingPath(school, school.capacity).map(([january, places]) =>
      row(
        january,
        places,
        january === base ? 'open' : 'committed',
        'assumed',
        `opened ${school.openDate}; ${school.capacity} places (${REGISTER}); the rate of filling is assumed`,
      ),
    );
  }
  if (commissioned && withinOverrun(roll, commissioned.places)) {
    const source = `places funded in the area's only special academy, ${commissioned.period} (DfE, dedicated schools grant)`;
    return [row(base, commissioned.places, 'open', 'derived', source)];
  }
  const number = optionalNumber(school.row, 'designated_number');
  const basis = school.row.designated_number_basis ?? '';
  const dated = designatedYear(basis);
  const inForce =
    number !== null &&
    dated !== null &&
    dated < base &&
    dated >= base - JUDGEMENTS.designatedNumberYears &&
    !/^proposed|not a .*designated number/i.test(basis) &&
    withinOverrun(roll, number);
  if (number === null || !inForce) {
    const aside =
      number === null
        ? ''
        : `; the number of ${number} (${basis}) is stale, undecided or not official`;
    return [row(base, roll, 'open', 'derived', `roll (${REGISTER})${aside}`)];
  }
  if (roll >= number * (1 - JUDGEMENTS.fillingGap)) {
    return [row(base, number, 'open', 'published', `designated number: ${basis}`)];
  }
  const filling = `fills to the designated number: ${basis}; the rate of filling is assumed`;
  return [
    row(base, roll, 'open', 'derived', `roll (${REGISTER}) of a school still filling`),
    ...steps(roll, number).map(([january, places]) =>
      row(january, places, 'committed', 'assumed', filling),
    ),
  ];
}

function withinOverrun(roll: number, number: number): boolean {
  return roll <= number * (1 + JUDGEMENTS.designatedNumberOverrun);
}

/** Year in which a designated number took effect, as in "from Sept 2020 decision". */
function designatedYear(basis: string): number | null {
  const match = /(?:Sept|September) (\d{4})/.exec(basis);
  return match ? Number(match[1]) : null;
}

function steps(from: number, to: number): [january: number, places: number][] {
  const path: [number, number][] = [];
  for (let places = from, january = AREA.baseJanuary + 1; places < to; january++) {
    places = Math.min(to, places + JUDGEMENTS.placesFilledPerYear);
    path.push([january, places]);
  }
  return path;
}

/** A school that opened in the middle of the base school year has half of a year's intake. */
function openingPath(school: RegisterEntry, capacity: number): [january: number, places: number][] {
  const opening = Number(school.openDate.slice(0, 4));
  if (opening !== AREA.baseJanuary) {
    throw new Error(
      `${school.name}: no roll, opened ${school.openDate}; expected an opening in ${AREA.baseJanuary}.`,
    );
  }
  const first = Math.round(JUDGEMENTS.placesFilledPerYear / 2);
  return [[AREA.baseJanuary, first], ...steps(first, capacity)];
}
