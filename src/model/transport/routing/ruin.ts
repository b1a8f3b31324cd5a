import type { Neighbours } from './neighbours.ts';
import type { RoutingProblem } from './problem.ts';
import type { QuickStream } from './quickStream.ts';
import { ABSENT, type Tours } from './tours.ts';

/** Stops taken out on average, and the longest string taken from one tour. */
const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;
/** How often a string is split, and how often its spared middle grows by a further stop. */
const SPLIT = 0.5;
const GROW = 0.01;

/**
 * Takes strings of stops next to each other out of tours next to each other, so that what is put back
 * has room to go elsewhere: the ruin of Christiaens and Vanden Berghe, "Slack induction by string
 * removals for vehicle routing problems", Transportation Science 54, 2020.
 */
export class Ruin {
  private readonly problem: RoutingProblem;
  private readonly near: Neighbours;
  private readonly luck: QuickStream;
  /** Stops taken out by the last call, the first `count`. */
  readonly removed: Int32Array;
  count = 0;
  private readonly ruined: Int32Array;
  private round = 0;
  /** What the removals of the last call saved. */
  saved = 0;

  constructor(problem: RoutingProblem, near: Neighbours, luck: QuickStream) {
    this.problem = problem;
    this.near = near;
    this.luck = luck;
    this.removed = new Int32Array(problem.stops);
    this.ruined = new Int32Array(problem.stops + 1);
  }

  ruin(tours: Tours): void {
    const { stops } = this.problem;
    const { near, luck, ruined } = this;
    this.round++;
    this.count = 0;
    this.saved = 0;
    const longest = Math.min(LONGEST_STRING, stops / tours.count);
    const mostStrings = (4 * MEAN_REMOVED) / (1 + longest) - 1;
    let strings = Math.floor(1 + luck.unit() * mostStrings);
    let stop = 1 + luck.below(stops);
    const from = stop * near.each;
    for (let at = -1; at < near.each && strings > 0; at++) {
      if (at >= 0) stop = near.list[from + at];
      const tour = tours.tour[stop];
      if (tour === ABSENT || ruined[tour] === this.round) continue;
      ruined[tour] = this.round;
      const length = Math.floor(1 + luck.unit() * Math.min(tours.size[tour], longest));
      this.takeString(tours, tour, stop, Math.min(length, tours.size[tour]));
      strings--;
    }
    tours.timeAndClose();
  }

  /** Takes `length` stops around `stop` out of its tour, perhaps sparing some in their middle. */
  private takeString(tours: Tours, tour: number, stop: number, length: number): void {
    const { luck } = this;
    const size = tours.size[tour];
    let spared = 0;
    if (length > 1 && length < size && luck.unit() < SPLIT) {
      spared = 1;
      while (length + spared < size && luck.unit() < GROW) spared++;
    }
    const span = length + spared;
    let place = 0;
    for (let at = tours.before[stop]; at !== 0; at = tours.before[at]) place++;
    const earliest = Math.max(0, place - span + 1);
    const latest = Math.min(place, size - span);
    const start = earliest + luck.below(latest - earliest + 1);
    const spareFrom = spared > 0 ? 1 + luck.below(length - 1) : span;
    let at = stop;
    for (let back = place - start; back > 0; back--) at = tours.before[at];
    for (let offset = 0; offset < span; offset++) {
      const ahead = tours.next[at];
      if (offset < spareFrom || offset >= spareFrom + spared) this.take(tours, at);
      at = ahead;
    }
  }

  private take(tours: Tours, stop: number): void {
    const { cost, stops, vehicleCost } = this.problem;
    const places = stops + 1;
    const behind = tours.before[stop];
    const ahead = tours.next[stop];
    this.saved +=
      cost[stop * places + behind] + cost[stop * places + ahead] - cost[behind * places + ahead];
    if (behind === 0 && ahead === 0) this.saved += vehicleCost;
    tours.remove(stop);
    this.removed[this.count++] = stop;
  }
}
