import { exp } from '../../maths/elementary.ts';
import { binomialInverse } from '../../random/binomial.ts';
import { poissonInverse } from '../../random/poisson.ts';
import { PURPOSE } from '../../random/purpose.ts';
import type { Stream } from '../../random/stream.ts';
import { threefryUnit } from '../../random/threefry.ts';
import { BelievedRate } from './believedRate.ts';
import { BelievedShare } from './believedShare.ts';
import type { Prepared } from './prepare.ts';

/** Up to so many children the powers of a probability are multiplied out. */
const FEW = 24;

/** Children of a cell with numbers of their own in a year. */
const SUB_BITS = 16;

/** One simulation after the other: what it believes, and the step from one January to the next. */
export class Simulation {
  private readonly prepared: Prepared;
  private readonly joiners: BelievedRate;
  private readonly leavers: BelievedRate;
  private readonly movers: BelievedRate;
  private readonly needChanges: BelievedRate;
  private readonly joinerNeeds: BelievedShare;
  private readonly joinerSettings: BelievedShare;
  private readonly moverSettings: BelievedShare;
  private readonly changedNeeds: BelievedShare;
  private seed = 0;
  private draw = 0;
  private h = 0;

  constructor(prepared: Prepared) {
    const { rates, shares, years } = prepared;
    this.prepared = prepared;
    this.joiners = new BelievedRate(rates.joiners, 1, years);
    this.leavers = new BelievedRate(rates.leavers, 2, years);
    this.movers = new BelievedRate(rates.movers, 3, years);
    this.needChanges = new BelievedRate(rates.need_changes, 4, years);
    this.joinerNeeds = new BelievedShare(shares.joiner_needs, 5, years);
    this.joinerSettings = new BelievedShare(shares.joiner_settings, 6, years);
    this.moverSettings = new BelievedShare(shares.mover_settings, 7, years);
    this.changedNeeds = new BelievedShare(shares.changed_needs, 8, years);
  }

  /** Draws what this simulation believes; it holds for all its years. */
  begin(stream: Stream): void {
    // As 32-bit integers, which is all that the generator reads of them.
    this.seed = stream.seed | 0;
    this.draw = stream.draw | 0;
    this.joiners.begin(stream);
    this.leavers.begin(stream);
    this.movers.begin(stream);
    this.needChanges.begin(stream);
    this.joinerNeeds.begin(stream);
    this.joinerSettings.begin(stream);
    this.moverSettings.begin(stream);
    this.changedNeeds.begin(stream);
  }

  /**
   * The stock of the January after `stock`, year `h` ahead from 0: those who stay, a year older, in
   * the setting and with the need that they have by then, and those who join.
   *
   * @param next receives the stock; laid out as `stock`.
   */
  step(stock: Int32Array, h: number, next: Int32Array): void {
    this.h = h;
    next.fill(0);
    this.movers.turnTo(h);
    this.needChanges.turnTo(h);
    const { ages, needs, settings, open } = this.prepared.axes;
    const N = needs.length;
    const S = settings.length;
    let cell = 0;
    // Nobody holds a plan beyond the oldest academic year.
    for (let age = 0; age < ages - 1; age++) {
      for (let need = 0; need < N; need++) {
        const keepsNeed = this.needChanges.without[age * N + need];
        for (let setting = 0; setting < S; setting++, cell++) {
          const children = stock[cell];
          if (children === 0) continue;
          const place = age * S + setting;
          const keepsSetting = open[place + S] === 1 ? this.movers.without[place] : 0;
          const keepsPlan = exp(-this.leavers.intensity(cell) * this.leavers.level[h]);
          const homely = keepsPlan * keepsSetting * keepsNeed;
          const u = this.uniform(PURPOSE.stays, cell, 0);
          const eventful = eventsAmong(children, homely, u);
          next[cell + N * S] += children - eventful;
          for (let k = 1; k <= eventful; k++) {
            this.happen(cell, k, age, need, setting, keepsPlan, keepsSetting, keepsNeed, next);
          }
        }
      }
    }
    this.join(next);
  }

  /** What happens to the k-th child of a cell to whom something does: leaves, moves, changes need. */
  private happen(
    cell: number,
    k: number,
    age: number,
    need: number,
    setting: number,
    keepsPlan: number,
    keepsSetting: number,
    keepsNeed: number,
    next: Int32Array,
  ): void {
    // One number decides: what is left of it after each question is a number from 0 to 1 again.
    const homely = keepsPlan * keepsSetting * keepsNeed;
    let u = this.uniform(PURPOSE.stays, cell, k) * (1 - homely);
    if (u < 1 - keepsPlan) return;
    u = (u - (1 - keepsPlan)) / keepsPlan;
    const moves = 1 - keepsSetting;
    const changes = 1 - keepsNeed;
    const { needs, settings } = this.prepared.axes;
    const S = settings.length;
    let at = setting;
    let now = need;
    const isMover = u < moves;
    u = isMover ? u / moves : (u - moves) / keepsSetting;
    const isChanged = u < changes || !isMover;
    if (isMover) {
      u = isChanged ? u / changes : (u - changes) / keepsNeed;
      const found = this.moverSettings.pick(age * S + setting, this.h, u);
      // Where the record leaves nowhere to go, setting and need stay as they are.
      if (found >= 0) at = found;
    }
    if (isChanged) {
      const v = this.uniform(PURPOSE.changesNeed, cell, k);
      const found = this.changedNeeds.pick(need, this.h, v);
      if (found >= 0) now = found;
    }
    next[((age + 1) * needs.length + now) * S + at]++;
  }

  private join(next: Int32Array): void {
    const { axes, residents } = this.prepared;
    const N = axes.needs.length;
    const S = axes.settings.length;
    for (let age = 0; age < axes.ages; age++) {
      const mean =
        residents[this.h][age] * this.joiners.intensity(age) * this.joiners.level[this.h];
      const joiners = poissonInverse(mean, this.uniform(PURPOSE.joins, age, 0));
      for (let k = 1; k <= joiners; k++) {
        const u = this.uniform(PURPOSE.joins, age, k);
        const need = this.joinerNeeds.pick(age, this.h, u);
        const cell = age * N + need;
        const setting = this.joinerSettings.pick(cell, this.h, this.joinerNeeds.left);
        if (setting >= 0) next[cell * S + setting]++;
      }
    }
  }

  private uniform(purpose: number, entity: number, sub: number): number {
    const counter = (purpose << 24) | (this.h << SUB_BITS) | (sub & 0xffff);
    return threefryUnit(entity, counter, this.seed, this.draw);
  }
}

/** How many of some children have an event, each with the chance not to of `homely`. */
function eventsAmong(children: number, homely: number, u: number): number {
  if (homely === 0) return children;
  if (children > FEW) return binomialInverse(children, 1 - homely, u);
  let density = 1;
  for (let k = 0; k < children; k++) density *= homely;
  const odds = (1 - homely) / homely;
  let events = 0;
  let below = density;
  while (below < u && events < children) {
    events++;
    density *= ((children - events + 1) / events) * odds;
    below += density;
  }
  return events;
}
