/** Reads bounds and defaults of fields off the schema of policies, so that forms repeat neither. */
import type { z } from 'zod';
import { type PolicyKind, policySchema } from '../../domain/scenario.ts';

/** The parts of a zod schema that are read. */
export interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly defaultValue?: unknown;
    readonly items?: readonly Schema[];
    readonly element?: Schema;
  };
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly isInt?: boolean;
}

export interface SchemaPart {
  /** Without what makes it optional. */
  readonly schema: Schema;
  /** True where a file may leave it out. */
  readonly optional: boolean;
  /** Value that it has where a file leaves it out. */
  readonly first: unknown;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

const SCHEMAS = new Map(
  policySchema.options.map((schema) => {
    const read = schema as unknown as Schema & { shape: { kind: z.ZodLiteral<PolicyKind> } };
    return [read.shape.kind.value, read as Schema];
  }),
);

/** The schema of the policies of a kind. */
export function schemaOf(kind: PolicyKind): Schema {
  return SCHEMAS.get(kind) as Schema;
}

function unwrapped(schema: Schema): SchemaPart {
  const { type, innerType, defaultValue } = schema.def;
  if (!innerType || (type !== 'optional' && type !== 'default')) {
    return { schema, optional: false, first: undefined };
  }
  return { ...unwrapped(innerType), optional: true, first: defaultValue };
}

/** What stands at a path of a schema: `partAt(schemaOf('open'), 'provision.name')`. */
export function partAt(schema: Schema, path: string): SchemaPart {
  let part = unwrapped(schema);
  for (const key of path.split('.')) {
    const next = part.schema.shape?.[key];
    if (!next) throw new RangeError(`Policies have no field “${path}”.`);
    part = unwrapped(next);
  }
  return part;
}

/** Bounds of a number, or of the numbers that a list, a tuple or a record of one kind holds. */
export function boundsOf(schema: Schema, key?: string): Bounds {
  const { items, element } = schema.def;
  const inner = items?.[0] ?? element ?? (key === undefined ? undefined : schema.shape?.[key]);
  if (inner) return boundsOf(unwrapped(inner).schema, key);
  const { minValue, maxValue, isInt } = schema;
  return { min: minValue ?? -Infinity, max: maxValue ?? Infinity, whole: isInt === true };
}

/** Paths of everything that a schema says, to its leaves; a list or a tuple is one leaf. */
export function leavesOf(schema: Schema, path = ''): string[] {
  return Object.entries(schema.shape ?? {}).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const inner = unwrapped(value).schema;
    return inner.shape ? leavesOf(inner, here) : [here];
  });
}
