/** Words of the paper for who gains and who loses. */
import { children, range } from '../../charts/rounding.ts';
import type { Destination, GainsAndLosses, ReviewView } from '../../results/views/reviewTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import type { RunStatus } from '../state/stagedRun.ts';
import { listed } from './reading.ts';
import { SAME_LUCK } from './review.ts';

export const GAINS_TITLE = 'Who gains and who loses';
export const GAIN_SIDES = { lost: 'lose it', gained: 'gain it' } as const;
export const STOP_GAINS = 'Stop';
export const RESUME_GAINS = 'Go on';

/** Fewer than this show as none. */
const SHOWN = 0.5;
const MOST_NAMED = 3;

const counted = ({ mean, p10, p90 }: Summary) =>
  mean < SHOWN
    ? `nobody on average (8 in 10 futures ${range(p10, p90, children)})`
    : `about ${children(mean)} children (8 in 10 futures ${range(p10, p90, children)})`;

function places(of: readonly Destination[]): string {
  const most = of.filter((one) => one.children.mean >= SHOWN).slice(0, MOST_NAMED);
  return listed(most.map((one) => `${one.label} (${children(one.children.mean)})`));
}

/** Both sides in sentences: how many, where they would have been, where they are. */
export function gainsWords({ needsMet, year }: Pick<ReviewView, 'needsMet' | 'year'>): string {
  const { gained, lost, gainedFrom, lostTo } = needsMet;
  const from = places(gainedFrom);
  const to = places(lostTo);
  return [
    `In January ${year} ${counted(gained)} are in the type of place they need with the plan and would not be without it.${from ? ` Most of them without the plan: ${from}.` : ''}`,
    `The reverse holds for ${counted(lost)}.${to ? ` Most of them with the plan: ${to}.` : ''}`,
  ].join(' ');
}

/** What the two drawings show, and how surely. */
export function gainsNote(pairs: number): string {
  return `Bars: average; whiskers: 8 in 10 of ${pairs} simulated futures. ${SAME_LUCK} Gains and losses are never netted off. Needs and districts in which fewer than one child gains or loses are left out of the drawings.`;
}

/** Title of one of the two drawings. */
export function sideTitle(by: 'need' | 'district'): string {
  return by === 'need' ? 'By need' : 'By home district';
}

/** How far it is, while there are no figures; or that they are a first look. */
export function gainsStatus(status: RunStatus | null, problem: string | null): string {
  if (problem) return `Who gains and who loses could not be worked out: ${problem}`;
  if (status?.kind === 'simulating') {
    return `Who gains and who loses is being worked out: ${status.drawsDone} of ${status.drawsWanted} pairs of futures.`;
  }
  if (status?.kind === 'stopped') return 'Stopped before all pairs of futures were in.';
  return status === null ? 'Who gains and who loses is worked out once the plan is simulated.' : '';
}

/** Whether anybody gains or loses in any future of ten. */
export function someMove({ gained, lost }: GainsAndLosses): boolean {
  return gained.p90 > 0 || lost.p90 > 0;
}

export const NOBODY_MOVES =
  'Nobody gains or loses the type of place they need: in every simulated future the same children have it with the plan and without it.';
