/**
 * `npm run compare:model -- <git ref> [--plan id]… [--draws 8] [--years 7]`: how results moved between
 * that version and the files as they stand here, plan by plan of the library, with the same luck.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitOf, withCheckout } from './checkout.ts';
import { type Figures, figuresOf, type Run } from './figures.ts';
import { type ComparedPlan, reportOf } from './report.ts';

const LIBRARY = 'scenarios';
const ENDING = '.scenario.json';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    plan: { type: 'string', multiple: true },
    draws: { type: 'string', default: '8' },
    years: { type: 'string', default: '7' },
  },
});
const [ref] = positionals;
if (ref === undefined) {
  console.error('Name the version to compare with: npm run compare:model -- HEAD~1');
  process.exit(2);
}
const draws = Number(values.draws);
const years = Number(values.years);

const plansIn = (folder: string): string[] =>
  readdirSync(join(folder, LIBRARY))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));

/** Figures of a plan; null where the version does not have it, or cannot read it. */
function figuresIfAny(folder: string, plan: string): Figures | null {
  const scenario = join(LIBRARY, `${plan}${ENDING}`);
  if (!existsSync(join(folder, scenario))) return null;
  const run: Run = { scenario, draws, years };
  return figuresOf(folder, run);
}

const here = process.cwd();
const commit = commitOf(ref);
const report = await withCheckout(commit, async (earlier) => {
  const known = [...new Set([...plansIn(earlier), ...plansIn(here)])].sort();
  const asked = values.plan ?? known;
  const plans: ComparedPlan[] = [];
  for (const plan of asked) {
    process.stderr.write(`${plan}\n`);
    plans.push({
      plan,
      before: figuresIfAny(earlier, plan),
      after: figuresIfAny(here, plan),
    });
  }
  return reportOf(`Results here against ${commit}, ${draws} futures of ${years} years`, plans);
});
process.stdout.write(report);
