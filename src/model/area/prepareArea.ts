import { AGE_COUNT } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import { OUT_OF_AREA, SETTING_ROLES, type SettingRole } from '../../domain/settings.ts';
import { type Area, OUTSIDE, type Population, type Provisions, type Zones } from './area.ts';
import { layJourneys } from './statedJourneys.ts';

/** Turns a checked dataset into indices and typed arrays. */
export function prepareArea(dataset: Dataset): Area {
  const { manifest } = dataset;
  const typeIds = manifest.settingTypes.map((type) => type.id);
  const roleOfType = manifest.settingTypes.map((type) => type.role);
  const districtCodes = manifest.districts.map((district) => district.code);
  const establishmentCodes = manifest.establishments.map((establishment) => establishment.code);
  const typeOfEstablishment = Uint8Array.from(manifest.establishments, (establishment) =>
    typeIds.indexOf(establishment.settingType),
  );
  return {
    baseYear: manifest.baseYear,
    needCount: manifest.needs.length,
    districtCount: districtCodes.length,
    typeCount: typeIds.length,
    establishmentCount: establishmentCodes.length,
    needCodes: manifest.needs.map((need) => need.code),
    districtCodes,
    establishmentCodes,
    roleOfType,
    typeOfRole: Object.fromEntries(
      SETTING_ROLES.map((role) => [role, roleOfType.indexOf(role)]),
    ) as Record<SettingRole, number>,
    typeOfEstablishment,
    zones: prepareZones(dataset, districtCodes),
    population: preparePopulation(dataset, districtCodes),
    provisions: prepareProvisions(dataset, districtCodes, establishmentCodes, typeOfEstablishment),
    statedJourneys: layJourneys(dataset),
  };
}

function prepareZones({ tables }: Dataset, districtCodes: readonly string[]): Zones {
  const rows = tables.zones;
  const district = Uint8Array.from(rows, (row) => districtCodes.indexOf(row.district_code));
  const start = new Int32Array(districtCodes.length + 1);
  const byDistrict = new Uint16Array(rows.length);
  const cumulative0to15 = new Float64Array(rows.length);
  const cumulative16to24 = new Float64Array(rows.length);
  let at = 0;
  for (let d = 0; d < districtCodes.length; d++) {
    start[d] = at;
    let young = 0;
    let older = 0;
    for (let z = 0; z < rows.length; z++) {
      if (district[z] !== d) continue;
      young += rows[z].aged_0_15;
      older += rows[z].aged_16_24;
      byDistrict[at] = z;
      cumulative0to15[at] = young;
      cumulative16to24[at] = older;
      at++;
    }
    for (let i = start[d]; i < at; i++) {
      cumulative0to15[i] /= young;
      cumulative16to24[i] /= older;
    }
  }
  start[districtCodes.length] = at;
  return {
    count: rows.length,
    district,
    latitude: Float64Array.from(rows, (row) => row.latitude),
    longitude: Float64Array.from(rows, (row) => row.longitude),
    incomeScore: Float64Array.from(rows, (row) => row.income_score),
    start,
    byDistrict,
    cumulative0to15,
    cumulative16to24,
  };
}

function preparePopulation({ tables }: Dataset, districtCodes: readonly string[]): Population {
  const years = tables.population.map((row) => row.year);
  const firstYear = years.reduce((least, year) => Math.min(least, year), Infinity);
  const lastYear = years.reduce((most, year) => Math.max(most, year), -Infinity);
  const districts = districtCodes.length;
  const residents = new Float64Array((lastYear - firstYear + 1) * districts * AGE_COUNT);
  const index = new Map(districtCodes.map((code, d) => [code, d]));
  for (const row of tables.population) {
    const d = index.get(row.district_code)!;
    residents[((row.year - firstYear) * districts + d) * AGE_COUNT + row.age] = row.population;
  }
  return { firstYear, lastYear, residents };
}

/** Residents of a district at a single age; years outside the projection take its nearest year. */
export function residentsOf(area: Area, year: number, district: number, age: number): number {
  const { firstYear, lastYear, residents } = area.population;
  const y = Math.min(Math.max(year, firstYear), lastYear) - firstYear;
  return residents[(y * area.districtCount + district) * AGE_COUNT + age];
}

const [FIRST_RATE_AGE, LAST_RATE_AGE] = fixed('population.rateAges');

/** Residents aged 2 to 18 of a district: the base of published rates per 1,000 and per head. */
export function residentsAged2To18(area: Area, year: number, district: number): number {
  let total = 0;
  for (let age = FIRST_RATE_AGE; age <= LAST_RATE_AGE; age++)
    total += residentsOf(area, year, district, age);
  return total;
}

function prepareProvisions(
  { tables }: Dataset,
  districtCodes: readonly string[],
  establishmentCodes: readonly string[],
  typeOfEstablishment: Uint8Array,
): Provisions {
  const rows = tables.provisions;
  const establishment = Uint8Array.from(rows, (row) =>
    establishmentCodes.indexOf(row.establishment),
  );
  return {
    count: rows.length,
    id: rows.map((row) => row.provision),
    name: rows.map((row) => row.name),
    slot: Uint16Array.from(rows, (_, p) => p),
    establishment,
    type: establishment.map((e) => typeOfEstablishment[e]),
    district: Uint8Array.from(rows, (row) =>
      row.district_code === OUT_OF_AREA ? OUTSIDE : districtCodes.indexOf(row.district_code),
    ),
    latitude: Float64Array.from(rows, (row) => row.latitude),
    longitude: Float64Array.from(rows, (row) => row.longitude),
    residential: Uint8Array.from(rows, (row) => (row.residential ? 1 : 0)),
    section41: Uint8Array.from(rows, (row) => (row.section41 ? 1 : 0)),
    onRollOther: Float64Array.from(rows, (row) => row.on_roll_other ?? 0),
  };
}
