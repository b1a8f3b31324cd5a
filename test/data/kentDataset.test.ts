import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import loadHighs from 'highs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { manifestSchema, shapesSchema } from '../../src/domain/dataset.ts';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';
import { REGISTER_IDS } from '../../src/domain/parameters/index.ts';
import { REFERENCE_TABLES } from '../../src/domain/referenceTables.ts';

const FOLDER = join(import.meta.dirname, '../../public/data/kent');

type Row = Record<string, string>;

function table(file: string): Row[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function tally(rows: readonly Row[], columns: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join('|');
    sums.set(key, (sums.get(key) ?? 0) + Number(row.plans));
  }
  return new Map([...sums].sort());
}

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(FOLDER, 'dataset.json'), 'utf8')),
);
const base = String(manifest.baseYear);
const settingType = new Map(manifest.establishments.map((e) => [e.code, e.settingType]));
const typeOf = (row: Row) => settingType.get(row.establishment);
const children = table('base_children.csv');
const provisions = table('provisions.csv');
const provisionById = new Map(provisions.map((row) => [row.provision, row]));
const places = table('provision_places.csv');
const designations = new Map(table('designations.csv').map((row) => [row.designation, row]));

describe('children of the base January', () => {
  test.each([
    ['plans_by_need_age.csv', ['need', 'age']],
    ['plans_by_need_establishment.csv', ['need', 'establishment']],
    ['plans_by_age_establishment.csv', ['age', 'establishment']],
  ])('add up to every cell of %s', (file, columns) => {
    const published = table(file).filter((row) => row.january === base);
    expect(published.length).toBeGreaterThan(200);
    expect([...tally(children, columns)]).toEqual([...tally(published, columns)]);
  });

  test('are 20,635, split by setting type as published', () => {
    const byType = new Map<string, number>();
    for (const row of children) {
      const type = typeOf(row) ?? 'unknown';
      byType.set(type, (byType.get(type) ?? 0) + Number(row.plans));
    }
    expect(Object.fromEntries(byType)).toEqual({
      mainstream: 6224,
      srp: 1075,
      special: 6427,
      independent: 1776,
      ap: 19,
      fe: 2952,
      other: 2162,
    });
  });
});

describe('tables', () => {
  const codes: Record<string, ReadonlySet<string>> = {
    parameter: REGISTER_IDS,
    need: new Set(manifest.needs.map(({ code }) => code)),
    establishment: new Set(settingType.keys()),
    district: new Set(manifest.districts.map(({ code }) => code)),
    districtOrOut: new Set(['OUT', ...manifest.districts.map(({ code }) => code)]),
    designation: new Set(designations.keys()),
    provision: new Set(provisionById.keys()),
    zone: new Set(table('zones.csv').map((row) => row.zone)),
  };
  const specs = [
    ...Object.values(DATASET_TABLES)
      .filter((spec) => !('optional' in spec) || existsSync(join(FOLDER, spec.file)))
      .map((spec) => ({ spec, file: spec.file as string })),
    ...Object.values(REFERENCE_TABLES).map((spec) => ({
      spec,
      file: `${manifest.reference.folder}/${spec.file}`,
    })),
  ];

  test.each(specs)('$file has the columns of the schema, unique keys and known codes', (of) => {
    const rows = table(of.file);
    const header = readFileSync(join(FOLDER, of.file), 'utf8').split('\n')[0].split(',');
    const mayLack: readonly string[] = 'mayLack' in of.spec ? of.spec.mayLack : [];
    const columns = Object.keys(of.spec.columns).filter(
      (column) => header.includes(column) || !mayLack.includes(column),
    );
    expect(header).toEqual(columns);
    expect(rows.length > 0 || 'optional' in of.spec).toBe(true);
    const keys = rows.map((row) => of.spec.key.map((column) => row[column]).join('|'));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    for (const [column, kind] of Object.entries(of.spec.columns)) {
      if (kind.kind !== 'code' && kind.kind !== 'codes') continue;
      if (!columns.includes(column)) continue;
      const known = codes[kind.list];
      const unknown = rows
        .flatMap((row) => row[column].split(';'))
        .filter((code) => code !== '' && !known.has(code));
      expect(unknown).toEqual([]);
    }
  });

  test('name only sources that exist, and the manifest lists every file', () => {
    const ids = new Set(manifest.sources.map(({ id }) => id));
    for (const { file, sources } of manifest.files) {
      expect(existsSync(join(FOLDER, file)), file).toBe(true);
      expect(sources.length, file).toBeGreaterThan(0);
      expect(sources.filter((id) => !ids.has(id))).toEqual([]);
    }
    const used = new Set(manifest.files.flatMap(({ sources }) => sources));
    expect([...ids].filter((id) => !used.has(id))).toEqual([]);
    const listed = new Set(manifest.files.map(({ file }) => file));
    const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
      (file) => statSync(join(FOLDER, file)).isFile() && file !== 'dataset.json',
    );
    expect(found.filter((file) => !listed.has(file))).toEqual([]);
  });

  test('together stay below 1.2 MB', () => {
    const bytes = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(join(FOLDER, file)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
    expect(bytes).toBeLessThan(1_200_000);
  });
});

describe('provisions', () => {
  test('serve at least one year group within the bands of complexity, at a point near the area', () => {
    for (const row of provisions) {
      expect(Number(row.age_low), row.name).toBeLessThan(Number(row.age_high));
      if (row.band_low) expect(Number(row.band_low)).toBeLessThanOrEqual(Number(row.band_high));
      expect(Number(row.latitude), row.name).toBeGreaterThan(50.7);
      expect(Number(row.latitude), row.name).toBeLessThan(51.6);
      expect(Number(row.longitude), row.name).toBeGreaterThan(-0.6);
      expect(Number(row.longitude), row.name).toBeLessThan(1.5);
    }
  });

  test('refuse nobody because of how a need was recorded', () => {
    for (const { needs } of [...provisions, ...designations.values()]) {
      if (needs) expect(needs.split(';')).toEqual(expect.arrayContaining(['OTH', 'UNK']));
    }
  });

  test('hold for the area no more than their places, dated in order', () => {
    let last: Row | undefined;
    for (const row of places) {
      expect(Number(row.places_for_area), row.provision).toBeLessThanOrEqual(Number(row.places));
      if (last?.provision === row.provision) {
        expect(Number(row.january)).toBeGreaterThan(Number(last.january));
        expect(row.status).toBe('committed');
      }
      last = row;
    }
  });

  test('without a limit are only mainstream schools and general colleges', () => {
    const limited = new Set(places.map(({ provision }) => provision));
    for (const row of provisions.filter(({ provision }) => !limited.has(provision))) {
      expect(['mainstream', 'fe']).toContain(typeOf(row));
    }
  });

  test('carry the agreed changes of SRPs and no undated new school', () => {
    expect(provisionById.get('srp-118393')?.closed_from).toBe('2027');
    expect(provisionById.get('srp-147058')?.open_from).toBe('2027');
    const opening = places.filter(({ provision }) => provision === 'srp-147058');
    expect(opening.map((row) => [row.january, row.places, row.status])).toEqual([
      ['2027', '14', 'committed'],
    ]);
    const special = provisions.filter((row) => typeOf(row) === 'special');
    expect(special.filter(({ district_code }) => district_code !== 'OUT')).toHaveLength(25);
    const planned = special.filter(({ name }) => /swanley|whitstable/i.test(name));
    expect(planned).toEqual([]);
  });
});

describe('places', () => {
  const inForce = new Map<string, number>();
  for (const row of places) {
    const { closed_from: closed } = provisionById.get(row.provision) ?? {};
    if (row.january === base && !(closed && closed <= base)) {
      inForce.set(row.provision, Number(row.places_for_area));
    }
  }

  test.each([
    ['srp', 0.85, 0.98],
    ['special', 0.95, 1.03],
    ['independent', 0.9, 0.98],
    ['ap', 0.85, 0.98],
    ['fe', 0.9, 1],
  ])(
    'of %s are filled by residents to a share that a planner would believe',
    (type, least, most) => {
      const limited = provisions.filter(
        (row) => typeOf(row) === type && inForce.has(row.provision),
      );
      const settings = new Set(limited.map(({ establishment }) => establishment));
      const seats = limited.reduce((sum, row) => sum + (inForce.get(row.provision) ?? 0), 0);
      const residents = children
        .filter((row) => settings.has(row.establishment) || (type !== 'fe' && typeOf(row) === type))
        .reduce((sum, row) => sum + Number(row.plans), 0);
      const printed = manifest.placesBasis.find((row) => row.settingType === type);
      expect(printed).toMatchObject({ placesForArea: seats, residents });
      expect(residents / seats).toBeGreaterThanOrEqual(least);
      expect(residents / seats).toBeLessThanOrEqual(most);
    },
  );

  test.each([
    ['special', 0.99],
    ['srp', 0.95],
    ['independent', 0.99],
  ])('of %s can seat its children within needs served and ages', async (type, share) => {
    const { seated, children: all, seats } = await mostSeated(type);
    expect(seated / Math.min(all, seats)).toBeGreaterThanOrEqual(share);
  });

  /** Most children of a setting type that fit into its places, by linear programming. */
  async function mostSeated(type: string) {
    const groups = new Map<string, number>();
    for (const row of children.filter((child) => typeOf(child) === type)) {
      const key = `${row.need}|${row.age}`;
      groups.set(key, (groups.get(key) ?? 0) + Number(row.plans));
    }
    const schools = provisions.filter(
      (row) => typeOf(row) === type && (inForce.get(row.provision) ?? 0) > 0,
    );
    const seatTerms = schools.map((): string[] => []);
    const groupRows: string[] = [];
    const all: string[] = [];
    [...groups].forEach(([key, size], g) => {
      const [need, age] = key.split('|');
      const own: string[] = [];
      schools.forEach((row, s) => {
        const needs = row.needs || designations.get(row.designation)?.needs || '';
        const fits =
          (needs === '' || needs.split(';').includes(need)) &&
          Number(row.age_low) <= Number(age) &&
          Number(age) < Number(row.age_high);
        if (!fits) return;
        own.push(`x${g}_${s}`);
        seatTerms[s].push(`x${g}_${s}`);
      });
      all.push(...own);
      if (own.length > 0) groupRows.push(`g${g}: ${lines(own)} <= ${size}`);
    });
    const seatRows = schools.flatMap((row, s) =>
      seatTerms[s].length === 0
        ? []
        : [`s${s}: ${lines(seatTerms[s])} <= ${inForce.get(row.provision)}`],
    );
    const highs = await loadHighs();
    const { ObjectiveValue } = highs.solve(
      `Maximize\nseated: ${lines(all)}\nSubject To\n${[...groupRows, ...seatRows].join('\n')}\nEnd`,
    );
    return {
      seated: ObjectiveValue,
      children: [...groups.values()].reduce((sum, size) => sum + size, 0),
      seats: schools.reduce((sum, row) => sum + (inForce.get(row.provision) ?? 0), 0),
    };
  }

  function lines(names: readonly string[]): string {
    return names.map((name, i) => (i % 20 === 19 ? `+ ${name}\n` : `+ ${name}`)).join(' ');
  }
});

describe('histories', () => {
  test.each([
    ['stock_and_flow.csv', [-176, 501, 419]],
    ['reference/stock_and_flow.csv', [11_811, 14_417, 9_386]],
  ])('%s closes with the known residuals', (file, residuals) => {
    const rows = table(file);
    expect(rows.map(({ year }) => year)).toEqual(['2022', '2023', '2024']);
    expect(rows.map(({ residual }) => Number(residual))).toEqual(residuals);
    for (const row of rows) {
      expect(Number(row.plans_next_january)).toBe(
        Number(row.plans_january) +
          Number(row.new_plans) -
          Number(row.ceased_plans) +
          Number(row.residual),
      );
    }
  });

  /** England published a total alone for some plans of January 2024. */
  const WITHOUT_DETAIL: Record<string, number> = { '2024': 3_645 };

  test.each([
    ['plan_history.csv', {}],
    ['reference/plan_history.csv', WITHOUT_DETAIL],
  ])('bands of %s add up to the total of each January', (file, missing: Record<string, number>) => {
    const rows = table(file);
    const totals = rows.filter(({ age_band }) => age_band === 'Total');
    expect(totals.map(({ january }) => Number(january))).toEqual(
      Array.from({ length: 16 }, (_, i) => 2010 + i),
    );
    for (const total of totals) {
      const bands = rows.filter((row) => row.january === total.january && row.age_band !== 'Total');
      const sum = bands.reduce((all, row) => all + Number(row.plans), 0);
      if (bands.length === 0) expect(total.january).toBe('2023');
      else expect(sum + (missing[total.january] ?? 0), total.january).toBe(Number(total.plans));
    }
  });

  test('new and ceased plans of each table add up to those of the stock and flow', () => {
    for (const { year, new_plans, ceased_plans } of table('stock_and_flow.csv')) {
      const sum = (file: string) => tally(table(file), ['year']).get(year);
      expect(sum('new_plans_by_age_establishment.csv')).toBe(Number(new_plans));
      if (year !== '2022') expect(sum('ceased_plans.csv')).toBe(Number(ceased_plans));
      if (year === '2024') {
        expect(sum('new_plans_by_need_age.csv')).toBe(Number(new_plans));
        expect(sum('new_plans_by_need_establishment.csv')).toBe(Number(new_plans));
      }
    }
  });
});

describe('districts', () => {
  test('have gradients with mean 1 over children aged 4 to 16 of the base year', () => {
    const population = table('population.csv').filter(
      ({ year, age }) => year === base && Number(age) >= 4 && Number(age) <= 16,
    );
    let weighted = 0;
    let all = 0;
    for (const { district_code, gradient } of table('district_gradient.csv')) {
      const own = population
        .filter((row) => row.district_code === district_code)
        .reduce((sum, row) => sum + Number(row.population), 0);
      weighted += own * Number(gradient);
      all += own;
    }
    expect(weighted / all).toBeCloseTo(1, 3);
  });

  test('are drawn as one path each, with the label inside', () => {
    const text = readFileSync(join(FOLDER, 'districts.json'), 'utf8');
    const shapes = shapesSchema.parse(JSON.parse(text));
    const codes = manifest.districts.map(({ code }) => code).sort();
    expect(text.length).toBeLessThan(14_000);
    expect(Object.keys(shapes.districts).sort()).toEqual(codes);
    expect(Object.keys(shapes.labels).sort()).toEqual(codes);
    for (const code of codes) {
      const rings = ringsOfPath(shapes.districts[code]);
      const label = shapes.labels[code];
      expect(rings.filter((ring) => contains(ring, label)).length % 2, code).toBe(1);
      for (const [x, y] of rings.flat()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(shapes.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(shapes.height);
      }
    }
    const area = ringsOfPath(shapes.outline).reduce((sum, ring) => sum + ringArea(ring), 0);
    expect(area * shapes.scaleKmPerUnit ** 2).toBeGreaterThan(3_400);
    expect(area * shapes.scaleKmPerUnit ** 2).toBeLessThan(3_700);
  });

  function ringsOfPath(path: string): [number, number][][] {
    return path
      .split('M')
      .slice(1)
      .map((part) => {
        const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
        let [x, y] = numbers;
        const ring: [number, number][] = [[x, y]];
        for (let i = 2; i < numbers.length; i += 2) {
          x += numbers[i];
          y += numbers[i + 1];
          ring.push([x, y]);
        }
        return ring;
      });
  }

  function contains(ring: [number, number][], [x, y]: [number, number]): boolean {
    let inside = false;
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  }

  function ringArea(ring: [number, number][]): number {
    const twice = ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + x * nextY - nextX * y;
    }, 0);
    return Math.abs(twice) / 2;
  }
});

describe('finance', () => {
  test('lines of the high needs block add up to its published total', () => {
    const rows = table('high_needs_block.csv');
    const amount = (year: string, item: string) =>
      Number(rows.find((row) => row.financial_year === year && row.item === item)?.amount);
    for (const year of ['2020-21', '2021-22', '2022-23', '2023-24']) {
      expect(
        amount(year, 'formula') +
          amount(year, 'basic_entitlement_unit') * amount(year, 'special_pupils') +
          amount(year, 'import_export') +
          amount(year, 'other'),
      ).toBeCloseTo(amount(year, 'total'), 1);
    }
    expect(amount('2023-24', 'total')).toBe(311_663_662);
    expect(amount('2023-24', 'import_export')).toBe(-4_767_000);
  });
});
