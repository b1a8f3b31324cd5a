/** The command `export`: files for people from a folder that `run` wrote. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { readScenario } from '../../src/data/readScenario.ts';
import { shownOf } from '../../src/export/tables/columns.ts';
import { workerHere } from '../app/support/workerHere.ts';
import { type Outcome, sufficiency, Workspace } from '../support/commandLine.ts';
import { datasetFiles, generateDataset } from '../support/generateDataset.ts';
import { readZip } from '../support/readZip.ts';
import { policyWords } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { xmlParts } from '../support/workbooks.ts';
import { allOf, textOf, type XmlElement } from '../support/xml.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const small = await work.writeFolder('area', datasetFiles(SMALL_AREA));
const plan = await work.scenario('plan.json', {
  label: '=No “policies”',
  assumptions: ['None is.'],
});
const RUN = { draws: 3, seed: 3, years: 2 };
const ran = await sufficiency(
  ...['run', '--scenario', plan, '--dataset', small, '--out', work.path('run')],
  ...['--draws', '3', '--seed', '3', '--years', '2', '--workers', '1'],
);
const exported = (format: string, out: string, ...args: readonly string[]): Promise<Outcome> =>
  sufficiency(
    ...['export', '--run', work.path('run'), '--format', format, '--out', work.path(out)],
    ...args,
  );
const bytesOf = (name: string) => new Uint8Array(readFileSync(work.path(name)));
/** True of a mark that is there and not taken back. */
const isOn = ({ attributes }: XmlElement) => attributes['w:val'] !== 'false';
const NAMES = [
  'sufficiency',
  'scap',
  ...['lsrp_10', 'lsrp_11', 'lsrp_12', 'lsrp_5_1', 'lsrp_6', 'lsrp_7', 'lsrp_7_1', 'lsrp_7_2'],
  ...['lsrp_7_3', 'lsrp_7_4', 'lsrp_7_5', 'lsrp_7_6', 'lsrp_7_7'],
  ...['dsg_financial', 'dsg_history', 'dsg_placements'],
];

describe('the command export', () => {
  it('writes a workbook of the tables asked for, each on its sheet, for Excel and as OpenDocument', async () => {
    expect(ran.code, ran.stderr).toBe(0);
    const asked = ['--tables', 'sufficiency,scap,lsrp,dsg', '--dataset', small];
    expect(await exported('xlsx', 'out/a.xlsx', ...asked)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect((await exported('ods', 'out/a.ods', ...asked)).code).toBe(0);
    expect(await work.names('out')).toEqual(['a.ods', 'a.xlsx']);
    const workbook = xmlParts(bytesOf('out/a.xlsx'));
    const names = allOf(workbook.get('xl/workbook.xml') as XmlElement, 'sheet');
    const sheets = names.map(({ attributes }) => attributes.name);
    expect(sheets).toEqual(['Cover', 'Contents', 'Notes', ...NAMES]);
    const content = xmlParts(bytesOf('out/a.ods')).get('content.xml') as XmlElement;
    const tables = allOf(content, 'table:table');
    expect(tables.map(({ attributes }) => attributes['table:name'])).toEqual(sheets);
    for (const name of NAMES) {
      const lines = (await work.read(`run/${name}.csv`)).trimEnd().split('\n').length;
      const sheet = tables[sheets.indexOf(name)];
      // A table without rows says so in one.
      expect(allOf(sheet, 'table:table-row').length, name).toBe(Math.max(2, lines));
    }
    const notes = textOf(tables[2]);
    for (const said of [
      '[c]',
      '[x]',
      '[z]',
      'Published figures',
      'seed 3',
      'None is.',
      'Licence',
    ]) {
      expect(notes).toContain(said);
    }
  });

  it('knows every column of figures, of whichever table', async () => {
    const files = (await work.names('run')).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const [columns, ...rows] = Papa.parse<string[]>(
        (await work.read(`run/${file}`)).trimEnd(),
      ).data;
      columns.forEach((column, at) => {
        const cells = rows.map((row) => row[at]).filter((cell) => cell !== '');
        const isFigure = cells.length > 0 && cells.every((cell) => !Number.isNaN(Number(cell)));
        if (isFigure) expect(shownOf(column), `${file}: ${column}`).not.toBeNull();
      });
    }
  });

  it('writes the bytes that the page writes for the same run', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const client = await workerHere(dataset);
    const scenario = readScenario(readFileSync(plan, 'utf8'), plan, dataset);
    await client.run(scenario, { ...RUN, draws: 2 });
    await client.run(scenario, RUN);
    const tables = ['sufficiency', 'finance', 'provisions', 'indicators', 'scap'] as const;
    const asked = ['--tables', tables.join(), '--dataset', small];
    for (const format of ['xlsx', 'ods'] as const) {
      expect((await exported(format, `same.${format}`, ...asked)).code).toBe(0);
      const options = { at: new Date(), onMade: () => {} };
      const { name, bytes } = await client.export(scenario.id, tables, format, options);
      expect(name).toMatch(new RegExp(`^tables-.*\\.${format}$`));
      expect(Buffer.compare(bytes, bytesOf(`same.${format}`))).toBe(0);
    }
    const briefing = await client.export(scenario.id, ['lsrp_7'], 'docx', {
      at: new Date(),
      onMade: () => {},
    });
    const words = textOf(xmlParts(briefing.bytes).get('word/document.xml') as XmlElement);
    // The page has every future, and so the range of a sum.
    expect(words).toMatch(/By January 2033, about [\d,]+ children .* \(8 in 10 futures: /);
  });

  it('writes a briefing: finding first, its tables with headers marked, sources last', async () => {
    const asked = ['--tables', 'lsrp_7,sufficiency', '--dataset', small];
    expect(await exported('docx', 'b.docx', ...asked)).toMatchObject({ code: 0, stderr: '' });
    const parts = xmlParts(bytesOf('b.docx'));
    const core = Object.fromEntries(
      (parts.get('docProps/core.xml') as XmlElement).children.map((one) => [one.name, textOf(one)]),
    );
    expect(core).toMatchObject({ 'dc:language': 'en-GB' });
    expect(core['dc:title']).toContain('places for children with EHC plans');
    const document = parts.get('word/document.xml') as XmlElement;
    const styles = allOf(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles[0]).toBe('Title');
    expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThanOrEqual(8);
    for (const table of allOf(document, 'w:tbl')) {
      const marked = allOf(table, 'w:tr').map((row) => allOf(row, 'w:tblHeader').some(isOn));
      expect(marked).toEqual(marked.map((_, row) => row === 0));
      expect(allOf(table, 'w:gridSpan')).toEqual([]);
    }
    const size = allOf(document, 'w:pgSz')[0].attributes;
    expect([size['w:w'], size['w:h']].map(Number)).toEqual([11906, 16838]);
    expect(allOf(document, 'wp:docPr')[0].attributes.descr).toMatch(
      /in January 2031 to .* in January 2033/,
    );
    expect([...parts.keys()].some((name) => name.startsWith('word/charts/'))).toBe(true);
    const footer = [...parts].find(([name]) => name.startsWith('word/footer'));
    expect(textOf((footer as [string, XmlElement])[1])).toContain('PAGE');
    const language = allOf(parts.get('word/styles.xml') as XmlElement, 'w:lang')[0].attributes;
    expect(language['w:val']).toBe('en-GB');
    const words = textOf(document);
    expect(words).toContain('None is.');
    expect(words).toMatch(/\(sufficiency\) has [\d,]+ rows of 20 columns: read it in the workbook/);
    await exported('docx', 'again.docx', ...asked);
    expect(Buffer.compare(bytesOf('again.docx'), bytesOf('b.docx'))).toBe(0);
  });

  it('writes one table as CSV as it stands, and several in an archive', async () => {
    expect((await exported('csv', 'one.csv', '--tables', 'scap')).code).toBe(0);
    expect(await work.read('one.csv')).toBe(await work.read('run/scap.csv'));
    expect((await exported('csv', 'some.zip', '--tables', 'scap, finance,scap')).code).toBe(0);
    const files = readZip(bytesOf('some.zip'));
    expect(files.map(({ name }) => name)).toEqual(['scap.csv', 'finance.csv', 'README.txt']);
    const text = (at: number) => new TextDecoder().decode(files[at].bytes);
    expect(text(0)).toBe(await work.read('run/scap.csv'));
    expect(text(1)).toBe(await work.read('run/finance.csv'));
    expect(text(2)).toContain('seed 3');
  });

  it('says of another dataset than that of the run that sources are not at hand', async () => {
    expect((await exported('xlsx', 'no-sources.xlsx', '--tables', 'scap')).code).toBe(0);
    const strings = xmlParts(bytesOf('no-sources.xlsx')).get('xl/sharedStrings.xml');
    expect(textOf(strings as XmlElement)).toContain('were not at hand');
  });
});

describe('both forecasts of the management plan', async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const [first] = dataset.tables.provisions;
  const bigger = await work.scenario('bigger.json', {
    id: 'bigger',
    label: 'Bigger',
    policies: [
      {
        kind: 'expand',
        ...policyWords('bigger', SMALL_AREA.baseYear),
        provisions: [first.provision],
        placesEach: 30,
      },
    ],
  });
  const made = await sufficiency(
    ...['run', '--scenario', bigger, '--dataset', small, '--out', work.path('bigger')],
    ...['--draws', '3', '--seed', '3', '--years', '2', '--workers', '1'],
  );
  const both = (format: string, out: string, ...args: readonly string[]) =>
    sufficiency(
      ...['export', '--run', work.path('bigger'), '--unmitigated', work.path('run')],
      ...['--format', format, '--out', work.path(out), ...args],
    );

  it('stand in one table each, with the bytes that the page writes for the same two plans', async () => {
    expect(made.code, made.stderr).toBe(0);
    expect(await both('csv', 'both.zip', '--tables', 'dsg,scap')).toMatchObject({ code: 0 });
    const files = readZip(bytesOf('both.zip'));
    expect(files.map(({ name }) => name)).toEqual([
      'dsg_financial.csv',
      'dsg_history.csv',
      'dsg_placements.csv',
      'scap.csv',
      'README.txt',
    ]);
    const text = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    expect(text.get('README.txt')).toContain('Unmitigated forecast: =No “policies”');
    for (const alone of ['scap', 'dsg_history']) {
      expect(text.get(`${alone}.csv`)).toBe(await work.read(`bigger/${alone}.csv`));
    }
    const client = await workerHere(dataset);
    const [plain, grown] = [plan, bigger].map((path) =>
      readScenario(readFileSync(path, 'utf8'), path, dataset),
    );
    await client.run(grown, RUN);
    await client.run(plain, { ...RUN, draws: 5 });
    const page = await client.export(grown.id, ['dsg_financial', 'dsg_placements'], 'archive', {
      at: new Date(),
      unmitigatedId: plain.id,
      onMade: () => {},
    });
    const ofPage = new Map(
      readZip(page.bytes).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
    );
    for (const name of ['dsg_financial.csv', 'dsg_placements.csv']) {
      expect(ofPage.get(name)).toMatch(/^scenario,year,forecast,basis,/);
      expect(ofPage.get(name), name).toBe(text.get(name));
    }
    expect(ofPage.get('README.txt')).toContain('Unmitigated forecast: =No “policies”');
    expect(JSON.parse(ofPage.get('provenance.json') ?? '')).toMatchObject({
      scenarioId: grown.id,
      draws: 3,
      unmitigated: { scenarioId: plain.id },
    });
  });

  it('name the unmitigated plan in the notes of a workbook and in a briefing', async () => {
    expect(await both('xlsx', 'both.xlsx')).toMatchObject({ code: 0 });
    const strings = xmlParts(bytesOf('both.xlsx')).get('xl/sharedStrings.xml') as XmlElement;
    for (const said of ['Unmitigated forecast', 'Forecast', 'unmitigated', 'Mitigated: with']) {
      expect(textOf(strings)).toContain(said);
    }
    expect(await both('docx', 'both.docx', '--tables', 'dsg')).toMatchObject({ code: 0 });
    const words = xmlParts(bytesOf('both.docx')).get('word/document.xml') as XmlElement;
    expect(textOf(words)).toContain('Unmitigated forecast');
  });

  it('are refused of runs that are not pairs, and where no table has a forecast, all at once', async () => {
    const record = JSON.parse(await work.read('bigger/run.json'));
    await work.write('odd/run.json', JSON.stringify({ ...record, seed: 4, draws: 2 }));
    const asked = ['--unmitigated', work.path('odd'), '--tables', 'scap'];
    const run = ['export', '--run', work.path('bigger'), '--format', 'csv'];
    const refused = await sufficiency(...run, '--out', work.path('odd.csv'), ...asked);
    expect(refused.code).toBe(2);
    const lines = refused.stderr.trimEnd().split('\n');
    expect(lines.length).toBe(4);
    for (const said of ['seed 4', 'number of futures 2', 'the same plan', 'Add dsg to --tables']) {
      expect(refused.stderr).toContain(said);
    }
    const nowhere = ['--unmitigated', small, '--tables', 'dsg'];
    const none = await sufficiency(...run, '--out', work.path('odd.zip'), ...nowhere);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('--unmitigated');
    expect(none.stderr).toContain('no run.json');
  });
});

describe('an export that cannot be', () => {
  /** Asserts exit 2, all of the words on the error stream, and nothing written. */
  async function refused(out: string, asked: Promise<Outcome>, ...words: readonly string[]) {
    const { code, stdout, stderr } = await asked;
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toContain('    at ');
    expect(await work.names('.')).not.toContain(out);
    return stderr.trimEnd().split('\n');
  }

  it('names every table that is not there, and a name that does not fit, at once', async () => {
    const asked = exported('csv', 'no.csv', '--tables', 'scap,lsrp,scop,ledger');
    const words = ['"scop"', '"ledger"', 'no.csv for 14 tables', 'ends in .zip', 'dsg_placements'];
    expect((await refused('no.csv', asked, ...words)).length).toBe(3);
  });

  it('names every option that is wrong, at once', async () => {
    const asked = sufficiency('export', '--format', 'xls', '--out', work.path('x.xls'));
    await refused('x.xls', asked, '"xls"; expected csv or xlsx or ods or docx', '--run');
  });

  it('says that a folder is not that of a run', async () => {
    const asked = sufficiency(
      ...['export', '--run', small, '--format', 'xlsx', '--out', work.path('y.xlsx')],
    );
    await refused('y.xlsx', asked, 'no run.json', 'Name the folder that was given to run');
  });

  it('names the fields of a record that are wrong, and tables that a briefing lacks', async () => {
    const record = JSON.parse(await work.read('run/run.json'));
    await work.write('bad/run.json', JSON.stringify({ ...record, seed: 'one', draws: 0 }));
    await work.write('bad/scap.csv', 'scenario,year\n');
    const bad = ['export', '--run', work.path('bad'), '--out', work.path('z.docx')];
    await refused('z.docx', sufficiency(...bad, '--format', 'docx'), 'seed', 'draws');
    await work.write('bad/run.json', JSON.stringify(record));
    const lacking = ['bad/sufficiency.csv', 'bad/placements.csv', 'bad/finance.csv'];
    await refused('z.docx', sufficiency(...bad, '--format', 'docx'), ...lacking);
  });

  it('refuses sources of another dataset than that of the run', async () => {
    await work.writeFolder('other', new Map(datasetFiles(SMALL_AREA)));
    const manifest = JSON.parse(await work.read('other/dataset.json'));
    await work.write('other/dataset.json', JSON.stringify({ ...manifest, released: '2031-01-01' }));
    const asked = exported('ods', 'w.ods', '--tables', 'scap', '--dataset', work.path('other'));
    await refused('w.ods', asked, 'which the run was made with');
  });
});
