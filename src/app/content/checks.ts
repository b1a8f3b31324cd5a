/** What is said of the checks of the method page. */
import type { CheckRow } from '../../results/views/view.ts';

/** False where figures stand beside each other for comparison: neither is held against the other. */
export function isJudged({ tolerance }: CheckRow): boolean {
  return tolerance !== 'for comparison';
}

/** "41 of 44 checks are met. Those that are not are marked “missed”. 3 more are shown for comparison only." */
export function checksSentence(rows: readonly CheckRow[]): string {
  const judged = rows.filter(isJudged);
  const met = judged.filter((row) => row.met).length;
  const said =
    met === judged.length
      ? `All ${met} checks are met.`
      : `${met} of ${judged.length} checks are met. Those that are not are marked “missed”.`;
  const rest = rows.length - judged.length;
  return rest === 0
    ? said
    : `${said} ${rest} more ${rest === 1 ? 'is' : 'are'} shown for comparison only.`;
}
