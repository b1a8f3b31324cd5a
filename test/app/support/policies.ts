/** Changes of any kind and size that a form can show, drawn from the schema of policies. */
import fc from 'fast-check';
import type { Offer } from '../../../src/app/scenario/offer.ts';
import { type Policy, policySchema } from '../../../src/domain/scenario.ts';

export interface Zod {
  readonly def: {
    readonly type: string;
    readonly innerType?: Zod;
    readonly items?: readonly Zod[];
    readonly element?: Zod;
    readonly entries?: Readonly<Record<string, string>>;
    readonly values?: readonly unknown[];
  };
  readonly shape?: Readonly<Record<string, Zod>>;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly isInt?: boolean;
}

/** How a figure is chosen: what its schema allows, and where it stands in the policy. */
export type Figure = (schema: Zod, path: string) => fc.Arbitrary<number>;

/** Figures that people write: few digits, also where they are shown in 100. */
export const figure: Figure = ({ minValue, maxValue, isInt }) => {
  const min = Math.max(minValue ?? -1000, -1e6);
  const max = Math.min(maxValue ?? 1000, 1e6);
  if (isInt) return fc.integer({ min, max });
  return fc
    .integer({ min: 0, max: 10_000 })
    .map((step) => Number((min + ((max - min) * step) / 10_000).toPrecision(8)));
};

const words = fc
  .array(fc.constantFrom('more', 'places', '“base”', 'at 3', '<b>', 'é'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((said) => said.join(' '));

/** Values for fields that name something. */
function named(path: string, offer: Offer): fc.Arbitrary<unknown> | null {
  const codes = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);
  const { provisions, homeDistricts, districts, needs, designations, establishments } = offer.lists;
  const some = (list: readonly string[], minLength = 0) =>
    fc.subarray([...list], { minLength, maxLength: Math.max(3, minLength) });
  switch (path) {
    case 'september':
      return fc.integer({ min: offer.firstSeptember, max: offer.lastSeptember });
    case 'provisions':
      return some(codes(provisions), 1);
    case 'provision.satelliteOf':
      return fc.constantFrom(...codes(provisions));
    case 'districts':
    case 'catchment':
      return some(codes(homeDistricts));
    case 'provision.district':
      return fc.constantFrom(...codes(districts));
    case 'provision.establishment':
      return fc.constantFrom(...codes(establishments));
    case 'designation':
    case 'provision.designation':
      return fc.constantFrom(...codes(designations));
    case 'needs':
    case 'needsAdded':
    case 'needsRemoved':
    case 'provision.needs':
      return some(codes(needs));
    case 'limits.needs':
      return some(codes(needs), 1);
    case 'districts.district':
      return fc.constantFrom(...codes(homeDistricts));
    case 'id':
      return fc.constant('one');
    case 'provision.id':
      return fc.constant('new-one');
    default:
      return null;
  }
}

function figuresFor(schema: Zod, path: string, offer: Offer, size: Figure): fc.Arbitrary<unknown> {
  const { def, shape } = schema;
  const rows = path === 'districts' && def.element?.shape !== undefined;
  const isLeaf = !['default', 'optional', 'object'].includes(def.type) && !rows;
  const known = isLeaf ? named(path, offer) : null;
  if (known) return known;
  switch (def.type) {
    case 'default':
      return figuresFor(def.innerType as Zod, path, offer, size);
    case 'optional':
      return fc.option(figuresFor(def.innerType as Zod, path, offer, size), { nil: undefined });
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return size(schema, path);
    case 'string':
      return words;
    case 'tuple': {
      const figures = fc.tuple(...(def.items as Zod[]).map((item) => size(item, path)));
      return def.items?.length === 3 ? figures.map((all) => all.sort((a, b) => a - b)) : figures;
    }
    case 'union':
      return fc.uniqueArray(fc.constantFrom('sibling', 'nearest', 'most-complex'), {
        minLength: 1,
      });
    case 'array': {
      const one = figuresFor(def.element as Zod, path, offer, size);
      if (!rows) return fc.array(one, { minLength: 1, maxLength: 3 });
      const codes = offer.lists.homeDistricts.map(({ value }) => value);
      return fc
        .tuple(
          fc.subarray(codes, { minLength: 1 }),
          fc.array(one, { minLength: 63, maxLength: 63 }),
        )
        .map(([chosen, figures]) =>
          chosen.map((district, at) => ({ ...(figures[at] as object), district })),
        );
    }
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(shape ?? {}).map(([key, part]) => [
            key,
            figuresFor(part, path === '' ? key : `${path}.${key}`, offer, size),
          ]),
        ),
      );
    default:
      throw new Error(`No figures for ${def.type} at ${path}.`);
  }
}

/** A change of one kind, with figures as they are chosen. */
export function policyOfKind(schema: unknown, offer: Offer, size: Figure): fc.Arbitrary<Policy> {
  // What is left out is left out of a file too.
  return figuresFor(schema as Zod, '', offer, size).map((made) =>
    policySchema.parse(JSON.parse(JSON.stringify(made))),
  );
}

/** A change of any kind. It follows the schema; the data may still not allow it. */
export function somePolicy(offer: Offer): fc.Arbitrary<Policy> {
  return fc.oneof(...policySchema.options.map((schema) => policyOfKind(schema, offer, figure)));
}
