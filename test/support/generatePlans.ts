import { MAX_AGE } from '../../src/domain/ages.ts';
import type { Dice } from './dice.ts';
import type { Rows } from './generateDataset.ts';
import type { AreaWords, Establishment } from './generateManifest.ts';
import type { Recipe } from './recipe.ts';

/** A child with a plan at the base January. */
export interface PlanHolder {
  readonly need: string;
  readonly age: number;
  readonly establishment: Establishment;
}

interface AreaPlans {
  readonly children: readonly PlanHolder[];
  readonly own: Rows;
  readonly reference: Rows;
}

/** Ages at which children of a role are found, and how common they are. */
const ROLE_AGES: Readonly<Record<Establishment['role'], readonly [number, number, number]>> = {
  mainstream: [3, 18, 4],
  srp: [4, 15, 1],
  special: [3, 18, 3],
  independent: [5, 18, 1],
  ap: [11, 15, 0.2],
  fe: [16, 24, 4],
  other: [2, 25, 0.8],
};

/** Published flows stop telling ages apart here: "2 and under", "20 and over". */
const FIRST_BAND = 2;
const LAST_BAND = 20;

/**
 * Children of the base January and the tables counted from them: margins, the January before and the
 * flows between the two. The nation is several such areas with some noise (without, where nothing
 * flows).
 */
export function areaPlans(recipe: Recipe, words: AreaWords, chance: Dice): AreaPlans {
  const base = recipe.baseYear;
  const flowing = recipe.flows === 'some';
  const children = Array.from({ length: recipe.children }, () => planHolder(words, chance));
  const newcomers = flowing ? children.filter(() => chance.chance(0.14)) : [];
  const starting = new Set(newcomers);
  const held = children.filter((child) => !starting.has(child));
  const ended = flowing
    ? Array.from({ length: Math.ceil(recipe.children * 0.07) }, () => planHolder(words, chance))
    : [];
  const before = [
    ...held.map((child) => ({ ...child, age: child.age - 1 })),
    ...ended.map((child) => ({ ...child, age: Math.min(child.age, MAX_AGE - 1) })),
  ].map((child) => (flowing && chance.chance(0.06) ? moved(child, words, chance) : child));
  const late = flowing ? recipe.children / 80 : 0;
  const startAge = (age: number) => Math.min(LAST_BAND, Math.max(FIRST_BAND, age));

  const own: Rows = {
    plansByNeedAge: tally(children, (c) => [base, c.need, c.age]),
    plansByNeedEstablishment: tally(children, (c) => [base, c.need, c.establishment.code]),
    plansByAgeEstablishment: [
      ...tally(before, (c) => [base - 1, c.age, c.establishment.code]),
      ...tally(children, (c) => [base, c.age, c.establishment.code]),
    ],
    baseChildren: tally(children, (c) => [c.need, c.age, c.establishment.code]),
    newPlansByNeedAge: tally(newcomers, (c) => [base - 1, c.need, startAge(c.age - 1)]),
    newPlansByAgeEstablishment: tally(newcomers, (c) => [
      base - 1,
      startAge(c.age - chance.whole(0, 1)),
      c.establishment.code,
    ]),
    newPlansByNeedEstablishment: tally(newcomers, (c) => [base - 1, c.need, c.establishment.code]),
    ceasedPlans: tally(ended, (c) => [
      base - 1,
      startAge(c.age + chance.whole(0, 1)),
      chance.pick(['moved away', 'left education']),
    ]),
    planHistory: history(base, children.length, flowing ? 0.05 : 0, chance),
    newPlanHistory: history(base - 1, newcomers.length, flowing ? 0.03 : 0, chance),
    stockAndFlow: [[base - 1, before.length, newcomers.length, ended.length, children.length, 0]],
    ...requestsAndAssessments(base, newcomers.length),
    parameters: [
      ['demand.residualPerYear', 0, late, 2 * late, 'assumed', 'made up', 'in proportion'],
    ],
  };
  return { children, own, reference: nation(own, flowing ? 0.2 : 0, words, base, chance) };
}

function planHolder({ needs, establishments }: AreaWords, chance: Dice): PlanHolder {
  const need = chance.pick(needs);
  const age = chance.weighted([2, 3, 6, 9, 13, 17, 21, 25], (a) => (a > 3 && a < 19 ? 5 : 1));
  const near = age === 25 ? age : Math.min(24, age + chance.whole(0, 2));
  return { need, age: near, establishment: establishmentAt(near, establishments, chance) };
}

function establishmentAt(
  age: number,
  establishments: readonly Establishment[],
  chance: Dice,
): Establishment {
  return chance.weighted(establishments, ({ role }) => {
    const [youngest, oldest, weight] = ROLE_AGES[role];
    return age >= youngest && age <= oldest ? weight : 0;
  });
}

function moved(child: PlanHolder, { establishments }: AreaWords, chance: Dice): PlanHolder {
  const age = Math.max(2, child.age);
  return { ...child, establishment: establishmentAt(age, establishments, chance) };
}

/** Rows of keys with the number of children that share them. */
function tally<T>(list: readonly T[], keyOf: (one: T) => (string | number)[]): Rows[string] {
  const rows = new Map<string, (string | number)[]>();
  for (const one of list) {
    const key = keyOf(one);
    const row = rows.get(key.join()) ?? [...key, 0];
    row[key.length] = Number(row[key.length]) + 1;
    rows.set(key.join(), row);
  }
  return [...rows.values()];
}

/** Ten years that end at a number, in total and under 16. */
function history(last: number, plans: number, growth: number, chance: Dice): Rows[string] {
  return Array.from({ length: 10 }, (_, y) => {
    const noise = growth * (0.5 + chance.share());
    const all = y === 9 ? plans : Math.round(plans * (1 - noise * (9 - y) * 0.8));
    return [
      [last - 9 + y, 'Total', all],
      [last - 9 + y, 'Under 16', Math.floor(all * 0.7)],
    ];
  }).flat();
}

/** Three years of the funnel, and requests by age in the last; in every other area plans alone. */
function requestsAndAssessments(base: number, newPlans: number): Rows {
  const blank = Array.from({ length: 10 }, () => null);
  if (base % 2 === 0) {
    return { funnel: [[base - 1, null, ...blank.slice(0, 8), newPlans, null, null, null, null]] };
  }
  const year = (back: number) => {
    const requests = Math.round((newPlans * (10 - back)) / 6);
    const refused = Math.floor(requests * (0.2 + 0.05 * back));
    const without = Math.floor(newPlans / 10);
    const agreed = requests - refused;
    const early = Math.floor(newPlans / 2);
    const flags = [base - back, 'yes', requests, agreed, refused, 0, 0];
    return [...flags, newPlans, without, 0, newPlans, early, newPlans - early, 0, null];
  };
  return {
    funnel: [3, 2, 1].map(year),
    requestsByAge: [2, 5, 11, 20].map((age) => [
      base - 1,
      age,
      Math.floor(newPlans / 2),
      Math.floor(newPlans / 4),
      Math.floor(newPlans / 2) - Math.floor(newPlans / 4),
      0,
      0,
    ]),
  };
}

function nation(own: Rows, noise: number, { needs }: AreaWords, base: number, chance: Dice): Rows {
  const larger = (rows: Rows[string]) =>
    rows.map((row) => {
      const plans = Number(row[row.length - 1]) * 5;
      return [...row.slice(0, -1), Math.round(plans * (1 + noise * (chance.share() - 0.5)))];
    });
  return {
    plansByAgeEstablishment: larger(own.plansByAgeEstablishment),
    newPlansByAgeEstablishment: larger(own.newPlansByAgeEstablishment),
    newPlansByNeedAge: larger(own.newPlansByNeedAge),
    ceasedPlans: larger(own.ceasedPlans),
    planHistory: larger(own.planHistory),
    stockAndFlow: own.stockAndFlow,
    needPrevalence: Array.from({ length: 6 }, (_, y) =>
      needs.map((need) => [base - 6 + y, need, (0.2 + chance.share()).toFixed(3)]),
    ).flat(),
  };
}
