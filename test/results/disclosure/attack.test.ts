import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { protectDataset } from '../../../src/results/disclosure/protectDataset.ts';
import { kent } from '../../support/kent.ts';
import { personLevelArea } from '../../support/personLevel.ts';

/*
 * The rule: a count that was given out as R can be any whole number from R − 4 (not below 0) to R + 4.
 *
 * The attacker of these tests knows more than any number of exports can tell. Exports are made of the
 * rounded dataset and of nothing else (controlledTables.test.ts), so the attacker is given all of it,
 * with the method: that the children of each need and establishment, of each need, of each
 * establishment and altogether are within 4 of their rounded count; and beyond it, where nobody is. The
 * solver then looks for the least and the most that each count of children can be.
 */

type Cell = Dataset['tables']['baseChildren'][number];
type Key = (cell: Cell) => string;

interface Count {
  readonly name: string;
  /** Cells that the count is the sum of. */
  readonly cells: readonly number[];
  readonly rounded: number;
}

interface Narrow {
  readonly name: string;
  readonly rounded: number;
  readonly least: number;
  readonly most: number;
}

/** Counts of some cells by a key, as the attacker sees them. */
function countsBy(cells: readonly Cell[], rounded: readonly number[], key: Key): Count[] {
  const sums = new Map<string, { cells: number[]; rounded: number }>();
  cells.forEach((cell, at) => {
    const sum = sums.get(key(cell)) ?? { cells: [], rounded: 0 };
    sum.cells.push(at);
    sum.rounded += rounded[at];
    sums.set(key(cell), sum);
  });
  return [...sums].map(([name, sum]) => ({ name, ...sum }));
}

interface Attack {
  /** Children of the cells, as the attacker knows that they may be. */
  readonly cells: readonly Cell[];
  readonly rounded: readonly number[];
  /** Counts that the method keeps within 4. */
  readonly windows: readonly Count[];
  /** Counts that must not be told. */
  readonly secrets: readonly Count[];
  /** Counts that somebody gave out as they are. */
  readonly exact?: readonly (readonly [Count, number])[];
}

/** Children of the base January, or new plans of the year before it, which have no age here. */
type Counted = (dataset: Dataset) => readonly Cell[];
const CHILDREN: Counted = ({ tables }) => tables.baseChildren;
const NEW_PLANS: Counted = ({ tables, manifest }) =>
  tables.newPlansByNeedEstablishment
    .filter(({ year }) => year === manifest.baseYear - 1)
    .map((row) => ({ ...row, age: 0 }));

/** What the attacker sees of a dataset: coarse rows are need group, phase and setting type. */
async function attackOn(
  exact: Dataset,
  secretsBy: readonly Key[],
  counted: Counted = CHILDREN,
): Promise<Attack> {
  const given = await protectDataset(exact);
  const { needs, establishments } = exact.manifest;
  const group = new Map(needs.map((need) => [need.code, need.group]));
  const type = new Map(establishments.map(({ code, settingType }) => [code, settingType]));
  const phase = ({ age }: Cell) => (age <= 10 ? 'primary' : 'secondary');
  const keyOf: Key = (cell) => `${cell.need}|${cell.establishment}|${phase(cell)}`;
  const found = new Map<string, Cell>();
  const rounded = new Map<string, number>();
  // Where nobody is can be guessed, so that cells of nobody are left out of the attack.
  for (const cell of counted(exact)) {
    found.set(keyOf(cell), { ...cell, age: cell.age <= 10 ? 10 : 15 });
  }
  for (const cell of counted(given)) {
    rounded.set(keyOf(cell), (rounded.get(keyOf(cell)) ?? 0) + cell.plans);
  }
  const cells = [...found.values()];
  const shown = cells.map((cell) => rounded.get(keyOf(cell)) ?? 0);
  const by = (key: Key) => countsBy(cells, shown, key);
  const coarse: Key = (cell) =>
    `${group.get(cell.need)} ${phase(cell)} ${type.get(cell.establishment)}`;
  return {
    cells,
    rounded: shown,
    windows: [
      ...by(({ need, establishment }) => `${need} ${establishment}`),
      ...by(({ need }) => need),
      ...by(({ establishment }) => establishment),
      ...by(() => 'all'),
    ],
    secrets: [coarse, ...secretsBy].flatMap(by),
  };
}

const NEED_AND_SETTING: Key = ({ need, establishment }) => `${need} ${establishment}`;
const NEED: Key = ({ need }) => need;
const ESTABLISHMENT: Key = ({ establishment }) => establishment;
const ALL: Key = () => 'all children';

function sumsBy(cells: readonly Cell[], key: Key): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(key(cell), (sums.get(key(cell)) ?? 0) + cell.plans);
  return sums;
}

/**
 * Counts that come out narrower than the rule allows. What is known are sums over needs, over
 * establishments and over both, a flow through a network: its corners are whole children.
 */
async function narrowed({
  cells,
  rounded,
  windows,
  secrets,
  exact = [],
}: Attack): Promise<Narrow[]> {
  const highs = await loadHighs();
  const sum = (count: Count) => count.cells.map((at) => `+ n${at}`).join('\n');
  const rows = [
    ...windows.flatMap((count, w) => [
      `a${w}: ${sum(count)} <= ${count.rounded + 4}`,
      `b${w}: ${sum(count)} >= ${count.rounded - 4}`,
    ]),
    ...exact.map(([count, value], e) => `e${e}: ${sum(count)} = ${value}`),
    // Nought stays nought, so that somebody is where somebody was counted.
    ...cells.flatMap((_, at) => (rounded[at] > 0 ? [`s${at}: n${at} >= 1`] : [])),
  ];
  const given = rows.join('\n');
  const solve = (sense: string, count: Count): number => {
    const program = `${sense}\nobj: ${sum(count)}\nSubject To\n${given}\nEnd`;
    const { Status, ObjectiveValue } = highs.solve(program, { output_flag: false });
    expect(Status).toBe('Optimal');
    return Math.round(ObjectiveValue);
  };
  return secrets
    .map((count) => ({
      name: count.name,
      rounded: count.rounded,
      least: solve('Minimize', count),
      most: solve('Maximize', count),
    }))
    .filter(({ rounded, least, most }) => least > Math.max(0, rounded - 4) || most < rounded + 4);
}

/** An attack on the count of all children alone. */
async function attackOnAll(exact: Dataset): Promise<Attack> {
  const attack = await attackOn(exact, [ALL]);
  return { ...attack, secrets: attack.secrets.filter(({ name }) => name === 'all children') };
}

/** Solving takes seconds, and much longer where all tests run at once. */
const PATIENCE = 240_000;

describe('a solver that knows everything that was given out', { timeout: PATIENCE }, () => {
  it('bounds no count of a small area more narrowly than the rule allows', async () => {
    const exact = await personLevelArea({ children: 80 });
    const few = exact.tables.baseChildren.filter(({ plans }) => plans < 5).length;
    expect(few / exact.tables.baseChildren.length).toBeGreaterThan(0.9);
    const attack = await attackOn(exact, [NEED_AND_SETTING, NEED, ESTABLISHMENT, ALL]);
    expect(await narrowed(attack)).toEqual([]);
  });

  it('bounds no count of the embedded area, taken for person-level, either', async () => {
    const attack = await attackOn(await kent(), [NEED, ALL]);
    expect(await narrowed(attack)).toEqual([]);
  });

  it('bounds no new plan of a year either', async () => {
    const attack = await attackOn(await kent(), [NEED, ALL], NEW_PLANS);
    expect(attack.cells.length).toBeGreaterThan(100);
    expect(await narrowed(attack)).toEqual([]);
  });

  it('is told nothing that is not so: what was counted fits all that it knows', async () => {
    for (const exact of [await personLevelArea({ children: 80 }), await kent()]) {
      const { tables } = await protectDataset(exact);
      for (const key of [NEED_AND_SETTING, NEED, ESTABLISHMENT, ALL]) {
        const plans = (of: Dataset['tables']) => sumsBy(of.baseChildren, key);
        const told = plans(tables);
        for (const [name, count] of plans(exact.tables)) {
          expect(Math.abs(count - (told.get(name) ?? 0))).toBeLessThanOrEqual(4);
        }
      }
    }
  });

  it('finds a count that was given out as it is, and what follows from it', async () => {
    const exact = await personLevelArea({ children: 80 });
    const attack = await attackOnAll(exact);
    const all = attack.windows[attack.windows.length - 1];
    const told = exact.tables.baseChildren.reduce((sum, { plans }) => sum + plans, 0);
    const found = await narrowed({ ...attack, exact: [[all, told]] });
    expect(found.map(({ name }) => name)).toContain('all children');
  });

  it('finds two roundings of one count', async () => {
    const exact = await personLevelArea({ children: 80 });
    const attack = await attackOnAll(exact);
    const all = attack.windows[attack.windows.length - 1];
    const twice = { ...all, rounded: all.rounded + 5 };
    const found = await narrowed({ ...attack, windows: [...attack.windows, twice] });
    expect(found.map(({ name }) => name)).toContain('all children');
  });
});
