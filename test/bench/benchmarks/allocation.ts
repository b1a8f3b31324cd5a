import { deferredAcceptance } from '../../../src/model/placement/mechanism/deferredAcceptance.ts';
import { drawMarket, FEW_CHOICES } from '../allocate/market.ts';
import { milliseconds, type Report } from '../suite/measurement.ts';
import { SEED } from './kent.ts';

const WARM_UPS = 5;
const TIMES = 10;

/** One round of deferred acceptance in the engine, with five choices each and with all ranked. */
export async function measure(report: Report): Promise<void> {
  for (const [id, choices, words] of [
    ['fewChoices', FEW_CHOICES.choices, '5 choices'],
    ['allRanked', FEW_CHOICES.provisions, 'all ranked'],
  ] as const) {
    const round = drawMarket({ ...FEW_CHOICES, choices }, SEED);
    for (let i = 0; i < WARM_UPS; i++) deferredAcceptance(round);
    const values: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      values.push(await milliseconds(() => deferredAcceptance(round)));
    }
    const label = `deferred acceptance, 3,000 × 80, ${words}`;
    report({ id: `allocation.${id}`, label, unit: 'ms', values });
  }
}
