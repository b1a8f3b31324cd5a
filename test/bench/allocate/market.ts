import type { Round } from '../../../src/model/placement/mechanism/round.ts';
import { dice } from '../../support/dice.ts';

/** A seeded round of some size. */
export interface Market {
  readonly applicants: number;
  readonly provisions: number;
  /** Provisions that each applicant ranks. */
  readonly choices: number;
  /** Places at a provision, by its index. */
  readonly places: (provision: number) => number;
}

/** The round of the product's targets: each applicant names five provisions of eighty. */
export const FEW_CHOICES: Market = {
  applicants: 3000,
  provisions: 80,
  choices: 5,
  places: () => 36,
};

/**
 * Applicants and provisions stand in a square; an applicant ranks the provisions that are near,
 * popular with all, or to their own liking. Half of a priority is distance, half is chance.
 */
export function drawMarket(
  { applicants, provisions, choices, places }: Market,
  seed: number,
): Round {
  const luck = dice(seed);
  const site = () => ({ x: luck.share(), y: luck.share() });
  const sites = Array.from({ length: provisions }, () => ({ ...site(), appeal: luck.share() / 2 }));
  const listStart = Int32Array.from({ length: applicants + 1 }, (_, a) => a * choices);
  const listProvision = new Int32Array(applicants * choices);
  const listPriority = new Float64Array(applicants * choices);
  for (let a = 0; a < applicants; a++) {
    const home = site();
    const options = sites.map(({ x, y, appeal }, provision) => {
      const distance = Math.hypot(x - home.x, y - home.y);
      return { provision, distance, cost: distance - appeal + luck.share() / 2 };
    });
    options.sort((one, other) => one.cost - other.cost);
    for (let choice = 0; choice < choices; choice++) {
      const { provision, distance } = options[choice];
      listProvision[a * choices + choice] = provision;
      listPriority[a * choices + choice] = 1 + Math.floor(500 * (distance + luck.share()));
    }
  }
  return {
    applicants,
    provisions,
    listStart,
    listProvision,
    listPriority,
    listLottery: Float64Array.from(listProvision, () => luck.share()),
    capacity: Int32Array.from({ length: provisions }, (_, provision) => places(provision)),
  };
}

/** The three files of a round, as the command reads them. */
export function filesOf(round: Round): Record<'applicants' | 'provisions' | 'preferences', string> {
  const { applicants, listStart, listProvision, listPriority, capacity } = round;
  const preferences = ['applicant,provision,rank,priority'];
  for (let a = 0; a < applicants; a++) {
    for (let entry = listStart[a]; entry < listStart[a + 1]; entry++) {
      const rank = entry - listStart[a] + 1;
      preferences.push(`a${a},p${listProvision[entry]},${rank},${listPriority[entry]}`);
    }
  }
  return {
    applicants: ['applicant', ...Array.from(listStart.subarray(1), (_, a) => `a${a}`)].join('\n'),
    provisions: ['provision,places', ...Array.from(capacity, (n, p) => `p${p},${n}`)].join('\n'),
    preferences: preferences.join('\n'),
  };
}
