/** What the forms of a plan offer to choose from, and what its sentences call by name. */
import type { NamedProvision, Names } from '../../data/namesOf.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { OUT_OF_AREA } from '../../domain/settings.ts';
import type { ListName, Option } from './field.ts';

export interface Offer {
  /** Those of the dataset, then those that the plan opens. */
  readonly provisions: readonly NamedProvision[];
  readonly lists: Readonly<Record<ListName, readonly Option[]>>;
  /** First September whose admissions round can change, and the last that shows in the figures. */
  readonly firstSeptember: number;
  readonly lastSeptember: number;
  /** September that a change is given at first. */
  readonly usualSeptember: number;
}

/** Januaries simulated after the base year: a change of the last September shows in the last. */
const YEARS_SHOWN = 9;
const USUAL_YEARS_AHEAD = 2;

/** Provisions that the plan opens: they can be named like those of the dataset. */
function opened({ policies }: Scenario, { establishments, settingTypes }: Manifest) {
  const roles = new Map(settingTypes.map(({ id, role }) => [id, role]));
  const types = new Map(establishments.map(({ code, settingType }) => [code, settingType]));
  return policies.flatMap((policy): NamedProvision[] => {
    if (policy.kind !== 'open') return [];
    const { id, name, district, latitude, longitude, establishment } = policy.provision;
    const role = roles.get(types.get(establishment) ?? '') ?? 'other';
    return [{ id, name, district, role, latitude, longitude }];
  });
}

export function offerOf(manifest: Manifest, names: Names, scenario: Scenario): Offer {
  const homeDistricts = manifest.districts.map(({ code, name }) => ({ value: code, label: name }));
  const districts = [...homeDistricts, { value: OUT_OF_AREA, label: `outside ${manifest.name}` }];
  const provisions = [...names.provisions, ...opened(scenario, manifest)];
  const districtNames = new Map(districts.map(({ value, label }) => [value, label]));
  const childrenElsewhere = new Set(
    manifest.settingTypes.filter(({ role }) => role === 'other').map(({ id }) => id),
  );
  return {
    provisions,
    lists: {
      provisions: provisions.map(({ id, name, district }) => ({
        value: id,
        label: `${name}, ${districtNames.get(district) ?? district}`,
      })),
      homeDistricts,
      districts,
      needs: manifest.needs.map(({ code, label }) => ({ value: code, label })),
      designations: names.designations.map(({ id, label }) => ({ value: id, label })),
      establishments: manifest.establishments
        .filter(({ settingType }) => !childrenElsewhere.has(settingType))
        .map(({ code, label }) => ({ value: code, label })),
    },
    firstSeptember: manifest.baseYear,
    lastSeptember: manifest.baseYear + YEARS_SHOWN,
    usualSeptember: manifest.baseYear + USUAL_YEARS_AHEAD,
  };
}

/** The options of an input, whether they are of the dataset or its own. */
export function optionsOf(options: ListName | readonly Option[], offer: Offer): readonly Option[] {
  return typeof options === 'string' ? offer.lists[options] : options;
}
