/** Links: addresses with a plan in them, cut, flipped, of other versions, or that unpack without end. */
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { leversFrom, leversText, scenarioOf } from '../../../src/app/explore/explorePlan.ts';
import { LEVERS } from '../../../src/app/explore/levers.ts';
import { planFromText, planToText } from '../../../src/app/plans/planLink.ts';
import { openShared } from '../../../src/app/plans/sharedPlan.ts';
import { openPart } from '../../../src/app/scenario/openPart.ts';
import { resolveChoices } from '../../../src/app/state/choices.ts';
import { PAGES, parseRoute, routeHash } from '../../../src/app/state/route.ts';
import { type Scenario, scenarioSchema } from '../../../src/domain/scenario.ts';
import type { Dice } from '../../../test/support/dice.ts';
import type { Ground, Grounds } from './grounds.ts';
import { mutateText } from './mutateText.ts';
import { changedPlan, groundFor, type Input, isSimulated } from './scenarioFiles.ts';
import { mustHold, type Reached, usePlan } from './usePlan.ts';

const BASELINE: Scenario = scenarioSchema.parse({
  schemaVersion: 1,
  id: 'baseline',
  label: 'No change',
  description: '',
});

const url = (bytes: Buffer) => bytes.toString('base64url');
const packed = (text: string) => url(deflateRawSync(text));

/** What unpacks to far more than it is; 48 MB in as long a link as is looked at. */
const BOMBS = [
  ['\0', 45e6],
  [' ', 30e6],
  ['[', 10e6],
  ['{"a":', 2e6],
  ['"', 5e6],
  ['1', 2 ** 21 - 1],
].map(([piece, length]) => packed(String(piece).repeat(Number(length) / String(piece).length)));

const VERSIONS = ['2', '0', '01', '00', '99999999999999999999', '', 'x', '1.1', '-1', '１', ' 1'];
const PIECES = ['+', '/', '=', '%', '%25', '%2', '.', ' ', '-', '_', 'A', '\u0000', '…', '&', '#'];
const WORDS = ['__proto__', 'constructor', 'new:expand', 'change:', 'assumption:', '-1', '1e999'];

/** The part of a link that holds a plan. */
function planPart(ground: Ground, chance: Dice): string {
  const text = changedPlan(ground, chance);
  const link = `1.${packed(text)}`;
  const ways: (() => string)[] = [
    () => link.slice(0, chance.whole(0, link.length)),
    () => `1.${link.slice(chance.whole(2, link.length))}`,
    () => {
      const at = chance.whole(0, link.length - 1);
      const other = chance.pick(PIECES);
      return link.slice(0, at) + other + link.slice(at + chance.whole(0, 1));
    },
    () => {
      const bytes = deflateRawSync(text);
      for (let n = chance.whole(1, 6); n > 0; n--) {
        bytes[chance.whole(0, bytes.length - 1)] ^= 1 << chance.whole(0, 7);
      }
      return `1.${url(bytes)}`;
    },
    () => `${chance.pick(VERSIONS)}.${packed(text)}`,
    () => `1.${url(chance.chance(0.5) ? gzipSync(text) : deflateSync(text))}`,
    () => `1.${url(Buffer.concat([deflateRawSync(text), Buffer.from('more')]))}`,
    () => `1.${url(Buffer.from(Array.from({ length: 200 }, () => chance.whole(0, 255))))}`,
    () => mutateText(link, chance.whole(1, 3), chance),
    () => (chance.chance(0.3) ? `1.${chance.pick(BOMBS)}` : link + link),
    () => link.repeat(Math.ceil(70_000 / link.length)),
  ];
  return chance.chance(0.55) ? link : chance.pick(ways)();
}

/** A whole address: the plan among other words, each in its place or another. */
export function linkInput(grounds: Grounds, chance: Dice): Input {
  const ground = groundFor(grounds, chance);
  const simulates = isSimulated(ground, grounds, chance);
  const plan = planPart(ground, chance);
  const word = () => chance.pick([...WORDS, ...LEVERS.map(({ id }) => id), 'baseline', '2031']);
  const levers = () => `${word()}:${chance.whole(-5, 900) / chance.pick([1, 10, 3])}`;
  const name = chance.pick([
    'scenario',
    'plans',
    'area',
    'year',
    'change',
    'school',
    'show',
    word(),
  ]);
  const rest = `${name}=${word()}&levers=${levers()},${levers()}&change=${word()}${word()}`;
  const page = chance.chance(0.9) ? chance.pick(PAGES) : mutateText('overview', 1, chance);
  const asked = chance.chance(0.9)
    ? plan
    : encodeURIComponent(mutateText(plan, 1, chance).toWellFormed());
  const hash = `#/${page}?${rest}&plan=${asked}`;
  return { shown: hash, read: () => readLink(hash, ground, simulates) };
}

async function readLink(hash: string, ground: Ground, simulates: boolean): Promise<Reached> {
  const { data, facts, dataset } = ground;
  const route = parseRoute(hash);
  const { unknownPage: _, ...plain } = route;
  mustHold(
    isDeepStrictEqual(parseRoute(routeHash(plain)), plain),
    'a route written reads the same',
  );
  resolveChoices(route, dataset.manifest, [{ id: 'baseline', label: 'No change' }]);
  openPart(route.change, BASELINE);
  const { values } = leversFrom(route.levers, facts);
  scenarioOf(values, facts, BASELINE);
  const again = leversFrom(leversText(values), facts);
  mustHold(isDeepStrictEqual(again.values, values), 'levers written read the same');

  if (route.shared === null) return 'refused';
  const here = (id: string) => (id === BASELINE.id ? ('library' as const) : undefined);
  const { scenario, notices, refusal } = await openShared(route.shared, data, here);
  if (scenario === null) {
    mustHold(notices.length > 0 || refusal !== null, 'a link that is refused says why');
    return 'refused';
  }
  const { scenario: sent } = await planFromText(await planToText(scenario));
  mustHold(isDeepStrictEqual(sent, scenario), 'a plan sent by link is the same');
  return usePlan(scenario, ground, simulates);
}
