import type { Policy } from '../domain/scenario.ts';

/** Reports a problem of a scenario: path of the field, what was found, what is expected, what to do. */
type Say = (column: string, found: string, expected: string, fix: string) => void;

/** What the form of a housing policy cannot show: years and sizes in order, each district once. */
export function checkHousing(
  policy: Extract<Policy, { kind: 'housing-growth' }>,
  at: string,
  say: Say,
): void {
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
  const [low, central, high] = policy.childrenPerDwelling ?? [0, 0, 0];
  if (low > central || central > high) {
    say(
      `${at}.childrenPerDwelling`,
      `${low}, ${central}, ${high}`,
      'rising numbers: low, central, high',
      'Put the low figure first, then the central, then the high one.',
    );
  }
}
