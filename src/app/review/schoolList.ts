/** Which provisions are offered for review, and in what order. */
import type { Manifest } from '../../domain/dataset.ts';
import { OUT_OF_AREA, type SettingRole } from '../../domain/settings.ts';
import type { School } from './plan.ts';

/** Offered first: provisions whose designation and admissions an authority reviews. */
const REVIEWED_ROLES: readonly SettingRole[] = ['special', 'srp', 'ap'];
/** Every provision, mainstream schools and those outside the area among them. */
export const ALL_PROVISIONS = 'all';
/** The types that are offered first. */
export const REVIEWED_TYPES = 'reviewed';

export interface SchoolFilter {
  /** Label of a setting type, {@link REVIEWED_TYPES} or {@link ALL_PROVISIONS}. */
  readonly type: string;
  /** Code of the district that it stands in; null = all. */
  readonly districtCode: string | null;
  /** Every word must occur in the name, designation, needs or district. */
  readonly text: string;
}

function rank({ role }: School): number {
  const at = REVIEWED_ROLES.indexOf(role);
  return at < 0 ? REVIEWED_ROLES.length : at;
}

/** Provisions that pass a filter: special schools first, then bases, each by name. */
export function offeredSchools(
  schools: Iterable<School>,
  { type, districtCode, text }: SchoolFilter,
): School[] {
  const words = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const passes = (school: School) => {
    if (type !== ALL_PROVISIONS) {
      // An authority reviews what stands in its area; what its children attend elsewhere comes after.
      if (school.districtCode === OUT_OF_AREA) return false;
      const offered = type === REVIEWED_TYPES ? REVIEWED_ROLES.includes(school.role) : false;
      if (!offered && school.settingType !== type) return false;
    }
    if (districtCode !== null && school.districtCode !== districtCode) return false;
    const said = [school.name, school.designation, school.needs, school.district]
      .join(' ')
      .toLocaleLowerCase('en-GB');
    return words.every((word) => said.includes(word));
  };
  return [...schools]
    .filter(passes)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
}

/** Types to narrow the list to: those offered first, each of them, then everything. */
export function typeOptions(manifest: Manifest): { value: string; label: string }[] {
  const types = manifest.settingTypes.filter(({ role }) => REVIEWED_ROLES.includes(role));
  return [
    { value: REVIEWED_TYPES, label: 'Special, bases, AP' },
    ...types.map(({ label }) => ({ value: label, label })),
    { value: ALL_PROVISIONS, label: 'All provisions' },
  ];
}
