import { describe, expect, it } from 'vitest';
import type { PolicyOf, ScenarioFile } from '../../src/domain/scenario.ts';
import { OUT_OF_AREA } from '../../src/domain/settings.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { compileTimetable } from '../../src/model/policy/compileTimetable.ts';
import { communityCount } from '../../src/model/policy/levers/communities.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { byKey, watchDraw } from '../support/watchedDraw.ts';

type Policies = NonNullable<ScenarioFile['policies']>;

const YEARS = 4;
const dataset = await generateDataset({ ...SMALL_AREA, provisions: 120 });
const { baseYear } = dataset.manifest;
const none = { low: 0, central: 0, high: 0, reason: 'To see the cost alone.' };
const parameters = { 'finance.inflation.services': none };

const ledgerOf = (policies: Policies) => {
  const model = prepareModel(dataset, scenarioFrom(dataset, { policies, parameters }), YEARS);
  return runDraw(model, 2, 0, { ledger: true }).ledger;
};
const key = (row: object) => JSON.stringify(row);

/** Bookings that policies add, as financial year from the base, months, quantity and amount. */
function added(policies: Policies) {
  const before = new Set(ledgerOf(policies.map(free)).map(key));
  const rows = ledgerOf(policies).filter((row) => !before.has(key(row)));
  expect(new Set(rows.map(({ fund }) => fund))).toEqual(new Set(['dsg']));
  return rows
    .filter((row) => row.line === 'sen-support-services')
    .map(({ financialYear, months, quantity, amount }) => [
      financialYear - baseYear,
      months,
      quantity,
      amount,
    ]);
}

/** The same policy at no cost. */
function free(policy: Policies[number]): Policies[number] {
  const same = { ...policy, annualCostPounds: undefined };
  switch (same.kind) {
    case 'localities':
      return { ...same, devolvedPoundsPerCommunity: [0, 0, 0] };
    case 'reintegration':
      return { ...same, costPoundsPerChild: undefined };
    case 'reassessment':
      return { ...same, supportPoundsPerChild: undefined };
    default:
      return same;
  }
}

const help = {
  kind: 'early-intervention' as const,
  ...policyWords('help', baseYear + 1),
  incidenceChange: [0, 0, 0] as [number, number, number],
  annualCostPounds: [12_000, 12_000, 12_000] as [number, number, number],
};

describe('the yearly cost of a policy', () => {
  it('is paid from its September, on the high needs budget alone', () => {
    expect(added([help])).toEqual([
      [1, 7, 1, 7000],
      [2, 12, 1, 12_000],
      [3, 12, 1, 12_000],
    ]);
  });

  it('comes in with the policy: a share more with each September', () => {
    const rows = added([{ ...help, september: baseYear, rampYears: 3 }]);
    const shares = [
      [0, 7, 1 / 3],
      [1, 5, 1 / 3],
      [1, 7, 2 / 3],
      [2, 5, 2 / 3],
      [2, 7, 1],
      [3, 12, 1],
    ];
    expect(rows.map((row) => row.slice(0, 3))).toEqual(shares);
    for (const [, months, share, amount] of rows) {
      expect(amount).toBeCloseTo(1000 * months * share, 8);
    }
  });

  it('stands on a policy of any kind, in rows of its own', () => {
    const provisions = dataset.tables.provisions.map((row) => row.provision);
    const pounds = (cost: number): [number, number, number] => [cost, cost, cost];
    const unchanged: Policies = [
      {
        kind: 'expand',
        ...policyWords('no-places', baseYear),
        provisions,
        placesEach: 0,
        annualCostPounds: pounds(1200),
      },
      {
        kind: 'tariff',
        ...policyWords('no-bands', baseYear),
        highestDayFeePounds: [1e7, 1e7, 1e7, 1e7, 1e7],
        annualCostPounds: pounds(2400),
      },
    ];
    expect(added(unchanged).filter(([year]) => year === 1)).toEqual([
      [1, 12, 1, 1200],
      [1, 12, 1, 2400],
    ]);
  });
});

describe('what it costs to run a policy', () => {
  const pounds: [number, number, number] = [1200, 1200, 1200];
  const nothing: [number, number, number] = [0, 0, 0];
  const costs = (policy: Policies[number]): (string | number)[][] => {
    const before = new Set(ledgerOf([policy]).map(key));
    return ledgerOf([{ ...policy, annualCostPounds: pounds }])
      .filter((row) => !before.has(key(row)) && row.financialYear === baseYear + 1)
      .map(({ fund, line, amount }) => [fund, line, amount]);
  };

  it('is the general fund’s where it pays for assessment, appeals and reviews', () => {
    const words = (id: string) => policyWords(id, baseYear);
    const nobody = { roles: ['mainstream' as const], bandLow: 1, bandHigh: 5, share: nothing };
    const policies: Policies = [
      { kind: 'assessment', ...words('assess'), agreeChange: nothing },
      { kind: 'tribunal', ...words('appeals'), appealChange: nothing },
      { kind: 'cessation', ...words('reviews'), share: nothing },
      { kind: 'allocation', ...words('panel'), directionRate: nothing },
      { kind: 'reassessment', ...words('looked-at-again'), groups: [nobody] },
    ];
    for (const policy of policies) {
      expect(costs(policy), policy.kind).toEqual([['general', 'assessment-services', 1200]]);
    }
  });

  it('is high needs spending elsewhere, under the line of what it is for', () => {
    const words = policyWords('policy', baseYear);
    const tiers: Policies[number] = {
      kind: 'ap-tiers',
      ...words,
      targetedShare: nothing,
      timeLimitedShare: nothing,
    };
    expect(costs(tiers)).toEqual([['dsg', 'ap-targeted-support', 1200]]);
    expect(costs({ kind: 'inclusion', ...words })).toEqual([['dsg', 'sen-support-services', 1200]]);
  });
});

describe('the devolved budget of localities', () => {
  const mainstream = new Set(
    dataset.manifest.settingTypes.filter(({ role }) => role === 'mainstream').map(({ id }) => id),
  );
  const establishments = new Set(
    dataset.manifest.establishments
      .filter(({ settingType }) => mainstream.has(settingType))
      .map(({ code }) => code),
  );
  const homes = new Set(dataset.manifest.districts.map(({ code }) => code));
  const schools = dataset.tables.provisions.filter(
    (row) => establishments.has(row.establishment) && homes.has(row.district_code),
  );
  const localities = (districts: string[]): Policies[number] => ({
    kind: 'localities',
    ...policyWords('localities', baseYear + 2),
    districts,
    schoolsPerCommunity: 8,
    devolvedPoundsPerCommunity: [24_000, 24_000, 24_000],
  });

  it('is paid for each community of so many schools, the last of them smaller', () => {
    const communities = Math.ceil(schools.length / 8);
    expect(communities).toBeGreaterThan(1);
    expect(added([localities([])])).toEqual([
      [2, 7, communities, 14_000 * communities],
      [3, 12, communities, 24_000 * communities],
    ]);
  });

  it('forms no community over the border', () => {
    const over = new Set(schools.slice(8).map(({ provision }) => provision));
    const provisions = dataset.tables.provisions.map((row) =>
      over.has(row.provision) ? { ...row, district_code: OUT_OF_AREA } : row,
    );
    const moved = { ...dataset, tables: { ...dataset.tables, provisions } };
    const area = prepareArea(moved);
    const scenario = scenarioFrom(moved, { policies: [localities([])] });
    const timetable = compileTimetable(moved, area, scenario, 1);
    const policy = scenario.policies[0] as PolicyOf<'localities'>;
    expect(schools.length).toBeGreaterThan(8);
    expect(communityCount(area, timetable, policy, 1)).toBe(1);
  });

  it('is paid in the districts named', () => {
    const [{ district_code }] = schools;
    const there = schools.filter((row) => row.district_code === district_code);
    expect(there.length).toBeLessThan(schools.length);
    expect(added([localities([district_code])])[1][2]).toBe(Math.ceil(there.length / 8));
  });
});

describe('what a policy costs by the child', () => {
  it('is paid for each child who moves, in the year of the move', () => {
    const model = prepareModel(
      dataset,
      scenarioFrom(dataset, {
        policies: [
          {
            kind: 'reintegration',
            ...policyWords('return', baseYear + 1),
            share: [1, 1, 1],
            costPoundsPerChild: [6000, 6000, 6000],
          },
        ],
        parameters,
      }),
      YEARS,
    );
    const { januaries, result } = watchDraw(model, 2, 0);
    const rows = result.ledger.filter(
      ({ line, unitRate }) => line === 'sen-support-services' && unitRate === 6000,
    );
    expect(
      rows.map(({ financialYear, months }) => [financialYear - baseYear, months]),
    ).toContainEqual([1, 12]);
    for (const { financialYear, quantity } of rows) {
      const step = financialYear - baseYear;
      expect(step).toBeGreaterThan(0);
      const [before, after] = [januaries[step].children, januaries[step + 1].children];
      const was = byKey(before);
      const roleAt = (of: typeof before, i: number) =>
        model.area.roleOfType[model.area.typeOfEstablishment[of.establishment[i]]];
      let returned = 0;
      for (let i = 0; i < after.count; i++) {
        const at = was.get(after.key[i]);
        if (at === undefined || roleAt(after, i) !== 'mainstream') continue;
        if (['special', 'independent', 'ap'].includes(roleAt(before, at))) returned++;
      }
      expect(Number.isInteger(quantity)).toBe(true);
      expect(quantity).toBeGreaterThan(0);
      expect(quantity).toBeLessThanOrEqual(returned);
    }
  });

  it('is paid by the year for each child on an individual support plan', () => {
    const rows = added([
      {
        kind: 'reassessment',
        ...policyWords('support', baseYear),
        groups: [
          {
            roles: ['mainstream', 'srp', 'special', 'independent'],
            bandLow: 1,
            bandHigh: 5,
            share: [1, 1, 1],
          },
        ],
        supportPoundsPerChild: [1200, 1200, 1200],
      },
    ]);
    const [first, spring, autumn] = rows;
    expect(first.slice(0, 2)).toEqual([0, 7]);
    expect(first[2]).toBeGreaterThan(0);
    expect(spring).toEqual([1, 5, first[2], first[2] * 500]);
    expect(autumn.slice(0, 2)).toEqual([1, 7]);
    expect(autumn[3]).toBe(autumn[2] * 700);
  });
});
