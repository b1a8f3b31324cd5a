/** Values that a database can hold and JSON cannot. */
import type { Dice } from '../../../test/support/dice.ts';

const LEVELS = 20_000;

const STRANGE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.NEGATIVE_INFINITY,
  () => 10n ** 30n,
  () => new Date(Number.NaN),
  () => new Date(0),
  () => /(a+)+$/,
  () => new Map<unknown, unknown>([['label', new Map()]]),
  () => new Set(['policies']),
  () => new Uint8Array(1000),
  () => new ArrayBuffer(8),
  () => new Error('kept'),
  () => new Array(1_000_000),
  () => Object.assign(new Array(3), [undefined]),
  () => Object(1n),
  () => Object('text'),
  () => Object.create(null),
  () => {
    const circle: Record<string, unknown> = { id: 'one' };
    circle.scenario = circle;
    return circle;
  },
  () => {
    let deep: unknown = 1;
    for (let level = 0; level < LEVELS; level++) deep = level % 2 ? [deep] : { deep };
    return deep;
  },
  () => 'x'.repeat(3_000_000),
  () => Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`field-${at}`, at])),
];

export function strangeValue(chance: Dice): unknown {
  return chance.pick(STRANGE)();
}
