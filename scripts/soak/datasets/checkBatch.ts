/** Made-up areas under made-up policies, some at a time, each held against every rule. */
import fc from 'fast-check';
import { InputError } from '../../../src/domain/problems.ts';
import { runCase } from '../../../test/support/cases.ts';
import { type Recipe, recipes } from '../../../test/support/recipe.ts';
import { type PolicySketch, policySketches } from '../../../test/support/scenarios.ts';
import { RULES, type Rule } from './rules.ts';

/** A rule that did not hold for a case, which is made as small as it still fails. */
export interface Broken {
  /** Seed of the batch, and the path in it: `fc.check(…, { seed, path })` makes the case again. */
  readonly seed: number;
  readonly path: string;
  readonly rule: string;
  readonly faults: readonly string[];
  readonly recipe: Recipe;
  readonly policies: readonly PolicySketch[];
}

export interface BatchChecked {
  readonly seed: number;
  /** Cases that were held against every rule. */
  readonly datasets: number;
  readonly children: number;
  readonly policies: number;
  /** Cases held against each rule, in the order of `RULES`. */
  readonly held: readonly number[];
  readonly broken: Broken | null;
}

/** Breaches that are kept of one case: one is enough to look for its cause. */
const MOST_FAULTS = 5;

class RuleBroken extends Error {
  readonly rule: string;
  readonly faults: readonly string[];
  constructor(rule: string, faults: readonly string[]) {
    super(rule);
    this.rule = rule;
    this.faults = faults;
  }
}

const PAIRED = RULES.filter(({ paired }) => paired);

/**
 * Checks so many cases, the same for the same seed; stops at the first that breaks a rule. Every case
 * is held against the rules of one future; those that take futures of their own take turns.
 *
 * @param onCase told of each case before it is made
 */
export async function checkBatch(
  seed: number,
  size: number,
  onCase: () => void = () => {},
): Promise<BatchChecked> {
  const held = RULES.map(() => 0);
  const seen = { datasets: 0, children: 0, policies: 0, held };
  let broken: Rule | null = null;
  const property = fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
    onCase();
    const one = { ...(await runCase(recipe, sketches)), recipe, sketches };
    const turn = PAIRED[seen.datasets % PAIRED.length];
    // Whoever makes a failing case smaller looks for the same failure.
    const rules = broken ? [broken] : RULES.filter((rule) => !rule.paired || rule === turn);
    for (const rule of rules) {
      const found = await rule.faults(one);
      if (found.length > 0) {
        broken = rule;
        throw new RuleBroken(`§10.${rule.item}: ${rule.says}`, found.slice(0, MOST_FAULTS));
      }
      if (broken === null) held[RULES.indexOf(rule)]++;
    }
    if (broken !== null) return;
    seen.datasets++;
    seen.children += recipe.children;
    seen.policies += sketches.length;
  });
  const checked = await fc.check(property, { seed, numRuns: size });
  if (!checked.failed) return { seed, ...seen, broken: null };
  const [recipe, policies] = checked.counterexample!;
  const { errorInstance: error } = checked;
  return {
    seed,
    ...seen,
    broken: {
      seed,
      path: checked.counterexamplePath!,
      ...(error instanceof RuleBroken
        ? { rule: error.rule, faults: error.faults }
        : { rule: ruleOf(error), faults: [String(error)] }),
      recipe,
      policies,
    },
  };
}

function ruleOf(error: unknown): string {
  return error instanceof InputError
    ? 'a made-up dataset and its policies are read without a problem'
    : 'nothing is thrown';
}
