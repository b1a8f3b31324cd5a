/** The uncertain sizes that the policies of a scenario state. */
import { z } from 'zod';
import { type Policy, policySchema } from '../../domain/scenario.ts';
import type { SizeRange } from '../../model/policy/policySize.ts';

/** Sizes of one policy that are low together and high together, by the largest of them. */
export interface PolicyLuck {
  /** What `policySize` draws them by. */
  readonly id: string;
  readonly policy: Policy;
  /** What the policy does, or what it costs to run. */
  readonly part: 'effect' | 'cost';
  readonly range: SizeRange;
}

/** Prices have luck of their own: a policy that works well need not be dear. */
const PRICES = [
  'annualCostPounds',
  'costPoundsPerChild',
  'devolvedPoundsPerCommunity',
  'supportPoundsPerChild',
];
/** Stands apart from revenue: no outcome here hangs on it. */
const CAPITAL = 'capitalPoundsPerPlace';

/** Uncertain sizes of policies, in their order; a size without a range is not uncertain. */
export function policyLucks(policies: readonly Policy[]): PolicyLuck[] {
  return policies.flatMap((policy) => {
    const schema = policySchema.options.find(({ shape }) => shape.kind.value === policy.kind);
    const found = schema ? rangesIn(schema, policy, '') : [];
    const luck = (part: PolicyLuck['part'], id: string): PolicyLuck[] => {
      const widest = found
        .filter(({ key }) => key !== CAPITAL && PRICES.includes(key) === (part === 'cost'))
        .map(({ range }) => range)
        .filter(([low, , high]) => low < high)
        .sort((a, b) => b[2] - b[0] - (a[2] - a[0]))[0];
      return widest === undefined ? [] : [{ id, policy, part, range: widest }];
    };
    return [...luck('effect', policy.id), ...luck('cost', `${policy.id} cost`)];
  });
}

interface KeyedRange {
  readonly key: string;
  readonly range: SizeRange;
}

/** Every low, central and high in a value, found by its schema: other lists may have three numbers too. */
function rangesIn(schema: z.core.$ZodType, value: unknown, key: string): KeyedRange[] {
  if (value === undefined) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return rangesIn(schema.unwrap(), value, key);
  }
  if (schema instanceof z.ZodArray) {
    return (value as unknown[]).flatMap((one) => rangesIn(schema.element, one, key));
  }
  if (schema instanceof z.ZodObject) {
    const parts: [string, z.core.$ZodType][] = Object.entries(schema.shape);
    return parts.flatMap(([name, part]) =>
      rangesIn(part, (value as Record<string, unknown>)[name], name),
    );
  }
  const isRange = schema instanceof z.ZodTuple && schema.def.items.length === 3;
  return isRange ? [{ key, range: value as SizeRange }] : [];
}
