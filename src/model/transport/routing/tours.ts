import { MINUTES_APART, type RideRules, type Route, type RoutingProblem } from './problem.ts';

/** Tour of a stop that is in none at the moment. */
export const ABSENT = -1;

/**
 * Routes while they are searched: stops linked to the one before and the one after, 0 where that is
 * the site. Tours in use are 0 to `count − 1` and none of them is empty. All arrays lie in two
 * buffers, so that a state is copied in two strokes.
 */
export class Tours {
  readonly problem: RoutingProblem;
  readonly next: Int32Array;
  readonly before: Int32Array;
  readonly tour: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly size: Int32Array;
  readonly load: Float64Array;
  /** With ride rules: minutes aboard from each stop to the site, and from it the other way round. */
  readonly onward: Float64Array;
  readonly backward: Float64Array;
  /** How far the worst of the stops up to this one is over its limit, run in either direction. */
  readonly overOnward: Float64Array;
  readonly overBackward: Float64Array;
  /** 1 for tours from which a stop was taken since they were timed. */
  private readonly untimed: Uint8Array;
  private readonly links: Int32Array;
  private readonly sums: Float64Array;

  constructor(problem: RoutingProblem) {
    const places = problem.stops + 1;
    this.problem = problem;
    this.untimed = new Uint8Array(places);
    this.links = new Int32Array(6 * places + 1);
    this.sums = new Float64Array((problem.ride === null ? 1 : 5) * places);
    const links = (row: number) => this.links.subarray(row * places, (row + 1) * places);
    const sums = (row: number) => this.sums.subarray(row * places, (row + 1) * places);
    this.next = links(0);
    this.before = links(1);
    this.tour = links(2).fill(ABSENT);
    this.first = links(3);
    this.last = links(4);
    this.size = links(5);
    this.load = sums(0);
    this.onward = sums(1);
    this.backward = sums(2);
    this.overOnward = sums(3);
    this.overBackward = sums(4);
  }

  /** Tours in use. */
  get count(): number {
    return this.links[this.links.length - 1];
  }

  private set count(value: number) {
    this.links[this.links.length - 1] = value;
  }

  static of(problem: RoutingProblem, routes: readonly Route[]): Tours {
    const tours = new Tours(problem);
    for (const route of routes) {
      const tour = tours.open(route[0]);
      for (let at = 1; at < route.length; at++) tours.insert(route[at], tour, route[at - 1]);
    }
    return tours;
  }

  copyFrom(other: Tours): void {
    this.links.set(other.links);
    this.sums.set(other.sums);
  }

  routes(): Route[] {
    return Array.from({ length: this.count }, (_, tour) => {
      const route: number[] = [];
      for (let stop = this.first[tour]; stop !== 0; stop = this.next[stop]) route.push(stop);
      return route;
    });
  }

  /** Opens a tour of one stop. */
  open(stop: number): number {
    const tour = this.count++;
    this.first[tour] = 0;
    this.last[tour] = 0;
    this.size[tour] = 0;
    this.load[tour] = 0;
    this.insert(stop, tour, 0);
    return tour;
  }

  /** Puts a stop behind another of the tour; behind 0 it becomes the first. */
  insert(stop: number, tour: number, behind: number): void {
    const { next, before, first, last } = this;
    const ahead = behind === 0 ? first[tour] : next[behind];
    next[stop] = ahead;
    before[stop] = behind;
    if (behind === 0) first[tour] = stop;
    else next[behind] = stop;
    if (ahead === 0) last[tour] = stop;
    else before[ahead] = stop;
    this.tour[stop] = tour;
    this.size[tour]++;
    this.load[tour] += this.problem.demand[stop];
    if (this.problem.ride !== null) this.timeTour(this.problem.ride, tour);
  }

  /** Takes a stop out of its tour; `timeAndClose` must follow once all of them are out. */
  remove(stop: number): void {
    const { next, before, first, last } = this;
    const tour = this.tour[stop];
    const ahead = next[stop];
    const behind = before[stop];
    if (behind === 0) first[tour] = ahead;
    else next[behind] = ahead;
    if (ahead === 0) last[tour] = behind;
    else before[ahead] = behind;
    this.tour[stop] = ABSENT;
    this.untimed[tour] = 1;
    this.size[tour]--;
    this.load[tour] -= this.problem.demand[stop];
  }

  /** Times tours from which stops were removed, and closes those that are empty. */
  timeAndClose(): void {
    for (let tour = this.count - 1; tour >= 0; tour--) {
      if (this.untimed[tour] === 0) continue;
      this.untimed[tour] = 0;
      if (this.size[tour] === 0) this.close(tour);
      else if (this.problem.ride !== null) this.timeTour(this.problem.ride, tour);
    }
  }

  /** True where the tour may be run in one direction or the other. */
  keepsLimits(tour: number): boolean {
    if (this.problem.ride === null || this.size[tour] === 1) return true;
    return this.runsOnward(tour) || this.runsBackward(tour);
  }

  runsOnward(tour: number): boolean {
    return this.overOnward[this.last[tour]] <= MINUTES_APART;
  }

  runsBackward(tour: number): boolean {
    return this.overBackward[this.first[tour]] <= MINUTES_APART;
  }

  private close(tour: number): void {
    const moved = --this.count;
    if (moved === tour) return;
    for (let stop = this.first[moved]; stop !== 0; stop = this.next[stop]) this.tour[stop] = tour;
    this.first[tour] = this.first[moved];
    this.last[tour] = this.last[moved];
    this.size[tour] = this.size[moved];
    this.load[tour] = this.load[moved];
  }

  private timeTour({ minutes, boardingMinutes, limitMinutes }: RideRules, tour: number): void {
    const { next, before, onward, backward, overOnward, overBackward } = this;
    const places = this.problem.stops + 1;
    const rides = (from: number, step: Int32Array, aboard: Float64Array) => {
      let sum = 0;
      let to = 0;
      for (let stop = from; stop !== 0; stop = step[stop]) {
        sum += minutes[stop * places + to];
        aboard[stop] = sum;
        sum += boardingMinutes[stop];
        to = stop;
      }
    };
    const worst = (from: number, step: Int32Array, aboard: Float64Array, over: Float64Array) => {
      let most = Number.NEGATIVE_INFINITY;
      for (let stop = from; stop !== 0; stop = step[stop]) {
        most = Math.max(most, aboard[stop] - limitMinutes[stop]);
        over[stop] = most;
      }
    };
    rides(this.last[tour], before, onward);
    worst(this.first[tour], next, onward, overOnward);
    rides(this.first[tour], next, backward);
    worst(this.last[tour], before, backward, overBackward);
  }
}
