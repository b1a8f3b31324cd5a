import type { Dataset } from '../domain/dataset.ts';
import { PARAMETERS } from '../domain/parameters/index.ts';
import type { Problem } from '../domain/problems.ts';
import { checkAdmissions } from './checkAdmissions.ts';
import { checkFlows } from './checkFlows.ts';
import { checkFunnel } from './checkFunnel.ts';
import { checkPopulation } from './checkPopulation.ts';
import { checkTargets } from './checkTargets.ts';
import { checkTravel } from './checkTravel.ts';

/** What single rows cannot show: tables that must agree with each other and with the manifest. */
export function checkDataset(dataset: Dataset): Problem[] {
  return [
    ...checkManifest(dataset),
    ...checkMargins(dataset),
    ...checkCoverage(dataset),
    ...checkFlows(dataset),
    ...checkFunnel(dataset),
    ...checkProvisions(dataset),
    ...checkTravel(dataset),
    ...checkParameters(dataset),
    ...checkTargets(dataset),
  ];
}

function checkManifest({ manifest }: Dataset): Problem[] {
  const types = new Set(manifest.settingTypes.map((type) => type.id));
  const problems: Problem[] = manifest.establishments
    .filter((establishment) => !types.has(establishment.settingType))
    .map((establishment) => ({
      file: 'dataset.json',
      column: `establishments.${establishment.code}`,
      found: `setting type ${establishment.settingType}`,
      expected: `one of ${[...types].join(', ')}`,
      fix: 'Use the id of a setting type that the manifest declares.',
    }));
  for (const role of ['mainstream', 'other'] as const) {
    if (manifest.settingTypes.some((type) => type.role === role)) continue;
    problems.push({
      file: 'dataset.json',
      column: 'settingTypes',
      found: `no setting type with the role ${role}`,
      expected: `at least one, since every child must be in exactly one setting type`,
      fix: `Give the role ${role} to one setting type.`,
    });
  }
  for (const role of ONE_TYPE_ROLES) {
    const types = manifest.settingTypes.filter((type) => type.role === role);
    if (types.length < 2) continue;
    problems.push({
      file: 'dataset.json',
      column: 'settingTypes',
      found: `${types.map((type) => type.id).join(' and ')} with the role ${role}`,
      expected: 'one setting type with this role',
      fix: 'Make them one type, and tell them apart by establishment.',
    });
  }
  const other = new Set(
    manifest.settingTypes.filter((type) => type.role === 'other').map((type) => type.id),
  );
  if (!manifest.establishments.some((establishment) => other.has(establishment.settingType))) {
    problems.push({
      file: 'dataset.json',
      column: 'establishments',
      found: 'no establishment of a setting type with the role other',
      expected: 'at least one, for children educated elsewhere',
      fix: 'Declare one, such as arrangements by the authority.',
    });
  }
  return problems;
}

/** Roles between which the rules of placement choose: each must be one setting type. */
const ONE_TYPE_ROLES = ['mainstream', 'srp', 'special', 'independent', 'ap'] as const;

/** The base children must have the published two-way margins, or the base year is not the input. */
function checkMargins({ manifest, tables }: Dataset): Problem[] {
  const january = manifest.baseYear;
  const margins = [
    { columns: ['need', 'age'], table: tables.plansByNeedAge, file: 'plans_by_need_age.csv' },
    {
      columns: ['need', 'establishment'],
      table: tables.plansByNeedEstablishment,
      file: 'plans_by_need_establishment.csv',
    },
    {
      columns: ['age', 'establishment'],
      table: tables.plansByAgeEstablishment,
      file: 'plans_by_age_establishment.csv',
    },
  ];
  return margins.flatMap(({ columns, table, file }) => {
    const key = (row: object) =>
      columns.map((column) => (row as Record<string, unknown>)[column]).join(' × ');
    const left = new Map<string, number>();
    const add = (row: object, plans: number) =>
      left.set(key(row), (left.get(key(row)) ?? 0) + plans);
    for (const row of table) if (row.january === january) add(row, row.plans);
    for (const row of tables.baseChildren) add(row, -row.plans);
    return [...left]
      .filter(([, difference]) => difference !== 0)
      .map(([cell, difference]) => ({
        file: 'base_children.csv',
        column: cell,
        found: `${Math.abs(difference)} ${difference > 0 ? 'too few' : 'too many'} children`,
        expected: `the count of ${file} in January ${january}`,
        fix: 'Rebuild the base children from the published tables.',
      }));
  });
}

function checkCoverage({ manifest, tables }: Dataset): Problem[] {
  const problems = checkPopulation({ manifest, tables });
  const withPlans = new Set(tables.baseChildren.map((row) => row.age));
  for (const age of withPlans) {
    const residents = tables.population.some(
      (row) => row.year === manifest.baseYear && row.age === age && row.population > 0,
    );
    if (residents) continue;
    problems.push({
      file: 'population.csv',
      column: `age ${age}`,
      found: `no residents in ${manifest.baseYear}, but children with plans`,
      expected: 'residents at every age at which plans are held',
      fix: 'Correct the population of this age.',
    });
  }
  for (const { code, name } of manifest.districts) {
    const zones = tables.zones.filter((zone) => zone.district_code === code);
    const has = (column: 'aged_0_15' | 'aged_16_24') => zones.some((zone) => zone[column] > 0);
    if (!has('aged_0_15') || !has('aged_16_24')) {
      problems.push({
        file: 'zones.csv',
        column: 'district_code',
        found: `no zone of ${name} with residents aged 0 to 15 and 16 to 24`,
        expected: 'at least one zone a district where children live',
        fix: `Add zones for ${code}; the district itself may serve as one zone.`,
      });
    }
    if (!tables.districtGradient.some((row) => row.district_code === code)) {
      problems.push({
        file: 'district_gradient.csv',
        column: 'district_code',
        found: `no row for ${code}`,
        expected: 'one row a district',
        fix: 'Add the row; a gradient of 1 means the same rate as the whole area.',
      });
    }
  }
  if (tables.zones.length > 65_000) {
    problems.push({
      file: 'zones.csv',
      found: `${tables.zones.length} zones`,
      expected: 'at most 65,000',
      fix: 'Use larger zones.',
    });
  }
  return problems;
}

function checkProvisions({ manifest, tables }: Dataset): Problem[] {
  const problems: Problem[] = [];
  tables.provisions.forEach((row, r) => {
    const at = { file: 'provisions.csv', row: r + 2 };
    if (row.age_low >= row.age_high) {
      problems.push({
        ...at,
        column: 'age_low, age_high',
        found: `${row.age_low} to ${row.age_high}`,
        expected: 'a lowest age below the highest; "4 to 11" serves ages 4 to 10',
        fix: 'Correct the ages.',
      });
    }
    if (row.band_low !== null && row.band_high !== null && row.band_low > row.band_high) {
      problems.push({
        ...at,
        column: 'band_high',
        found: `complexity ${row.band_low} to ${row.band_high}`,
        expected: 'a highest complexity that is the same as or above the lowest',
        fix: 'Correct the bands.',
      });
    }
  });
  problems.push(...checkAdmissions(tables.provisions));
  if (tables.provisions.length > 32_000) {
    problems.push({
      file: 'provisions.csv',
      found: `${tables.provisions.length} provisions`,
      expected: 'at most 32,000',
      fix: 'Leave out provisions that no child of the area could attend.',
    });
  }
  tables.provisionPlaces.forEach((row, r) => {
    if (row.places_for_area <= row.places) return;
    problems.push({
      file: 'provision_places.csv',
      row: r + 2,
      column: 'places_for_area',
      found: `${row.places_for_area}`,
      expected: `at most the ${row.places} places`,
      fix: 'Correct one of the two.',
    });
  });
  tables.provisions.forEach((row, r) => {
    const rows = tables.provisionPlaces.filter((one) => one.provision === row.provision);
    const openAtBase = (row.open_from ?? 0) <= manifest.baseYear;
    const dated = rows.some((one) => one.status === 'open' && one.january <= manifest.baseYear);
    if (rows.length === 0 || !openAtBase || dated) return;
    problems.push({
      file: 'provisions.csv',
      row: r + 2,
      column: 'provision',
      found: `${row.provision}, open in January ${manifest.baseYear}, with later places only`,
      expected: `a row of provision_places.csv with status open by January ${manifest.baseYear}`,
      fix: 'Add the places that it has today, or the January in which it opens.',
    });
  });
  const roles = new Map(manifest.settingTypes.map((type) => [type.id, type.role]));
  const other = new Set(
    manifest.establishments
      .filter((establishment) => roles.get(establishment.settingType) === 'other')
      .map((establishment) => establishment.code),
  );
  tables.provisions.forEach((row, r) => {
    if (!other.has(row.establishment)) return;
    problems.push({
      file: 'provisions.csv',
      row: r + 2,
      column: 'establishment',
      found: row.establishment,
      expected: 'an establishment of a setting type with places, not of the role "other"',
      fix: 'Remove the row: children educated elsewhere attend no named provision.',
    });
  });
  return problems;
}

function checkParameters({ tables }: Dataset): Problem[] {
  return tables.parameters.flatMap((row, r): Problem[] => {
    const entry = PARAMETERS.find((parameter) => parameter.id === row.parameter);
    if (entry === undefined) return [];
    const ordered = row.low <= row.central && row.central <= row.high;
    if (ordered && row.low >= entry.min && row.high <= entry.max) return [];
    return [
      {
        file: 'parameters.csv',
        row: r + 2,
        column: 'low, central, high',
        found: `${row.low}, ${row.central}, ${row.high}`,
        expected: `rising numbers from ${entry.min} to ${entry.max} (${entry.unit})`,
        fix: 'Correct the three values.',
      },
    ];
  });
}
