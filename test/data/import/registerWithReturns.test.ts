import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importReturns } from '../../../src/data/import/importReturns.ts';
import { kentBase, made } from '../sen2/returns.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
type Cells = Record<string, string>;
const rowsOf = (text = '') => Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
const without = (text: string, provision: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(`${provision},`))
    .join('\n');

/** A school as the register has it, with a capacity of 77 and a type that its words tell. */
function registered({ provision, establishment, district_code, name }: Cells, type: string): Cells {
  return {
    Unused: 'x',
    URN: provision,
    EstablishmentName: name ?? `School ${provision}`,
    'TypeOfEstablishment (name)': type || `Type ${establishment}`,
    'EstablishmentStatus (name)': 'Open',
    CloseDate: '',
    StatutoryLowAge: '5',
    StatutoryHighAge: '16',
    SchoolCapacity: '77',
    NumberOfPupils: '60',
    'DistrictAdministrative (code)': district_code ?? 'E99999999',
    Easting: '550000',
    Northing: '150000',
  };
}

/** Returns of one January over a dataset that lacks one of its special schools. */
async function withoutOne() {
  const { texts, dataset } = await kentBase();
  const schools = rowsOf(texts.get('provisions.csv')).filter(({ provision }) =>
    /^\d{6}$/.test(provision),
  );
  const kinds = (code: string) => schools.filter(({ establishment }) => establishment === code);
  const roles = new Map(dataset.manifest.settingTypes.map(({ id, role }) => [id, role]));
  const type = dataset.manifest.establishments.find(
    ({ code, settingType }) => roles.get(settingType) === 'special' && kinds(code).length > 1,
  );
  const lost = kinds(type?.code ?? '')[0];
  const base = new Map(texts);
  for (const file of ['provisions.csv', 'provision_places.csv']) {
    base.set(file, without(texts.get(file) as string, lost.provision));
  }
  const { returns, lists } = await made(300, 1, 12, kentBase());
  const labels = new Map(dataset.manifest.establishments.map(({ code, label }) => [code, label]));
  const others = rowsOf(lists.get('schools.csv')).map(({ urn, establishment }) =>
    registered({ provision: urn }, labels.get(establishment) as string),
  );
  const known = schools.map((school) => registered(school, ''));
  const modules = [...returns[0].modules].map(([module, text]) => ({
    name: `${module}.csv`,
    bytes: bytes(text),
  }));
  const read = (register: readonly Cells[] | null, over = base, more: typeof modules = []) =>
    importReturns({
      files: [
        ...modules,
        ...more,
        ...(register ? [{ name: 'extract.csv', bytes: bytes(Papa.unparse([...register])) }] : []),
      ],
      base: over,
      plans: [],
      salt: new Uint8Array(32).fill(3),
      onProgress: () => {},
    });
  const list = { name: 'schools.csv', bytes: bytes(lists.get('schools.csv') as string) };
  return { lost, texts, read, known, others, list };
}

const area = withoutOne();
const supplied = area.then(({ read, known, others }) => read([...known, ...others]));

describe('an extract of the register given with SEN2 returns', () => {
  it('supplies the schools that the data lack, so that no list of them is needed', async () => {
    const { lost, texts, read, list } = await area;
    const alone = await read(null);
    expect(alone.returns?.unknownSchools).toContain(lost.provision);
    const whole = await read(null, new Map(texts), [list]);
    expect(whole.returns?.unknownSchools).toEqual([]);
    const result = await supplied;
    expect(result.problems).toEqual([]);
    expect(result.returns?.unknownSchools).toEqual([]);
    expect(result.returns?.registeredSchools).toContain(lost.provision);
    for (const file of ['base_children.csv', 'plans_by_age_establishment.csv']) {
      expect(result.made?.texts.get(file)).toBe(whole.made?.texts.get(file));
    }
    expect(result.files).toMatchObject([{ name: 'extract.csv', use: 'gias' }]);
  });

  it('adds those of the area alone to the provisions, and says what was taken and assumed', async () => {
    const { lost, others } = await area;
    const { made: data, notes } = await supplied;
    const provisions = rowsOf(data?.texts.get('provisions.csv'));
    expect(provisions.find(({ provision }) => provision === lost.provision)).toMatchObject({
      establishment: lost.establishment,
      age_low: '5',
      designation: '',
    });
    expect(
      rowsOf(data?.texts.get('provision_places.csv')).find(
        ({ provision }) => provision === lost.provision,
      ),
    ).toMatchObject({ places: '77', quality: 'derived' });
    const words = notes.map(({ column, found, fix }) => `${column} ${found} ${fix}`);
    const said = words.find((line) => line.includes(lost.provision)) ?? '';
    expect(said).toContain('without a designation');
    expect(said).toContain('77 places, its capacity there, all taken to be open to residents');
    for (const { URN } of others) {
      expect(provisions.some(({ provision }) => provision === URN)).toBe(false);
    }
    expect(words.some((line) => line.includes('outside its districts or closed'))).toBe(true);
    // A school that the data know is left as it is, whatever the register says of it.
    const untouched = rowsOf(data?.texts.get('provisions.csv')).filter(
      ({ provision, age_high }) => provision !== lost.provision && age_high !== '16',
    );
    expect(untouched.length).toBeGreaterThan(3);
  });

  it('leaves a school of a type that nothing explains unknown, and gives no places of nothing', async () => {
    const { lost, read, known, others } = await area;
    const odd = known.map((school) =>
      school.URN === lost.provision
        ? { ...school, 'TypeOfEstablishment (name)': 'Circus school' }
        : school,
    );
    const circus = await read([...odd, ...others]);
    expect(circus.returns?.unknownSchools).toEqual([lost.provision]);
    const bare = known.map((school) =>
      school.URN === lost.provision ? { ...school, SchoolCapacity: '' } : school,
    );
    const result = await read([...bare, ...others]);
    const places = rowsOf(result.made?.texts.get('provision_places.csv'));
    expect(places.some(({ provision }) => provision === lost.provision)).toBe(false);
    expect(JSON.stringify(result.notes)).toContain('without places');
  });

  it('is asked for once', async () => {
    const { read, known } = await area;
    const second = { name: 'second.csv', bytes: bytes(Papa.unparse(known)) };
    const { problems, made: data } = await read(known, undefined, [second]);
    expect(data).toBeNull();
    expect(problems).toMatchObject([{ expected: 'one extract at most' }]);
  });
});
