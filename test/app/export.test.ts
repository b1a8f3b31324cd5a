/** What planners can take away: true to the engine, and the same bytes as the command line writes. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { exportHeadline, exportWords, readinessCounts } from '../../src/app/content/export.ts';
import { RETURNS } from '../../src/app/content/exportReturns.ts';
import { createExporter } from '../../src/app/export/exporter.ts';
import { exportQueries, waitsForNoChange } from '../../src/app/export/exportQueries.ts';
import { checkReturns, tablesOfParts } from '../../src/app/export/readiness.ts';
import { createEngine } from '../../src/app/worker/engine.ts';
import { readScenario } from '../../src/data/readScenario.ts';
import { columnMeaning, TABLE_TITLES } from '../../src/export/tables/tableWords.ts';
import { WITHHELD } from '../../src/results/disclosure/withheld.ts';
import { TABLE_MAKERS } from '../../src/results/tables/index.ts';
import { FORECAST_TABLES, type TableName } from '../../src/results/tables/tableTypes.ts';
import { comparedWith } from '../../src/results/views/comparedWith.ts';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { datasetFiles, generateDataset } from '../support/generateDataset.ts';
import { readZip } from '../support/readZip.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { threadHere } from '../support/threadHere.ts';
import { workerHere } from './support/workerHere.ts';

const ALL = Object.keys(TABLE_MAKERS) as TableName[];
const RUN = { draws: 6, seed: 3, years: 2 };
const AT = new Date(2031, 4, 6, 7, 8, 10);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const work = await Workspace.create();
afterAll(() => work.remove());
const dataset = await generateDataset(SMALL_AREA);
const folder = await work.writeFolder('area', datasetFiles(SMALL_AREA));
const plan = await work.scenario('plan.scenario.json');
const scenario = readScenario(readFileSync(plan, 'utf8'), plan, dataset);
const { manifest } = dataset;

const client = await workerHere(dataset);
await client.run(scenario, { ...RUN, draws: 2 });
await client.run(scenario, RUN);
const quiet = { at: AT, onMade: () => {} };

describe('an archive of the page', () => {
  const made: number[] = [];
  const archive = client.export(scenario.id, ALL, 'archive', {
    at: AT,
    onMade: (count) => made.push(count),
  });

  it('holds every table with the bytes that the command line writes for the same run', async () => {
    const asked = ['--draws', '6', '--seed', '3', '--years', '2', '--workers', '1'];
    const given = ['--scenario', plan, '--dataset', folder, '--out', work.path('out')];
    expect((await sufficiency('run', ...given, ...asked)).code).toBe(0);
    const files = new Map(
      readZip((await archive).bytes).map(({ name, bytes }) => [name, text(bytes)]),
    );
    for (const name of ALL) {
      expect(files.get(`${name}.csv`), name).toBe(await work.read(`out/${name}.csv`));
    }
    const record = JSON.parse(await work.read('out/run.json'));
    const provenance = JSON.parse(files.get('provenance.json') ?? '');
    for (const key of [
      'modelVersion',
      'datasetHash',
      'datasetReleased',
      'scenarioHash',
      'seed',
      'draws',
      'disclosure',
      'baseYear',
      'years',
    ]) {
      expect(provenance[key], key).toEqual(record[key]);
    }
    const readMe = files.get('README.txt') ?? '';
    for (const fact of [
      record.modelVersion,
      record.datasetHash,
      record.scenarioHash,
      record.disclosure,
      'Futures: 6, seed 3',
      'first look',
      '6 May 2031',
      ...ALL.map((name) => `- ${name}.csv: ${TABLE_TITLES[name]}`),
    ]) {
      expect(readMe).toContain(fact);
    }
    expect([...files.keys()]).toEqual([
      ...ALL.map((name) => `${name}.csv`),
      'README.txt',
      'provenance.json',
    ]);
  });

  it('is named for its data and plan, and tells of each table when it is made', async () => {
    expect((await archive).name).toBe(`tables-${manifest.id}-${scenario.id}.zip`);
    expect(made).toEqual(ALL.map((_, at) => at + 1));
  });
});

describe('one table alone', () => {
  it('is that of the archive, with the run that made it in a last column', async () => {
    const [whole, alone] = await Promise.all([
      client.export(scenario.id, ['lsrp_7'], 'archive', quiet),
      client.export(scenario.id, ['lsrp_7'], 'csv', quiet),
    ]);
    const rows = text(readZip(whole.bytes)[0].bytes).split('\n');
    const own = text(alone.bytes).split('\n');
    expect(own[0]).toBe(`${rows[0]},provenance`);
    expect(own[1].startsWith(`${rows[1]},`)).toBe(true);
    expect(own[1]).toContain('seed 3');
    expect(own[1]).toContain('nothing to suppress');
    expect(own.length).toBe(rows.length);
  });

  it('can be looked at first: its first rows, and how many there are', async () => {
    const preview = await client.view(scenario.id, {
      kind: 'tablePreview',
      table: 'demand',
      most: 4,
    });
    const { bytes } = await client.export(scenario.id, ['demand'], 'csv', quiet);
    const lines = text(bytes).trimEnd().split('\n');
    expect(preview.rowCount).toBe(lines.length - 1);
    expect(preview.rows.length).toBe(4);
    expect(preview.columns.join(',')).toBe(lines[0].replace(/,provenance$/, ''));
  });
});

describe('the list of returns', async () => {
  const checked = checkReturns(RETURNS, manifest);
  const parts = checked.flatMap((one) => one.parts);
  const previews = new Map(
    await Promise.all(
      ALL.map(async (table) => {
        const query = { kind: 'tablePreview', table, most: 1e6 } as const;
        return [table, await client.view(scenario.id, query)] as const;
      }),
    ),
  );

  it('names every table that the engine makes, and no other', () => {
    const all = RETURNS.flatMap((one) => one.parts);
    expect(tablesOfParts(all).sort()).toEqual([...ALL].sort());
  });

  it('calls ready what has rows, and no column that somebody would have to fill', () => {
    const ready = parts.filter(({ readiness }) => readiness === 'ready');
    expect(ready.length).toBeGreaterThan(10);
    for (const { table, gap } of ready) {
      const { columns, rows } = previews.get(table as TableName)!;
      expect(gap).toBeUndefined();
      expect(rows.length).toBeGreaterThan(0);
      columns.forEach((column, at) => {
        const filled = rows.some((row) => row[at] !== null && row[at] !== '');
        expect(filled, `${table}: ${column}`).toBe(true);
      });
    }
    const { columns, rows } = previews.get('indicators')!;
    expect(rows.every((row) => row[columns.indexOf('target')] === null)).toBe(true);
    expect(parts.find(({ table }) => table === 'indicators')?.readiness).toBe('partly');
  });

  it('names the gap, and what would fill it, of all that is not ready, gaps first', () => {
    for (const { parts: of } of checked) {
      const order = of.map(({ readiness }) => ['missing', 'partly', 'ready'].indexOf(readiness));
      expect(order).toEqual([...order].sort());
      for (const { gap, table, readiness } of of) {
        if (readiness === 'ready') continue;
        expect(gap?.missing).toMatch(/\.$/);
        expect(gap?.fill).toMatch(/\.$/);
        expect(table === null).toBe(readiness === 'missing');
      }
    }
  });

  it('promises nothing of settings that the data do not have', () => {
    const apTypes = manifest.settingTypes.filter(({ role }) => role === 'ap').map(({ id }) => id);
    const establishments = manifest.establishments.filter(
      ({ settingType }) => !apTypes.includes(settingType),
    );
    const without = checkReturns(RETURNS, { ...manifest, establishments }).flatMap(
      (one) => one.parts,
    );
    const part = without.find(({ id }) => id === '7.6');
    expect(part).toMatchObject({ readiness: 'missing', table: null });
    expect(part?.gap?.missing).toContain('no establishment of this kind');
  });

  it('promises no table that disclosure control withholds, and says why', () => {
    const personal = checkReturns(RETURNS, { ...manifest, origin: 'person-level' });
    const offered = tablesOfParts(personal.flatMap((one) => one.parts));
    const published = tablesOfParts(parts);
    const kept = published.filter((name) => !(name in WITHHELD));
    expect(kept.length).toBeLessThan(published.length);
    expect(offered.sort()).toEqual(kept.sort());
    const survey = personal.find(({ id }) => id === 'scap');
    expect(survey?.parts[0].gap?.missing).toContain('finer than the two phases');
  });

  it('is counted in the headline and for each return', () => {
    const ready = parts.filter(({ readiness }) => readiness === 'ready').length;
    expect(exportHeadline(checked)).toBe(
      `${ready} of ${parts.length} tables are ready; ${parts.length - ready} need something from you`,
    );
    expect(readinessCounts(checked[1].parts)).toMatch(/^1 missing, \d partly ready and \d+ ready$/);
  });

  it('explains every column of every table', () => {
    for (const { columns } of previews.values()) {
      for (const column of columns) expect(columnMeaning(column), column).toMatch(/\w/);
    }
  });
});

describe('what the page Export asks', () => {
  const seen = (scenarioId: string, ...tables: readonly TableName[]) =>
    exportQueries({ scenarioId, baselineId: 'none' }, 'scap', tables);

  it('has no change simulated beside a plan where a table with both forecasts is seen or chosen', () => {
    expect(comparedWith(seen('plan').tablePreview)).toEqual([]);
    expect(seen('plan', 'finance', 'dsg_history').unmitigated).toBeUndefined();
    expect(seen('plan', 'finance', 'dsg_placements').unmitigated).toMatchObject({ most: 0 });
    for (const table of FORECAST_TABLES) {
      const choices = { scenarioId: 'plan', baselineId: 'none' };
      expect(comparedWith(exportQueries(choices, table, []).tablePreview)).toEqual(['none']);
    }
  });

  it('sets no change against nothing', () => {
    for (const query of Object.values(seen('none', ...FORECAST_TABLES))) {
      expect(comparedWith(query)).toEqual([]);
    }
  });

  it('makes no file before both forecasts of a chosen table are there', async () => {
    const choices = { scenarioId: scenario.id, baselineId: 'none' };
    const seenOf = await client.view(scenario.id, { kind: 'tablePreview', table: 'scap', most: 0 });
    expect(waitsForNoChange(choices, ['scap'], undefined)).toBe(false);
    expect(waitsForNoChange(choices, ['scap', 'dsg_placements'], undefined)).toBe(true);
    expect(waitsForNoChange(choices, ['dsg_placements'], seenOf)).toBe(false);
    const others = { scenarioId: 'another', baselineId: 'none' };
    expect(waitsForNoChange(others, ['dsg_placements'], seenOf)).toBe(true);
    const alone = { scenarioId: 'none', baselineId: 'none' };
    expect(waitsForNoChange(alone, ['dsg_placements'], undefined)).toBe(false);
  });

  it('shows the first rows of both forecasts, over the futures that both plans have', async () => {
    const other = { ...scenario, id: 'other', label: 'Other' };
    await client.run(other, { ...RUN, draws: 2 });
    const query = { kind: 'tablePreview', table: 'dsg_financial', most: 1e6 } as const;
    const both = await client.view(scenario.id, { ...query, against: 'other' });
    const alone = await client.view(scenario.id, query);
    expect(both.rowCount).toBe(2 * alone.rowCount);
    expect(both.columns).toContain('forecast');
    expect([both.provenance.draws, both.unmitigated?.scenarioId]).toEqual([2, 'other']);
    expect([alone.provenance.draws, alone.unmitigated]).toEqual([RUN.draws, null]);
  });
});

describe('the exporter', () => {
  const order = { scenarioId: scenario.id, tables: ['finance'], form: 'archive', at: AT } as const;

  it('makes one file at a time, and says how far it is', async () => {
    const exporter = createExporter(client);
    const seen: string[] = [];
    exporter.status.subscribe(({ kind }) => seen.push(kind));
    const [file, second] = await Promise.all([exporter.make(order), exporter.make(order)]);
    expect(second).toBeNull();
    expect(readZip(file!.bytes).map(({ name }) => name)).toContain('finance.csv');
    expect(seen).toEqual(['idle', 'making', 'making', 'made']);
  });

  it('is stopped between two tables: nothing is given, and the next file is whole', async () => {
    const tables = ['finance', 'demand', 'scap'] as const;
    const exporter = createExporter(client);
    exporter.status.subscribe((now) => {
      if (now.kind === 'making' && now.made === 1) exporter.stop();
    });
    expect(await exporter.make({ ...order, tables })).toBeNull();
    expect(exporter.status.value).toEqual({ kind: 'stopped', made: 1, wanted: 3 });
    expect(exportWords(exporter.status.value)).toBe(
      'Stopped: nothing was saved. 1 of 3 tables had been made.',
    );
    const again = await createExporter(client).make({ ...order, tables });
    expect(readZip(again!.bytes).length).toBe(5);
  });

  it('is stopped in the worker too, which makes no more tables', async () => {
    const said: string[] = [];
    const engine = createEngine({
      read: async () => dataset,
      reply: (message) => {
        if (message.requestId !== 9) return;
        said.push(message.kind);
        if (message.kind === 'tablesMade' && message.made === 2) {
          void engine({ kind: 'cancel', requestId: 9 });
        }
      },
      openPort: threadHere,
      cores: 1,
    });
    await engine({ kind: 'open', requestId: 1, address: 'here/' });
    await engine({ kind: 'run', requestId: 2, scenario, ...RUN, draws: 2 });
    const { scenarioId, tables, form } = { ...order, tables: ALL };
    await engine({ kind: 'export', requestId: 9, scenarioId, tables, form, at: AT });
    expect(said).toEqual(['tablesMade', 'tablesMade', 'cancelled']);
  });

  it('says to wait where the plan has not been simulated', async () => {
    const exporter = createExporter(client);
    expect(await exporter.make({ ...order, scenarioId: 'unheard-of' })).toBeNull();
    expect(exporter.status.value).toMatchObject({ kind: 'failed' });
    expect(JSON.stringify(exporter.status.value)).toContain('not been simulated yet');
  });

  it('keeps what is ticked, each table once', () => {
    const { ticked, tick } = createExporter(client);
    tick(['demand', 'finance'], true);
    tick(['finance', 'scap'], true);
    tick(['demand'], false);
    expect(ticked.value).toEqual(['finance', 'scap']);
  });
});
