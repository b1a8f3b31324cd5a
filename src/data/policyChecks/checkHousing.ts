import type { PolicyOf } from '../../domain/scenario.ts';
import type { Say } from './say.ts';

/** What the form of a housing policy cannot show: years and sizes in order, each district once. */
export function checkHousing(policy: PolicyOf<'housing-growth'>, at: string, say: Say): void {
  if (policy.until < policy.september) {
    say(
      `${at}.until`,
      `${policy.until}, before the first September, ${policy.september}`,
      `the last September of completions, ${policy.september} or later`,
      'Correct one of the two years.',
    );
  }
  const codes = policy.districts.map((row) => row.district);
  codes.forEach((code, i) => {
    if (codes.indexOf(code) === i) return;
    say(
      `${at}.districts.${i}.district`,
      `"${code}" again`,
      'each district once in a policy',
      'Add its dwellings up in one row, or give other years a policy of their own.',
    );
  });
}
