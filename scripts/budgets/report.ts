import { capitalWords, paybackWords } from '../../src/app/content/budgets.ts';
import { pounds, poundsUnit, range } from '../../src/charts/rounding.ts';
import { dotsFor } from '../../src/charts/words.ts';
import { financialYear } from '../../src/domain/years.ts';
import { type BudgetFigures, budgetFigures } from '../../src/results/compare/budgets.ts';
import type { Payback } from '../../src/results/compare/budgetsTypes.ts';
import type { ComparedMeasure } from '../../src/results/compare/comparedTypes.ts';
import {
  type Comparison,
  type MeasuredRun,
  pairWith,
} from '../../src/results/compare/comparison.ts';
import type { MeasureId } from '../../src/results/compare/measures.ts';
import type { Provenance, Summary } from '../../src/results/views/measures.ts';

/** January that lies in the financial year five years after the first. */
const JANUARY = 6;

/** What each row is read from. A budget gains where a balance rises or spending falls. */
const ROWS: readonly (readonly [label: string, id: MeasureId])[] = [
  ['High needs budget (DSG)', 'high-needs-balance'],
  ['General fund, net', 'general-fund-net'],
  ['Capital, spent so far', 'capital'],
];

/** The whole page: what every plan of a comparison does to both budgets and to capital. */
export function budgetsPage(comparison: Comparison): string {
  const { baseline, plans, dataset } = comparison;
  const { baseYear, years } = baseline.frame;
  const year = financialYear(baseYear + JANUARY - 1);
  const run = `${financialYear(baseYear)} to ${financialYear(baseYear + years - 1)}`;
  const of = (plan: MeasuredRun) => section(comparison, plan, year, run);
  return `# What each plan does to both budgets

Made by \`npm run budgets\`: ${provenanceWords(baseline.provenance)}.

Every plan of the library is set against “${baseline.scenario.label}” in ${dataset.manifest.name}: the same children and the same luck, with the plan and without it. A plus is a gain and a minus a loss: of the high needs budget, of the general fund, or of capital. Averages add up; ranges do not. “Better in” counts pairs of futures in which there is more money with the plan; no difference counts half. Capital stands apart from both budgets. Neither savings nor capital are discounted, and interest is left out. The range of the future holds only under the assumptions.

${plans.map(of).join('\n\n')}
`;
}

/** "model 0.3.0, dataset kent 7c1e90b212345678, seed 1, 40 pairs of futures, baseline 0123456789abcdef" */
export function provenanceWords(from: Provenance): string {
  return `model ${from.modelVersion}, dataset ${from.datasetId} ${from.datasetHash}, seed ${from.seed}, ${from.draws} pairs of futures, ${from.scenarioId} ${from.scenarioHash}`;
}

/** The line by which a scenario and its version are known on the page. */
export function scenarioWords({ scenarioId, scenarioHash }: Provenance): string {
  return `Scenario \`${scenarioId}\` ${scenarioHash}.`;
}

function section(comparison: Comparison, plan: MeasuredRun, year: string, run: string): string {
  const figures = budgetFigures(pairWith(comparison, plan), JANUARY);
  const { label, counterfactual, description } = plan.scenario;
  const notes = [
    scenarioWords(plan.provenance),
    counterfactual ? 'A counterfactual: it is no plan of anybody.' : '',
    description,
  ];
  return [
    `## ${label}`,
    notes.filter((note) => note !== '').join(' '),
    table(figures, year, run),
    ...(figures.payback ? [payback(figures.payback, comparison.baseline.scenario.label)] : []),
  ].join('\n\n');
}

function table(figures: BudgetFigures, year: string, run: string): string {
  const find = (measures: readonly ComparedMeasure[], id: MeasureId) =>
    measures.find((measure) => measure.id === id) as ComparedMeasure;
  return [
    `| gains (+) or loses (−) | ${year} | 8 in 10 futures | better in | ${run} | 8 in 10 futures | better in |`,
    '|---|--:|--:|---|--:|--:|---|',
    ...ROWS.map(
      ([label, id]) =>
        `| ${label} | ${cells(find(figures.measures, id))} | ${cells(find(figures.overRun, id))} |`,
    ),
  ].join('\n');
}

function cells({ difference, better, betterShare }: ComparedMeasure): string {
  const gain = better === 'higher' ? difference : turned(difference);
  const ends = [gain.mean, gain.p10, gain.p90];
  const unit = poundsUnit(Math.max(...ends.map(Math.abs)));
  const say = (amount: number) => (amount > 0 ? `+${pounds(amount, unit)}` : pounds(amount, unit));
  if (ends.every((end) => Math.abs(end) < 0.5)) return 'no change | | ';
  return `${say(gain.mean)} | ${range(gain.p10, gain.p90, say)} | ${dotsFor(betterShare ?? 0.5)} of 10`;
}

function turned({ mean, p10, p50, p90 }: Summary): Summary {
  return { mean: -mean, p10: -p90, p50: -p50, p90: -p10 };
}

/** By when savings since the start of the run add up to the capital. */
function payback(found: Payback, baseline: string): string {
  const line = (label: string, { saving }: Payback['independent'], when: string) =>
    `- ${label}: ${pounds(saving.mean)} saved over the run (${range(saving.p10, saving.p90, pounds)}). ${when}.`;
  const { independent, highNeeds, bothBudgets, yearsSimulated } = found;
  const when = (one: Payback['independent']) => paybackWords(one, yearsSimulated);
  return [
    `Capital and payback: ${capitalWords(found, baseline)}. Paid back from`,
    '',
    line(
      'avoided fees of independent and non-maintained providers alone',
      independent,
      when(independent),
    ),
    line('all that the high needs budget saves, grants apart', highNeeds, when(highNeeds)),
    line('both budgets together', bothBudgets, when(bothBudgets)),
  ].join('\n');
}
