import type { Zone } from './geography.ts';
import {
  INDEPENDENT_KINDS,
  independentMainstream,
  independentSpecialSchools,
} from './independentSchools.ts';
import { AREA, JUDGEMENTS, SRP_CHANGES } from './judgements.ts';
import { alternativeProvision, mainstreamSchools, specialAcrossTheBorder } from './otherSchools.ts';
import { residentsAcrossTheBorder, withinDayTravel } from './outOfArea.ts';
import type { PlanCell } from './plans.ts';
import { generalFurtherEducation, specialistPost16 } from './post16.ts';
import type { Provision } from './provision.ts';
import { placesAt } from './provision.ts';
import type { RegisterEntry } from './registers.ts';
import {
  baseHosts,
  mainstreamEntries,
  neighbourProviders,
  registerChanges,
  specialistProviders,
} from './registers.ts';
import { resourceBases } from './resourceBases.ts';
import { commissionedAcademies, specialSchools } from './specialSchools.ts';
import type { ReadSource } from './tables.ts';
import { settingTypeOf } from './vocabulary.ts';

/** All provisions of the area, and those across the border within a day's travel. */
export function allProvisions(
  read: ReadSource,
  plans: readonly PlanCell[],
  zones: readonly Zone[],
  districts: readonly { code: string; name: string }[],
): Provision[] {
  const residents = plans.filter(({ january }) => january === AREA.baseJanuary);
  const count = (matches: (cell: PlanCell) => boolean) =>
    residents.filter(matches).reduce((sum, cell) => sum + cell.plans, 0);
  const inSetting = (establishment: string) =>
    count((cell) => cell.establishment === establishment);
  const inType = (type: string) =>
    residents.filter((cell) => settingTypeOf(cell.establishment) === type);

  const changes = registerChanges(read, AREA.folder);
  const districtCodes = new Set(districts.map(({ code }) => code));
  const listed = specialistProviders(read, AREA.folder);
  const specialist = listed.filter(({ district }) => districtCodes.has(district));
  const outside = listed.filter(({ district }) => !districtCodes.has(district));
  const across = withinDayTravel([...outside, ...neighbourProviders(read, AREA.folder)], zones);
  const ofGroup = (entries: readonly RegisterEntry[], group: string) =>
    entries.filter((entry) => entry.group === group);

  const inArea = ofGroup(specialist, 'state special school');
  const neighbours = ofGroup(across, 'state special school');
  const special = specialSchools(inArea, neighbours, commissionedAcademies(read, inArea));
  const seatedInArea = special.reduce((sum, school) => {
    const opening = school.roll === 0 ? placesAt(school, AREA.baseJanuary).forArea : 0;
    return sum + opening + (school.roll ?? 0) - (school.onRollOther ?? 0);
  }, 0);
  const childrenInSpecial = inType('special').reduce((sum, cell) => sum + cell.plans, 0);
  const placedAcross = residentsAcrossTheBorder(
    Math.max(0, childrenInSpecial - seatedInArea),
    neighbours,
    zones,
    ({ aged0To15 }) => aged0To15,
    JUDGEMENTS.outOfAreaReachKm.special,
  );

  const mainstream = mainstreamEntries(read, AREA.folder);
  const opening = mainstream.find(({ urn }) => urn === SRP_CHANGES.opening.urn);
  if (!opening) throw new Error(`Host of the opening SRP not found: ${SRP_CHANGES.opening.urn}.`);
  const groupOf = {
    special_independent: 'independent special school',
    special_non_maintained: 'non-maintained special school',
  };
  return [
    ...mainstreamSchools(mainstream, changes),
    ...resourceBases(baseHosts(read, AREA.folder), inType('srp'), opening),
    ...special,
    ...specialAcrossTheBorder(neighbours, placedAcross),
    ...INDEPENDENT_KINDS.flatMap((kind) =>
      independentSpecialSchools(
        kind,
        inSetting(kind.establishment),
        ofGroup(specialist, groupOf[kind.establishment]),
        ofGroup(across, groupOf[kind.establishment]),
        zones,
        changes,
      ),
    ),
    ...independentMainstream(inSetting('mainstream_independent'), zones, districts),
    ...alternativeProvision(
      ofGroup(specialist, 'PRU / AP'),
      new Map(['ap_pru_academy', 'ap_pru_la_maintained'].map((code) => [code, inSetting(code)])),
    ),
    ...specialistPost16(
      inSetting('specialist_post_16_institutions'),
      ofGroup(specialist, 'special post-16 institution'),
      ofGroup(across, 'special post-16 institution'),
      zones,
      changes,
    ),
    ...generalFurtherEducation(zones, districts),
  ].filter((provision) => provision.district !== 'OUT' || hasSeats(provision));
}

/** Providers across the border where no resident is placed would only crowd a child's list. */
function hasSeats({ places }: Provision): boolean {
  return places.some(({ forArea }) => forArea > 0);
}
