import { ADMISSION_CRITERIA } from '../../src/domain/settings.ts';
import { type Dice, dice } from './dice.ts';
import type { Rows } from './generateDataset.ts';
import type { AreaWords, Establishment } from './generateManifest.ts';
import type { PlanHolder } from './generatePlans.ts';
import type { Recipe } from './recipe.ts';

/** Age ranges of each role, as written in a register: "4 to 11" serves ages 4 to 10. */
const AGE_RANGES: Readonly<Record<Establishment['role'], readonly (readonly [number, number])[]>> =
  {
    mainstream: [
      [4, 11],
      [3, 11],
      [11, 16],
      [11, 19],
      [4, 19],
    ],
    srp: [
      [4, 11],
      [11, 16],
      [4, 16],
    ],
    special: [
      [2, 19],
      [4, 11],
      [11, 19],
      [4, 25],
    ],
    independent: [
      [5, 19],
      [7, 16],
      [11, 26],
    ],
    ap: [
      [11, 16],
      [5, 16],
    ],
    fe: [
      [16, 26],
      [16, 19],
    ],
    other: [],
  };

/** Designations, provisions with what they admit, and their places by year. */
export function areaProvisions(
  recipe: Recipe,
  words: AreaWords,
  children: readonly PlanHolder[],
  chance: Dice,
): Rows {
  const named = words.establishments.filter(({ role }) => role !== 'other');
  // Every establishment has a provision as a rule; the rest are spread by chance.
  const wanted = [
    ...named.filter(() => chance.chance(0.95)),
    ...Array.from({ length: recipe.provisions }, () => chance.pick(named)),
  ].slice(0, recipe.provisions);
  const roll = (code: string) =>
    children.filter(({ establishment }) => establishment.code === code).length /
    Math.max(1, wanted.filter((one) => one.code === code).length);
  return {
    designations: ['ALPHA', 'BETA', 'GAMMA'].map((code) => [
      code,
      `Designation ${code}`,
      chance.some(words.needs, 0.6).join(';'),
      chance.chance(0.4) ? chance.whole(1, 3) : null,
      chance.chance(0.4) ? chance.whole(4, 5) : null,
      'assumed',
      'made up',
      null,
    ]),
    provisions: withAdmissions(
      recipe,
      words,
      wanted,
      wanted.map((establishment, p) => provision(recipe, words, establishment, p, chance)),
    ),
    provisionPlaces: wanted.flatMap((establishment, p) =>
      places(recipe, establishment, p, roll(establishment.code), chance),
    ),
  };
}

function provision(
  { baseYear }: Recipe,
  { districts, needs }: AreaWords,
  { code, role }: Establishment,
  p: number,
  chance: Dice,
): Rows[string][number] {
  const district = chance.pick(districts);
  const outside = role !== 'mainstream' && chance.chance(0.12);
  const away = outside ? 0.4 : 0;
  const [low, high] = chance.pick(AGE_RANGES[role]);
  const mayChoose = role === 'mainstream' ? 0.15 : 0.5;
  const year = () => baseYear + chance.whole(-1, 3);
  return [
    `P${p}`,
    `Provision ${p}`,
    code,
    outside ? 'OUT' : district.code,
    (district.latitude + away + 0.2 * chance.share()).toFixed(4),
    (district.longitude + 0.3 * chance.share()).toFixed(4),
    low,
    high,
    chance.chance(mayChoose) ? chance.some(needs, 0.6).join(';') : null,
    chance.chance(mayChoose * 0.8) ? chance.pick(['ALPHA', 'BETA', 'GAMMA']) : null,
    chance.chance(mayChoose * 0.5) ? chance.whole(1, 3) : null,
    chance.chance(mayChoose * 0.5) ? chance.whole(3, 5) : null,
    chance.pick([null, 'nearest', 'most-complex']),
    role === 'independent' ? chance.pick(['yes', 'no']) : null,
    chance.chance(0.1) ? year() : null,
    chance.chance(0.1) ? year() : null,
    null,
    chance.chance(0.5) ? chance.whole(0, 20) : null,
    role === 'independent' && chance.chance(0.2) ? 'yes' : null,
    'assumed',
    'made up',
  ];
}

const [NEEDS, DESIGNATION, BAND_LOW, BAND_HIGH, PRIORITY] = [8, 9, 10, 11, 12];

/**
 * Admissions as schools write them, now and then: several criteria, a catchment, a satellite of an
 * earlier provision of the same role. Dice of their own leave the rest of the area as it is.
 */
function withAdmissions(
  recipe: Recipe,
  { districts }: AreaWords,
  wanted: readonly Establishment[],
  rows: readonly Rows[string][number][],
): Rows[string] {
  const chance = dice(recipe.seed + 1_000_003);
  const hosts: number[] = [];
  return rows.map((row, p) => {
    const cells = [...row];
    const mayHost = hosts.filter((host) => wanted[host].role === wanted[p].role);
    if (mayHost.length > 0 && chance.chance(0.12)) {
      for (const own of [NEEDS, DESIGNATION, BAND_LOW, BAND_HIGH, PRIORITY]) cells[own] = null;
      return [...cells, null, `P${chance.pick(mayHost)}`];
    }
    hosts.push(p);
    const catchment = chance.chance(0.3) ? chance.some(districts, 0.4) : [];
    if (chance.chance(0.35)) {
      const known = ADMISSION_CRITERIA.filter((one) => one !== 'catchment' || catchment.length > 0);
      const some = chance.some(known, 0.5);
      cells[PRIORITY] = some
        .map((criterion) => ({ criterion, turn: chance.share() }))
        .sort((one, other) => one.turn - other.turn)
        .map(({ criterion }) => criterion)
        .join(';');
    }
    return [...cells, catchment.map(({ code }) => code).join(';'), null];
  });
}

/** Places near the roll, so that some provisions are full; mainstream mostly without a limit. */
function places(
  { baseYear }: Recipe,
  { role }: Establishment,
  p: number,
  roll: number,
  chance: Dice,
): Rows[string] {
  const limited = role === 'mainstream' || role === 'fe' ? 0.15 : 0.95;
  if (!chance.chance(limited)) return [];
  const row = (january: number, size: number, status: string) => [
    `P${p}`,
    january,
    size + chance.whole(0, 3),
    size,
    status,
    'assumed',
    'made up',
  ];
  const now = Math.round(roll * (0.7 + 0.5 * chance.share()));
  const later = Math.max(0, now + chance.whole(-5, 10));
  return [
    row(baseYear - chance.whole(0, 2), now, 'open'),
    ...(chance.chance(0.25)
      ? [row(baseYear + chance.whole(1, 3), later, chance.pick(['open', 'committed']))]
      : []),
  ];
}
