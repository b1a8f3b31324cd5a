import { describe, expect, it } from 'vitest';
import { AGE_COUNT, PHASE_COUNT } from '../../src/domain/ages.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Values } from '../../src/domain/parameters/index.ts';
import { BAND_COUNT } from '../../src/domain/settings.ts';
import type { Area } from '../../src/model/area/area.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { tilted } from '../../src/model/placement/complexity.ts';
import { firstAgeOf, MOVE_KIND_COUNT, moveKind } from '../../src/model/placement/moveKinds.ts';
import {
  drawBand,
  neededTypeAfter,
  newPlanBand,
  newPlanNeededType,
} from '../../src/model/placement/neededType.ts';
import { type NeedRules, prepareNeedRules } from '../../src/model/placement/needRules.ts';
import {
  type PlacementFlows,
  preparePlacementFlows,
} from '../../src/model/placement/placementFlows.ts';
import { IMPOSSIBLE } from '../../src/model/placement/typeContest.ts';
import type { World } from '../../src/model/placement/world.ts';
import { NO_LEVERS } from '../../src/model/policy/levers/stepLevers.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel, registerFor } from '../../src/model/run/prepareModel.ts';
import { centralValues } from '../../src/model/run/sampleParameters.ts';
import { dice } from '../support/dice.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

/**
 * In an area where no type of place is full, everyone is placed in the type they need, so published
 * placements show needs, and the calibration must find the constants that made them.
 */
const recipe = {
  ...SMALL_AREA,
  roles: ['mainstream', 'srp', 'special', 'independent', 'ap', 'fe', 'other'] as const,
};
const generated = await generateDataset(recipe);
/** Every type of place is there at every age, so that no move is ruled out. */
const dataset: Dataset = {
  ...generated,
  tables: {
    ...generated.tables,
    provisions: generated.tables.provisions.map((row) => ({ ...row, age_high: 26 })),
  },
};
const area = prepareArea(dataset);
const types = area.typeCount;
/** Nothing hides and nobody overflows. */
const values: Values = {
  ...centralValues(registerFor(dataset)),
  'placement.latentUnmet': 0,
  'placement.independentNeededShare': 1,
  'placement.apNeededShare': 1,
  'placement.moveReferenceWeight': 0,
};
const calibrated = (from: Dataset) =>
  preparePlacementFlows(from, area, values['placement.moveReferenceWeight']);
const rulesOf = (flows: PlacementFlows) => prepareNeedRules(area, flows, values);
const worldWith = (rules: NeedRules): World => ({
  ...prepareModel(dataset, scenarioFrom(dataset), 1),
  area,
  rules,
  values,
  stream: { seed: 3, draw: 0 },
  independentSupply: Float64Array.of(1, 1),
  rounds: [],
  levers: NO_LEVERS,
});
const establishmentOf = Array.from(
  { length: types },
  (_, type) => area.establishmentCodes[area.typeOfEstablishment.indexOf(type)],
);

/** Largest difference of two sets of constants, each row against its first type, where shares tell. */
function furthest(
  truth: Float64Array,
  found: Float64Array,
  tells: (row: number, type: number) => boolean,
): number {
  let most = 0;
  for (let row = 0; row * types < truth.length; row++) {
    const told = Array.from({ length: types }, (_, type) => type).filter(
      (type) => truth[row * types + type] !== IMPOSSIBLE && tells(row, type),
    );
    const [first, ...others] = told;
    const gap = (constants: Float64Array, type: number) =>
      constants[row * types + type] - constants[row * types + first];
    for (const type of others) {
      most = Math.max(most, Math.abs(gap(truth, type) - gap(found, type)));
    }
  }
  return most;
}

describe('where no type of place is full', () => {
  it('children with new plans are placed in the type they need, so placements show needs', () => {
    const places = 5000;
    const ample: Dataset = {
      ...dataset,
      tables: {
        ...dataset.tables,
        provisions: dataset.tables.provisions.map((row) => ({
          ...row,
          needs: [],
          designation: null,
          age_low: 0,
          band_low: 1,
          band_high: 5,
        })),
        provisionPlaces: dataset.tables.provisionPlaces.map((row) => ({
          ...row,
          places,
          places_for_area: places,
        })),
      },
    };
    let met = 0;
    let all = 0;
    runDraw(prepareModel(ample, scenarioFrom(ample), 3), 1, 0, {
      onCensus: (_, { count, yearsHeld, establishment, neededType }) => {
        for (let i = 0; i < count; i++) {
          if (yearsHeld[i] > 0) continue;
          all++;
          if (area.typeOfEstablishment[establishment[i]] === neededType[i]) met++;
        }
      },
    });
    expect(all).toBeGreaterThan(60);
    // A family may prefer another type for its nearness.
    expect(met / all).toBeGreaterThan(0.95);
  });

  it('constants of new plans are recovered from placements by age and by need alone', () => {
    const chance = dice(8);
    // Needs and phases act independently on the odds of a type.
    const lift = Array.from({ length: PHASE_COUNT * types }, () => 0.5 + 1.5 * chance.share());
    const odds = Array.from({ length: area.needCount * types }, () => 0.5 + 1.5 * chance.share());
    const truth = { ...calibrated(dataset), newShares: sharesOf(area, lift, odds) };
    const rules = rulesOf(truth);
    const children = 400_000;
    const published = placementsOfNewPlans(area, worldWith(rules), children, chance);
    const found = calibrated({ ...dataset, tables: { ...dataset.tables, ...published } });
    const tells = (row: number, type: number) => truth.newShares[row * types + type] > 0.03;
    expect(furthest(rules.newConstants, rulesOf(found).newConstants, tells)).toBeLessThan(0.12);
    // And what was not told apart before is: the constants the area began with are far away.
    const before = rulesOf(calibrated(dataset)).newConstants;
    expect(furthest(rules.newConstants, before, tells)).toBeGreaterThan(0.5);
  });

  it('constants of moves are recovered from two Januaries', () => {
    const chance = dice(9);
    const truth = { ...calibrated(dataset), moves: movesOf(area, chance) };
    const rules = rulesOf(truth);
    const published = cohortsOfTwoJanuaries(area, worldWith(rules), 4000);
    const found = calibrated({ ...dataset, tables: { ...dataset.tables, ...published } });
    const tells = (row: number, type: number) => truth.moves[row * types + type] > 0.02;
    expect(furthest(rules.moveConstants, rulesOf(found).moveConstants, tells)).toBeLessThan(0.15);
  });
});

function sharesOf({ needCount }: Area, lift: number[], odds: number[]): Float64Array {
  const shares = new Float64Array(needCount * PHASE_COUNT * types);
  for (let row = 0; row < needCount * PHASE_COUNT; row++) {
    const need = Math.floor(row / PHASE_COUNT);
    const weights = Array.from(
      { length: types },
      (_, type) => lift[(row % PHASE_COUNT) * types + type] * odds[need * types + type],
    );
    const total = weights.reduce((sum, one) => sum + one, 0);
    weights.forEach((weight, type) => {
      shares[row * types + type] = weight / total;
    });
  }
  return shares;
}

/** Ages at a start that lie in one phase on every date of the year. */
const START_AGES = [2, 7, 13, 17, 20];

/** What would be published of children with new plans who were all placed in the type they need. */
function placementsOfNewPlans(
  { needCodes }: Area,
  world: World,
  children: number,
  chance: ReturnType<typeof dice>,
) {
  const byAge = new Map<string, number>();
  const byNeed = new Map<string, number>();
  const byNeedAge = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  // Some needs start early and some late, so that neither margin tells the other.
  const weight = needCodes.map(() => START_AGES.map(() => 0.2 + chance.share()));
  const cells = needCodes.flatMap((_, need) => START_AGES.map((age, a) => ({ need, age, a })));
  for (let key = 0; key < children; key++) {
    const { need, age } = chance.weighted(cells, (cell) => weight[cell.need][cell.a]);
    const band = newPlanBand(world.rules, world.stream, key, need, age + 1);
    const type = newPlanNeededType(world, 1, key, need, age + 1, band);
    add(byAge, `${age},${type}`);
    add(byNeed, `${need},${type}`);
    add(byNeedAge, `${need},${age}`);
  }
  const year = area.baseYear - 1;
  const rows = (counts: Map<string, number>) =>
    [...counts].map(([key, plans]) => ({ cell: key.split(',').map(Number), plans }));
  return {
    newPlansByAgeEstablishment: rows(byAge).map(({ cell: [age, type], plans }) => ({
      year,
      age,
      establishment: establishmentOf[type],
      plans,
    })),
    newPlansByNeedEstablishment: rows(byNeed).map(({ cell: [need, type], plans }) => ({
      year,
      need: needCodes[need],
      establishment: establishmentOf[type],
      plans,
    })),
    newPlansByNeedAge: rows(byNeedAge).map(({ cell: [need, age], plans }) => ({
      year,
      need: needCodes[need],
      age,
      plans,
    })),
  };
}

/**
 * Moves of the form that two Januaries can show: on each occasion some types lose children, and what
 * they lose goes to the types that gain, in one proportion for all. Mainstream and SRPs are followed
 * together, so they lose alike.
 */
function movesOf({ typeOfRole }: Area, chance: ReturnType<typeof dice>): Float64Array {
  const moves = new Float64Array(MOVE_KIND_COUNT * types * types);
  const gaining = [typeOfRole.special, typeOfRole.fe];
  const losing = [typeOfRole.mainstream, typeOfRole.srp, typeOfRole.independent, typeOfRole.other];
  for (let kind = 0; kind < MOVE_KIND_COUNT; kind++) {
    const toFirst = 0.3 + 0.4 * chance.share();
    const lost = losing.map(() => 0.1 + 0.3 * chance.share());
    lost[1] = lost[0];
    for (let from = 0; from < types; from++) {
      const loss = losing.includes(from) ? lost[losing.indexOf(from)] : 0;
      const row = (kind * types + from) * types;
      moves[row + from] = 1 - loss;
      moves[row + gaining[0]] += loss * toFirst;
      moves[row + gaining[1]] += loss * (1 - toFirst);
    }
  }
  return moves;
}

/** Two Januaries of an area in which nobody starts or ends: as many of each type at each age at first. */
function cohortsOfTwoJanuaries({ baseYear }: Area, world: World, each: number) {
  const { complexity } = world.rules;
  const before: { age: number; type: number; plans: number }[] = [];
  const after = new Map<string, number>();
  let key = 0;
  for (let age = 0; age < AGE_COUNT - 1; age++) {
    const kind = moveKind(age + 1);
    const many = firstAgeOf(kind) === age + 1 && kind < 4 ? 8 * each : each;
    for (let type = 0; type < types; type++) {
      before.push({ age, type, plans: many });
      const bands = tilted(complexity.slope[type], complexity.measure);
      for (let child = 0; child < many; child++) {
        const band = drawBand(
          bands,
          0,
          ((child % BAND_COUNT) + ((child * 0.618034) % 1)) / BAND_COUNT,
        );
        const to = neededTypeAfter(world, 1, kind, key++, band, type);
        const cell = `${age + 1},${to}`;
        after.set(cell, (after.get(cell) ?? 0) + 1);
      }
    }
  }
  const row = (january: number, age: number, type: number, plans: number) => ({
    january,
    age,
    establishment: establishmentOf[type],
    plans,
  });
  return {
    newPlansByNeedAge: [],
    newPlansByAgeEstablishment: [],
    plansByAgeEstablishment: [
      ...before.map(({ age, type, plans }) => row(baseYear - 1, age, type, plans)),
      ...[...after].map(([cell, plans]) => {
        const [age, type] = cell.split(',').map(Number);
        return row(baseYear, age, type, plans);
      }),
    ],
  };
}
