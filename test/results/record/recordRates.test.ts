import { describe, expect, it } from 'vitest';
import type { GivenRecord } from '../../../src/data/import/recordTables.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { estimateRates } from '../../../src/model/demand/longitudinal/estimate.ts';
import { movementRates } from '../../../src/results/record/movementRates.ts';
import { type RecordRates, recordRates } from '../../../src/results/record/recordRates.ts';
import { kent } from '../../support/kent.ts';
import { STEADY, steadyRecord } from '../../support/steadyArea.ts';
import { syntheticArea } from '../../support/syntheticAreas/area.ts';

type Children = Pick<GivenRecord, 'transitions' | 'residents'>;

async function told(record: Children): Promise<RecordRates> {
  return recordRates({ ...record, residentsOfDataset: false, dataset: await kent() });
}

/** A record in which every rate is known: see `steadyRecord`. */
function steady(changes: Partial<typeof STEADY> = {}): Children {
  const { transitions, population } = steadyRecord({ ...STEADY, ...changes });
  return { transitions, residents: population };
}

function made(seed: number): Children {
  const { transitions, population } = syntheticArea(seed, 'calm');
  return { transitions, residents: population };
}
const small = made(2);
const ofSmall = told(small);

const rate = ({ rates }: RecordRates, flow: string, by = 'all', group = '') =>
  rates.find((one) => one.flow === flow && one.by === by && one.group === group);

describe('rates of a record of children', () => {
  it('are those at which its children join, leave and move', async () => {
    const of = await told(steady());
    // Nobody joins in the first of nine academic years, and 40 of 4,000 in each of the others.
    expect(rate(of, 'joiners')?.mean).toBeCloseTo((8 * 40) / (9 * 4000), 3);
    // 20 of 200 leave, and 10 of the 180 who stay move; those in the last academic year do not count.
    expect(rate(of, 'leavers')?.mean).toBeCloseTo(0.1, 2);
    expect(rate(of, 'movers', 'setting', 'A')?.mean).toBeCloseTo(10 / 180, 2);
    for (const { mean, p10, p90 } of of.rates) {
      if (mean === null) continue;
      expect(p10).toBeLessThanOrEqual(mean);
      expect(p90).toBeGreaterThanOrEqual(mean);
    }
    expect(of.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024]);
  });

  it('are narrower the longer the record', async () => {
    const width = async (years: readonly number[]) => {
      const { p10, p90 } = rate(await told(steady({ years })), 'leavers') ?? {};
      return (p90 ?? 0) - (p10 ?? 0);
    };
    expect(await width([2024])).toBeGreaterThan(1.5 * (await width([2019, ...STEADY.years])));
  });

  it('stay near those of the exact record: a group moves by its rounding alone', async () => {
    const { manifest } = await kent();
    const groups = new Map(manifest.needs.map(({ code, group }) => [code, group as string]));
    const coarse = small.transitions.map((row) => ({
      ...row,
      need1: groups.get(row.need1) ?? row.need1,
      need2: groups.get(row.need2) ?? row.need2,
    }));
    const exact = movementRates(estimateRates(coarse, small.residents));
    const of = await ofSmall;
    let moved = 0;
    for (const one of exact) {
      const given = rate(of, one.flow, one.by, one.group);
      if (given?.mean == null) {
        expect(one.events).toBeLessThan(5);
        continue;
      }
      // Below 5 of the events, below 5 of the children, and the last decimal.
      const most = one.mean * (5 / one.events + 5 / one.exposed) * 1.05 + 1e-4;
      expect(Math.abs(given.mean - one.mean)).toBeLessThanOrEqual(most);
      if (Math.abs(given.mean - one.mean) > 2e-4) moved++;
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('are compared with those that the data shown are simulated with, at the same ages', async () => {
    const { compared } = await ofSmall;
    expect(compared.map(({ flow, phase }) => `${flow} ${phase}`).sort()).toEqual([
      'joiners all',
      'joiners primary',
      'joiners secondary',
      'leavers all',
      'leavers primary',
      'leavers secondary',
    ]);
    for (const flow of ['joiners', 'leavers']) {
      const [all, primary, secondary] = ['all', 'primary', 'secondary'].map(
        (phase) => compared.find((one) => one.flow === flow && one.phase === phase)?.rate ?? -1,
      );
      expect(all).toBeGreaterThanOrEqual(Math.min(primary, secondary));
      expect(all).toBeLessThanOrEqual(Math.max(primary, secondary));
    }
  });
});

describe('under disclosure control, a record', () => {
  it('gives the same figures whatever the order of its rows', async () => {
    const turned = await told({ ...small, transitions: [...small.transitions].reverse() });
    expect(turned).toEqual(await ofSmall);
  });

  it('gives no count of children but multiples of 5, and needs in groups alone', async () => {
    const { files, years, children, needs } = await ofSmall;
    for (const count of [children, ...years.map(({ rows }) => rows)]) expect(count % 5).toBe(0);
    const { columns, rows } = files.projection;
    const counts = columns.flatMap((name, at) => (/^(mean|p)/.test(name) ? [at] : []));
    expect(columns.slice(0, 5)).toEqual(['year', 'need', 'setting', 'mean', 'sd']);
    expect(columns.slice(5)).toEqual(['p2.5', 'p10', 'p50', 'p90', 'p97.5']);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) for (const at of counts) expect(Number(row[at]) % 5).toBe(0);
    const { manifest } = await kent();
    expect(manifest.needs.some(({ code }) => needs.includes(code))).toBe(false);
    expect(files.rates.columns.join()).toBe(
      'flow,by,group,rate_mean,rate_p10,rate_p90,dataset_rate',
    );
  });

  it('keeps sums of a projection, and its base January as rounded once', async () => {
    const { files, baseYear, children } = await ofSmall;
    const rows = files.projection.rows.map(([year, need, setting, mean, sd]) => ({
      year,
      need,
      setting,
      mean: Number(mean),
      sd: Number(sd),
    }));
    for (const year of new Set(rows.map((row) => row.year))) {
      const own = rows.filter((row) => row.year === year);
      const sum = (of: typeof rows) => of.reduce((all, { mean }) => all + mean, 0);
      const total = own.find(({ need, setting }) => need === 'total' && setting === 'total');
      expect(total?.mean).toBe(
        sum(own.filter((row) => row.need !== 'total' && row.setting !== 'total')),
      );
      expect(total?.mean).toBe(
        sum(own.filter((row) => row.need === 'total' && row.setting !== 'total')),
      );
    }
    const base = rows.filter((row) => row.year === baseYear);
    expect(base.every(({ sd }) => sd === 0)).toBe(true);
    expect(base.find(({ need, setting }) => need === 'total' && setting === 'total')?.mean).toBe(
      children,
    );
    const exact = small.transitions.filter(
      ({ year, need2 }) => year === baseYear - 1 && need2 !== 'NONSEND',
    ).length;
    expect(Math.abs(children - exact)).toBeLessThan(5);
  });

  it('withholds a rate of very few, also in the file', async () => {
    const lone = steady({ movers: (age) => (age === 3 ? 1 : 0), years: [2024] });
    const of = await told(lone);
    const given = rate(of, 'movers');
    // One mover is rounded to nought or five: a rate of nought events is not given.
    if (given?.mean === null) expect(toCsv(of.files.rates)).toContain('movers,all,,c,c,c,');
    else expect(given?.mean).toBeGreaterThan(0.002);
  });
});
