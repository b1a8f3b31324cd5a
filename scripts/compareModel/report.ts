/** How results moved between two versions, in words and a table for each plan. */
import type { Figures } from './figures.ts';

/** A plan in both versions; null where one of them does not have it, or refuses it. */
export interface ComparedPlan {
  readonly plan: string;
  readonly before: Figures | null;
  readonly after: Figures | null;
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** What is left of rounding in the tables: means are written to full precision. */
const SAME = 1e-9;

interface Move {
  readonly figure: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Figures that moved, the largest moves in per cent first; those of one version alone at the end. */
export function movesOf(before: Figures, after: Figures): Move[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((figure) => ({ figure, before: before.get(figure), after: after.get(figure) }))
    .filter((move) => !(Math.abs(relative(move)) <= SAME))
    .sort((a, b) => size(b) - size(a));
}

function relative({ before, after }: Move): number {
  if (before === undefined || after === undefined) return Number.NaN;
  return before === after ? 0 : (after - before) / Math.max(Math.abs(before), 1);
}

const size = (move: Move): number => {
  const moved = Math.abs(relative(move));
  return Number.isNaN(moved) ? -1 : moved;
};

/** The report as Markdown, for a changelog entry to quote. */
export function reportOf(title: string, plans: readonly ComparedPlan[]): string {
  const parts = plans.map(({ plan, before, after }) => {
    if (before === null || after === null) {
      return `## ${plan}\n\nOnly in the version ${before === null ? 'after' : 'before'}.`;
    }
    const moves = movesOf(before, after);
    if (moves.length === 0)
      return `## ${plan}\n\nNothing moved: ${before.size} figures are the same.`;
    const rows = moves.map(
      (move) =>
        `| ${move.figure} | ${cell(move.before)} | ${cell(move.after)} | ${percent(move)} |`,
    );
    return [
      `## ${plan}`,
      '',
      `${moves.length} of ${before.size} figures moved.`,
      '',
      '| figure | before | after | moved, % |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

const cell = (value: number | undefined) => (value === undefined ? 'none' : whole.format(value));

function percent(move: Move): string {
  const moved = relative(move);
  return Number.isNaN(moved) ? '' : share.format(100 * moved);
}
