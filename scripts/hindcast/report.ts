import type { Hindcast } from './hindcast.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** One comparison as a table of Markdown: every count, and in words whether the range held it. */
export function hindcastTable(rows: readonly Hindcast[]): string {
  const lines = [
    '| | at the start | said, average | 8 in 10 futures | published | miss | |',
    '|---|--:|--:|--:|--:|--:|---|',
  ];
  let group = '';
  for (const { outcome, said, atStart } of rows) {
    if (outcome.group !== group) {
      group = outcome.group;
      lines.push(`| **${group === 'all' ? 'all plans' : `by ${group}`}** | | | | | | |`);
    }
    const miss = said.mean - outcome.plans;
    const share = outcome.plans > 0 ? ` (${((100 * miss) / outcome.plans).toFixed(1)}%)` : '';
    lines.push(
      `| ${outcome.label} | ${whole.format(atStart)} | ${whole.format(said.mean)} | ` +
        `${whole.format(said.p10)} to ${whole.format(said.p90)} | ${whole.format(outcome.plans)} | ` +
        `${miss > 0 ? '+' : ''}${whole.format(miss)}${share} | ${isHeld({ outcome, said }) ? 'held' : 'missed'} |`,
    );
  }
  const inside = rows.filter(isHeld).length;
  lines.push('', `The range held ${inside} of ${rows.length} published counts.`);
  return lines.join('\n');
}

function isHeld({ outcome, said }: Pick<Hindcast, 'outcome' | 'said'>): boolean {
  return outcome.plans >= Math.floor(said.p10) && outcome.plans <= Math.ceil(said.p90);
}
