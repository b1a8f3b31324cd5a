import { log } from '../../maths/elementary.ts';
import { MINUTES_APART, type RoutingProblem } from './problem.ts';
import type { QuickStream } from './quickStream.ts';
import type { Tours } from './tours.ts';

/** Chance that a position is passed over unseen, which keeps insertion from being too greedy. */
const BLINK = 0.01;
const LOG_SEEN = log(1 - BLINK);

/**
 * Greedy insertion with blinks: each stop goes to the cheapest position where it fits, and to a
 * vehicle of its own where it fits nowhere. Christiaens and Vanden Berghe, "Slack induction by string
 * removals for vehicle routing problems", Transportation Science 54, 2020.
 */
export class Insertion {
  private readonly problem: RoutingProblem;
  private readonly luck: QuickStream;
  /** Positions to go until the next blink. */
  private untilBlink: number;

  constructor(problem: RoutingProblem, luck: QuickStream) {
    this.problem = problem;
    this.luck = luck;
    this.untilBlink = this.drawBlink();
  }

  /** Puts an absent stop into the tours and returns what that adds to the cost. */
  insert(tours: Tours, stop: number): number {
    const { stops, cost, demand, capacity, vehicleCost, ride } = this.problem;
    const { next, first, load } = tours;
    const places = stops + 1;
    const row = stop * places;
    const room = capacity - demand[stop];
    const toSite = cost[row];
    let best = Number.POSITIVE_INFINITY;
    let bestTour = -1;
    let bestBehind = 0;
    for (let tour = 0; tour < tours.count; tour++) {
      if (load[tour] > room) continue;
      let behind = 0;
      let toBehind = toSite;
      let ahead = first[tour];
      for (;;) {
        const toAhead = cost[row + ahead];
        const more = toBehind + toAhead - cost[behind * places + ahead];
        if (--this.untilBlink === 0) this.untilBlink = this.drawBlink();
        else if (more < best && (ride === null || this.fits(tours, tour, stop, behind, ahead))) {
          best = more;
          bestTour = tour;
          bestBehind = behind;
        }
        if (ahead === 0) break;
        behind = ahead;
        toBehind = toAhead;
        ahead = next[ahead];
      }
    }
    if (bestTour < 0) {
      tours.open(stop);
      return 2 * toSite + vehicleCost;
    }
    tours.insert(stop, bestTour, bestBehind);
    return best;
  }

  /** True where all would keep their limits in one direction or the other. */
  private fits(tours: Tours, tour: number, stop: number, behind: number, ahead: number): boolean {
    const { ride, stops } = this.problem;
    if (ride === null) return true;
    const { minutes, boardingMinutes, limitMinutes } = ride;
    const places = stops + 1;
    const toAhead = minutes[stop * places + ahead];
    const toBehind = minutes[stop * places + behind];
    const detour = toAhead + toBehind - minutes[behind * places + ahead] + boardingMinutes[stop];
    const most = limitMinutes[stop] + MINUTES_APART;
    const boardAhead = ahead === 0 ? 0 : boardingMinutes[ahead] + tours.onward[ahead];
    const boardBehind = behind === 0 ? 0 : boardingMinutes[behind] + tours.backward[behind];
    return (
      (tours.runsOnward(tour) &&
        toAhead + boardAhead <= most &&
        (behind === 0 || tours.overOnward[behind] + detour <= MINUTES_APART)) ||
      (tours.runsBackward(tour) &&
        toBehind + boardBehind <= most &&
        (ahead === 0 || tours.overBackward[ahead] + detour <= MINUTES_APART))
    );
  }

  private drawBlink(): number {
    return 1 + Math.floor(log(1 - this.luck.unit()) / LOG_SEEN);
  }
}
