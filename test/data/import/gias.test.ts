import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/data/import/importFiles.ts';
import { kentTexts } from './kentTexts.ts';

const base = kentTexts();
const kentRows = (file: string) =>
  Papa.parse<Record<string, string>>(base.get(file) as string, {
    header: true,
    skipEmptyLines: true,
  }).data;
const HEADER = [
  'URN',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (name)',
  'CloseDate',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'SchoolCapacity',
  'NumberOfPupils',
  'DistrictAdministrative (code)',
  'Easting',
  'Northing',
  'SEN1 (name)',
  'SEN2 (name)',
  'ResourcedProvisionCapacity',
  'SenUnitCapacity',
];
const schools = kentRows('provisions.csv').filter(({ provision }) => /^\d{6}$/.test(provision));
const special = schools.find(
  ({ establishment }) => establishment === 'special_la_maintained',
) as Record<string, string>;
const host = kentRows('provisions.csv')
  .find(({ provision }) => provision === 'srp-118285')
  ?.provision.slice(4) as string;

/** The schools that the dataset has, as the register would list them, and more. */
function extract(more: readonly (readonly string[])[], without = '') {
  const rows = schools
    .filter(({ provision }) => provision !== without && !more.some(([urn]) => urn === provision))
    .map((row) => [
      row.provision,
      row.name,
      `Type ${row.establishment}`,
      'Open',
      '',
      row.age_low,
      row.age_high,
      '',
      row.roll,
      row.district_code,
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  return Papa.unparse([HEADER, ...rows, ...more.map((cells) => [...cells])]);
}

async function given(text: string) {
  const result = await importFiles({
    base,
    files: [{ name: 'edubasealldata.csv', bytes: new TextEncoder().encode(text) }],
    choices: new Map(),
    plans: [],
  });
  const rows = (file: string) =>
    Papa.parse<Record<string, string>>(result.made?.texts.get(file) ?? '', { header: true }).data;
  return { ...result, rows };
}

const like = (urn: string, cells: Partial<Record<(typeof HEADER)[number], string>>) =>
  HEADER.map((name) => ({ URN: urn, ...cells })[name] ?? '');

describe('an extract of the register of schools', () => {
  it('brings places up to date and leaves designation and admissions as they were', async () => {
    const before = kentRows('provision_places.csv').find(
      ({ provision }) => provision === special.provision,
    ) as Record<string, string>;
    const { problems, made, rows } = await given(
      extract([
        like(special.provision, {
          EstablishmentName: 'New name',
          'TypeOfEstablishment (name)': 'Type special_la_maintained',
          'EstablishmentStatus (name)': 'Open',
          StatutoryLowAge: '4',
          StatutoryHighAge: '19',
          SchoolCapacity: String(2 * Number(before.places)),
          'DistrictAdministrative (code)': special.district_code,
        }),
        like(host, {
          EstablishmentName: 'Host',
          'EstablishmentStatus (name)': 'Open',
          ResourcedProvisionCapacity: '15',
          SenUnitCapacity: '5',
        }),
      ]),
    );
    expect(problems).toEqual([]);
    expect(made?.changes.tables.map(({ file }) => file)).toEqual([
      'provisions.csv',
      'provision_places.csv',
    ]);
    const row = rows('provisions.csv').find(({ provision }) => provision === special.provision);
    expect(row).toMatchObject({
      name: 'New name',
      age_low: '4',
      age_high: '19',
      designation: special.designation,
    });
    const places = (id: string) =>
      rows('provision_places.csv').filter(({ provision }) => provision === id);
    expect(places(special.provision)[0]).toMatchObject({
      places: String(2 * Number(before.places)),
      places_for_area: String(2 * Number(before.places_for_area)),
      quality: 'derived',
    });
    expect(places(`srp-${host}`)[0].places).toBe('20');
  });

  it('is told where a table of the same schools is given with it, in whatever order', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const register = { name: 'edubasealldata.csv', bytes: bytes(extract([])) };
    const own = { name: 'provisions.csv', bytes: bytes(base.get('provisions.csv') as string) };
    for (const files of [
      [register, own],
      [own, register],
    ]) {
      const { made, problems } = await importFiles({ base, files, choices: new Map(), plans: [] });
      expect(made).toBeNull();
      expect(problems).toMatchObject([{ expected: 'each table once' }]);
    }
  });

  it('adds new schools at their point, by types that it learns from those known', async () => {
    const cells = {
      EstablishmentName: 'New school',
      'TypeOfEstablishment (name)': 'Type special_la_maintained',
      'EstablishmentStatus (name)': 'Open',
      StatutoryLowAge: '5',
      StatutoryHighAge: '16',
      SchoolCapacity: '90',
      'DistrictAdministrative (code)': special.district_code,
      Easting: '601000',
      Northing: '142000',
      'SEN1 (name)': 'ASD - Autistic Spectrum Disorder',
      'SEN2 (name)': 'SpLD - Specific Learning Difficulty',
    };
    const { notes, rows, problems } = await given(
      extract([
        like('999001', cells),
        like('999002', { ...cells, 'TypeOfEstablishment (name)': 'Higher education' }),
        like('999003', { ...cells, 'EstablishmentStatus (name)': 'Closed' }),
        like('999004', { ...cells, 'DistrictAdministrative (code)': 'E09000001' }),
      ]),
    );
    expect(problems).toEqual([]);
    const added = rows('provisions.csv').filter(({ provision }) => provision?.startsWith('99900'));
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      provision: '999001',
      establishment: 'special_la_maintained',
      needs: 'ASD;SPLD',
      designation: '',
    });
    expect(Number(added[0].latitude)).toBeGreaterThan(51);
    const found = notes.map((note) => note.found);
    expect(found).toContain('1 of the type “Higher education”, left out');
    expect(found.join()).toMatch(
      /a special school that is new to the dataset, added without a designation and with \d+ places/,
    );
  });

  it('closes what has closed, and names what it does not have', async () => {
    const { rows, notes } = await given(
      extract(
        [
          like(special.provision, {
            EstablishmentName: special.name,
            'EstablishmentStatus (name)': 'Closed',
            CloseDate: '31-08-2026',
          }),
        ],
        schools[0].provision,
      ),
    );
    expect(
      rows('provisions.csv').find(({ provision }) => provision === special.provision)?.closed_from,
    ).toBe('2027');
    expect(notes.some(({ column }) => column?.includes(schools[0].provision))).toBe(true);
  });
});
