import type { Dataset } from '../domain/dataset.ts';
import type { SettingRole } from '../domain/settings.ts';

/** A provision as it is named and found: what a form offers and a sentence says. */
export interface NamedProvision {
  readonly id: string;
  readonly name: string;
  /** Code of the district where it stands. */
  readonly district: string;
  readonly role: SettingRole;
  readonly latitude: number;
  readonly longitude: number;
}

/** Names that policies use and the manifest does not hold. */
export interface Names {
  readonly provisions: readonly NamedProvision[];
  readonly designations: readonly { readonly id: string; readonly label: string }[];
}

/** Names of provisions and designations, in the order of the dataset's tables. */
export function namesOf({ manifest, tables }: Dataset): Names {
  const roles = new Map(manifest.settingTypes.map(({ id, role }) => [id, role]));
  const roleOf = new Map(
    manifest.establishments.map(({ code, settingType }) => [code, roles.get(settingType)!]),
  );
  return {
    provisions: tables.provisions.map((row) => ({
      id: row.provision,
      name: row.name,
      district: row.district_code,
      role: roleOf.get(row.establishment)!,
      latitude: row.latitude,
      longitude: row.longitude,
    })),
    designations: tables.designations.map(({ designation, label }) => ({
      id: designation,
      label,
    })),
  };
}
