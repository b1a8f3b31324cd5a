import type { Dataset } from '../../domain/dataset.ts';
import type { SettingRole } from '../../domain/settings.ts';
import {
  NEED_COUNTED_AS,
  NEED_NOT_RECORDED,
  NOT_IN_SCHOOL,
  OTHER_NEED,
  PLACEMENT_NOT_RECORDED,
  SEN_SETTINGS,
  SEN_TYPES,
  WITH_UKPRN_ALONE,
} from './codeLists.ts';

/** Where a record says that a child is placed, cells as they stand. */
export interface Placed {
  readonly urn: string;
  readonly ukprn: string;
  readonly setting: string;
  readonly unit: boolean;
  readonly resourced: boolean;
}

export type PlaceFault = 'nothing' | 'unknown-school' | 'unknown-setting';

/** The words of a return in those of a dataset. */
export interface Vocabulary {
  /** Need of the dataset; `known` is false for a code that is not on the list. */
  need(code: string): { readonly need: string; readonly known: boolean };
  /** Need of a child for whom none is recorded. */
  readonly noNeed: string;
  /** Establishment of the dataset, as the published tables would count it. */
  establishment(
    placed: Placed,
    age: number,
  ): { readonly establishment: string; readonly fault: PlaceFault | null };
  /** Establishment of a child without a recorded placement. */
  readonly noPlacement: string;
  /** URNs of schools that the register of schools alone knows. */
  readonly registered: ReadonlySet<string>;
}

const URN = /^\d{6}$/;
const UKPRN = /^\d{8}$/;

/**
 * @param schools establishment by URN of schools beyond the provisions of the dataset, such as
 *   colleges that it holds by district alone.
 * @param register the same of schools as the register of schools has them: where nothing else does.
 */
export function vocabularyOf(
  { manifest, tables }: Dataset,
  schools: ReadonlyMap<string, string>,
  register: ReadonlyMap<string, string>,
): Vocabulary {
  const needs = new Set(manifest.needs.map(({ code }) => code));
  const noNeed = [NEED_NOT_RECORDED, OTHER_NEED].find((code) => needs.has(code));
  const needOfChild = noNeed ?? manifest.needs[manifest.needs.length - 1].code;
  const roles = new Map(manifest.settingTypes.map(({ id, role }) => [id, role]));
  const role = new Map<string, SettingRole | undefined>(
    manifest.establishments.map(({ code, settingType }) => [code, roles.get(settingType)]),
  );
  const elsewhere = [...role.keys()].filter((code) => role.get(code) === 'other');
  const noPlacement = role.has(PLACEMENT_NOT_RECORDED)
    ? PLACEMENT_NOT_RECORDED
    : elsewhere[elsewhere.length - 1];
  const hosts = new Map<string, string>();
  const known = new Map(schools);
  for (const { provision, establishment } of tables.provisions) {
    known.set(provision, establishment);
    const urn = provision.slice(-6);
    if (role.get(establishment) === 'srp' && URN.test(urn)) hosts.set(urn, establishment);
  }
  const registered = new Set([...register.keys()].filter((urn) => !known.has(urn)));
  for (const urn of registered) known.set(urn, register.get(urn) as string);
  const orElsewhere = (code: string) => (role.has(code) ? code : noPlacement);

  const atSchool = (school: string, { urn, unit, resourced }: Placed): string => {
    if (!unit && !resourced) return school;
    const own = `${school}${resourced ? '_resourced_provision' : '_senunit'}`;
    return role.has(own) ? own : (hosts.get(urn) ?? school);
  };
  return {
    need: (code) => {
      if (code === '') return { need: needOfChild, known: true };
      if (needs.has(code)) return { need: code, known: true };
      const counted = NEED_COUNTED_AS.get(code);
      if (counted !== undefined && needs.has(counted)) return { need: counted, known: true };
      return { need: needOfChild, known: SEN_TYPES.includes(code) };
    },
    noNeed: needOfChild,
    establishment: (placed, age) => {
      if (placed.urn !== '') {
        const school = known.get(placed.urn);
        if (school !== undefined) {
          return { establishment: atSchool(school, placed), fault: null };
        }
        return { establishment: noPlacement, fault: 'unknown-school' };
      }
      if (placed.setting !== '') {
        const counted = SEN_SETTINGS.get(placed.setting);
        if (counted === undefined) return { establishment: noPlacement, fault: 'unknown-setting' };
        const { code, lowAge, highAge } = NOT_IN_SCHOOL;
        const ofSchoolAge = placed.setting === code && age >= lowAge && age <= highAge;
        const exact = ofSchoolAge && role.has(NOT_IN_SCHOOL.counted);
        return { establishment: orElsewhere(exact ? NOT_IN_SCHOOL.counted : counted), fault: null };
      }
      if (UKPRN.test(placed.ukprn)) {
        return { establishment: orElsewhere(WITH_UKPRN_ALONE), fault: null };
      }
      return { establishment: noPlacement, fault: 'nothing' };
    },
    noPlacement,
    registered,
  };
}
