import type { SettingRole } from '../../domain/settings.ts';

/** Reports a problem of a scenario: path of the field, what was found, what is expected, what to do. */
export type Say = (column: string, found: string, expected: string, fix: string) => void;

/** Reports values that no list of the dataset holds. */
export type MustKnow = (what: CodeKind, values: readonly string[], column: string) => void;
export type CodeKind =
  | 'provision'
  | 'designation'
  | 'need'
  | 'establishment'
  | 'district'
  | 'home district';

/** What a check of one policy is given. */
export interface PolicyCheck {
  /** Path of the policy: `policies.3`. */
  readonly at: string;
  readonly say: Say;
  /** Calendar year of the dataset's base January. */
  readonly baseYear: number;
  readonly mustKnow: MustKnow;
  /** Role of the setting type of each establishment. */
  readonly roleOf: ReadonlyMap<string, SettingRole>;
}

/** Reports a range whose low, central and high do not rise. */
export function mustRise(
  range: readonly number[] | undefined,
  column: string,
  { say }: PolicyCheck,
): void {
  if (range === undefined) return;
  const [low, central, high] = range;
  if (low <= central && central <= high) return;
  say(
    column,
    `${low}, ${central}, ${high}`,
    'rising numbers: low, central, high, such as -0.2, -0.1, 0',
    'Put the low figure first, then the central, then the high one.',
  );
}

/** Reports ages and bands the wrong way round. */
export function checkBounds(
  { ageLow, ageHigh, bandLow, bandHigh }: Bounds,
  at: string,
  { say }: PolicyCheck,
): void {
  if (ageLow !== undefined && ageHigh !== undefined && ageLow >= ageHigh) {
    say(
      `${at}.ageHigh`,
      `ages ${ageLow} to ${ageHigh}`,
      'a highest age above the lowest',
      'Correct the ages; "4 to 11" is ages 4 to 10.',
    );
  }
  if (bandLow !== undefined && bandHigh !== undefined && bandLow > bandHigh) {
    say(
      `${at}.bandHigh`,
      `complexity ${bandLow} to ${bandHigh}`,
      'a highest complexity that is the same as or above the lowest',
      'Correct the bands.',
    );
  }
}

interface Bounds {
  readonly ageLow?: number;
  readonly ageHigh?: number;
  readonly bandLow?: number;
  readonly bandHigh?: number;
}
