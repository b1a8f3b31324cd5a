/** Values as JSON knows them, with something in them changed: near misses as much as nonsense. */
import type { Dice } from '../../../test/support/dice.ts';

/** Any value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const ODD_VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  '',
  'text',
  1.5,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
];
const EDGES = [
  0, -0, -1, 1, 2, 5, 0.5, 25, 26, 2000, 2031, 2100, 2101, 1e-320, 1e10, 1e15, 1e21, 1e308, -1e308,
].concat([2 ** 31, 2 ** 32, 2 ** 53, Number.MAX_VALUE, Number.EPSILON, 0.1 + 0.2]);
const ODD_WORDS = [
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '1e999',
  ' 5 ',
  '٣',
  '1,000',
  'null',
  'true',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\u202egnp.exe',
  '\ud800',
  '\udfff\ud800',
  '\u0000',
  '\u2028\u2029',
  '👩‍👩‍👧‍👦',
  `e${'\u0301'.repeat(300)}`,
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '../../etc',
  'a'.repeat(60),
  'a'.repeat(61),
  ' ',
];
/** Names that every object has already, and some that promises and JSON look for. */
const KEPT_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
].concat(['hasOwnProperty', 'then', '__defineGetter__', 'length', 'kind', 'schemaVersion']);
const LENGTHS = [200, 201, 2000, 2001, 50_000];
const TIMES = [2, 3, 30, 201, 2001];

/** A place in a value: a member of an object or an element of a list. */
interface Place {
  readonly holder: { [name: string]: Json };
  readonly name: string;
}

function placesIn(value: Json, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as { [name: string]: Json };
  for (const name of Object.keys(holder)) {
    found.push({ holder, name });
    placesIn(holder[name], found);
  }
  return found;
}

/** Sets a member of its own, whatever its name means to objects. */
function setOwn(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Whether a value has members by name: those of a list are lost when it is written. */
function isNamed(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const copy = (value: Json): Json => JSON.parse(JSON.stringify(value ?? null));

/** Another value of the same type, mostly one that could be meant. */
function nearby(value: Json, places: readonly Place[], chance: Dice): Json {
  if (typeof value === 'number') {
    const times = 0.5 + 1.5 * chance.share();
    return chance.pick([value + 1, value - 1, value * times, -value, Math.round(value * times)]);
  }
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') {
    const texts = places.map(({ holder, name }) => holder[name]);
    return chance.pick(texts.filter((one) => typeof one === 'string'));
  }
  if (Array.isArray(value)) return [...value].reverse();
  return value;
}

type Change = (place: Place, places: readonly Place[], chance: Dice) => void;

/** Each changes one place. */
const CHANGES: readonly Change[] = [
  ({ holder, name }, places, chance) => setOwn(holder, name, nearby(holder[name], places, chance)),
  ({ holder, name }, places, chance) => setOwn(holder, name, nearby(holder[name], places, chance)),
  ({ holder, name }, _, chance) => setOwn(holder, name, copy(chance.pick(ODD_VALUES))),
  ({ holder, name }, _, chance) => setOwn(holder, name, chance.pick(EDGES)),
  ({ holder, name }, _, chance) => setOwn(holder, name, chance.pick(ODD_WORDS)),
  ({ holder, name }, _, chance) => setOwn(holder, name, 'x'.repeat(chance.pick(LENGTHS))),
  ({ holder, name }) => {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  },
  ({ holder, name }, places, chance) => {
    const other = chance.pick(places);
    setOwn(holder, name, copy(other.holder[other.name]));
  },
  ({ holder, name }, _, chance) => {
    const value = holder[name];
    if (!Array.isArray(value) || value.length === 0) return;
    const times = Math.min(chance.pick(TIMES), Math.ceil(5000 / value.length));
    setOwn(holder, name, Array.from({ length: times }, () => copy(value)).flat());
  },
  ({ holder, name }, _, chance) => {
    const inner = holder[name];
    const into = isNamed(inner) ? inner : holder;
    if (!isNamed(into)) return;
    const kept = chance.pick(KEPT_NAMES);
    setOwn(into, kept, chance.pick<Json>([{ polluted: true }, 'polluted', 1, null]));
  },
  ({ holder, name }, _, chance) => {
    if (Array.isArray(holder)) return;
    const value = holder[name];
    delete holder[name];
    setOwn(holder, chance.pick([name.toUpperCase(), `${name} `, '', ...KEPT_NAMES]), value);
  },
];

/** Changes some places of a value, in place. */
export function mutateValue(value: Json, changes: number, chance: Dice): void {
  for (let n = 0; n < changes; n++) {
    const places = placesIn(value);
    if (places.length === 0) return;
    chance.pick(CHANGES)(chance.pick(places), places, chance);
  }
}
