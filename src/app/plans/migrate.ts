/** Plans written by earlier versions of the product, brought to what this version reads. */

/** The version of scenario files that is read and written. */
export const SCHEMA_VERSION = 1;

/** A field of policies that had another name in files before a version. */
export interface Renamed {
  /** First `schemaVersion` with the new name. */
  readonly since: number;
  /** Kind of policy; null = of every kind. */
  readonly kind: string | null;
  readonly from: string;
  readonly to: string;
}

/** None so far: 1 is the first version. */
const RENAMED: readonly Renamed[] = [];

export interface Migrated {
  readonly content: unknown;
  /** True where the content was of an earlier version. */
  readonly older: boolean;
  /** Settings that have another name now. */
  readonly renamed: number;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Brings what a scenario file says to the present version. What is not of an earlier version, or no
 * scenario at all, comes back as it is, for the schema to judge.
 *
 * @param present version to bring it to, and `renamed` what has changed name on the way.
 */
export function migrate(
  content: unknown,
  { present = SCHEMA_VERSION, renamed = RENAMED } = {},
): Migrated {
  if (!isObject(content)) return { content, older: false, renamed: 0 };
  const { schemaVersion: version, policies } = content;
  if (typeof version !== 'number' || version >= present || version < 1) {
    return { content, older: false, renamed: 0 };
  }
  const steps = renamed
    .filter(({ since }) => since > version && since <= present)
    .sort((one, other) => one.since - other.since);
  let count = 0;
  const rename = (policy: unknown): unknown => {
    if (!isObject(policy)) return policy;
    let next = policy;
    for (const { kind, from, to } of steps) {
      if (!(from in next) || (kind !== null && kind !== next.kind)) continue;
      const { [from]: value, ...others } = next;
      next = { ...others, [to]: value };
      count += 1;
    }
    return next;
  };
  const updated = Array.isArray(policies) ? { policies: policies.map(rename) } : {};
  return {
    content: { ...content, ...updated, schemaVersion: present },
    older: true,
    renamed: count,
  };
}
