import { beforeAll, describe, expect, it } from 'vitest';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { carMinutesTo, roadKmTo, roadsOf } from '../../src/model/transport/journey.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import { datasetFiles, readFiles } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const HEADER = 'zone,provision,road_km,minutes';
let files: Map<string, string>;
let zone: string;
let provision: string;

beforeAll(() => {
  files = datasetFiles(SMALL_AREA);
  zone = files.get('zones.csv')!.split('\n')[1].split(',')[0];
  provision = files.get('provisions.csv')!.split('\n')[1].split(',')[0];
});

const withTravel = (...rows: string[]) =>
  readFiles(new Map([...files, ['travel.csv', `${[HEADER, ...rows].join('\n')}\n`]]));

/** What is said of a table with one row for the first pair. */
async function problemsOf(...rows: string[]): Promise<string> {
  return withTravel(...rows).then(
    () => '',
    (error: Error) => error.message,
  );
}

/** Straight line of the first pair, km. */
async function straightKm(): Promise<number> {
  const dataset = await readFiles(files);
  return prepareModel(dataset, scenarioFrom(dataset), 1).nearby.km[0];
}

describe('a table of journeys by road', () => {
  it('may be left out', async () => {
    const without = new Map(files);
    without.delete('travel.csv');
    expect((await readFiles(without)).tables.travel).toEqual([]);
  });

  it('names zones and provisions that exist, each pair once', async () => {
    expect(await problemsOf(`nowhere,${provision},10,`)).toContain(
      'travel.csv, row 2, zone: found "nowhere"; expected a known zone',
    );
    expect(await problemsOf(`${zone},nobody,10,`)).toContain('row 2, provision: found "nobody"');
    const km = 1.3 * (await straightKm()) + 1;
    expect(
      await problemsOf(`${zone},${provision},${km},`, `${zone},${provision},${km},`),
    ).toContain('row 3, zone, provision: found the same as row 2');
  });

  it('holds what a road can be: not none, not shorter than the straight line, no endless detour', async () => {
    const straight = await straightKm();
    expect(await problemsOf(`${zone},${provision},0,`)).toContain('row 2, road_km: found "0"');
    expect(await problemsOf(`${zone},${provision},${5 * straight + 25},`)).toContain(
      'Give km by road, not metres',
    );
    const far = new Map(files);
    const home = files.get('zones.csv')!.split('\n')[1].split(',');
    home[2] = String(Number(home[2]) + 1);
    far.set('zones.csv', files.get('zones.csv')!.replace(/\n[^\n]*/, `\n${home.join(',')}`));
    far.set('travel.csv', `${HEADER}\n${zone},${provision},60,\n`);
    await expect(readFiles(far)).rejects.toThrow('Give km by road, not miles');
  });

  it('holds minutes that a car can take', async () => {
    const km = (1.3 * (await straightKm()) + 10).toFixed(2);
    expect(await problemsOf(`${zone},${provision},${km},0.5`)).toContain(
      `row 2, minutes: found 0.5 minutes for ${km} km; expected`,
    );
    expect(await problemsOf(`${zone},${provision},${km},900`)).toContain('row 2, minutes');
    expect(await problemsOf(`${zone},${provision},${km},${Number(km) * 1.5}`)).toBe('');
  });

  it('is told with the first rows where all of them are wrong', async () => {
    const ids = files.get('provisions.csv')!.trimEnd().split('\n').slice(1);
    const rows = ids.map((row) => `${zone},${row.split(',')[0]},900,`);
    expect(await problemsOf(...rows)).toContain(`found ${rows.length - 20} more rows like these`);
  });
});

describe('a journey', () => {
  it('is as the table states it, and else follows from the straight line', async () => {
    const km = (1.3 * (await straightKm()) + 7).toFixed(2);
    const dataset = await withTravel(`${zone},${provision},${km},`);
    const opened = {
      kind: 'open' as const,
      ...policyWords('opened', dataset.manifest.baseYear),
      places: 5,
      provision: {
        id: 'opened',
        name: 'Opened',
        establishment: dataset.tables.provisions[0].establishment,
        district: dataset.tables.zones[0].district_code,
        latitude: dataset.tables.zones[0].latitude,
        longitude: dataset.tables.zones[0].longitude,
        ageLow: 4,
        ageHigh: 19,
      },
    };
    const model = prepareModel(dataset, scenarioFrom(dataset, { policies: [opened] }), 1);
    const { values } = watchDraw(model, 1, 0);
    const roads = roadsOf(model.area.statedJourneys, values);
    const last = model.timetable.provisions.count - 1;
    const circuity = values['transport.circuity'];
    expect(roadKmTo(roads, 0, 0, 100)).toBeCloseTo(Number(km), 4);
    expect(roadKmTo(roads, 0, 1, 100)).toBeCloseTo(100 * circuity, 9);
    expect(roadKmTo(roads, 1, 0, 100)).toBeCloseTo(100 * circuity, 9);
    expect(roadKmTo(roads, 0, last, 100)).toBeCloseTo(100 * circuity, 9);
    const formula = carMinutesTo(roads, 0, 1, Number(km));
    expect(carMinutesTo(roads, 0, 0, Number(km))).toBeCloseTo(formula, 9);
    const timed = await withTravel(`${zone},${provision},${km},${(formula + 5).toFixed(1)}`);
    const { area } = prepareModel(timed, scenarioFrom(timed), 1);
    const stated = carMinutesTo(roadsOf(area.statedJourneys, values), 0, 0, Number(km));
    expect(stated).toBeCloseTo(formula + 5, 1);
  });

  it('reaches census, passengers and their cost', async () => {
    const dataset = await readFiles(files);
    const model = prepareModel(dataset, scenarioFrom(dataset), 1);
    const { zones, provisions } = dataset.tables;
    const rows = zones.flatMap((home, z) =>
      provisions.map((school, p) => {
        const km = 1.35 * model.nearby.km[z * provisions.length + p] + 4;
        return `${home.zone},${school.provision},${km.toFixed(3)},${(4 * km).toFixed(2)}`;
      }),
    );
    const slow = await withTravel(...rows);
    const [before, after] = [dataset, slow].map((one) => {
      const prepared = prepareModel(one, scenarioFrom(one), 1);
      const { result } = watchDraw(prepared, 2, 0);
      const sums = rollUp(prepared.shapes.provisionSums, [result.cubes.provisionSums], ['measure']);
      const [, km, minutes] = sums.byDraw[0];
      return { km, minutes, pounds: result.baseFigures.transportPounds };
    });
    expect(after.km).toBeCloseTo(before.km, 6);
    expect(after.minutes).toBeGreaterThan(1.5 * before.minutes);
    expect(after.pounds).toBeGreaterThan(1.05 * before.pounds);
  });
});
