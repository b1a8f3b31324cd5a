import { type Round, usablePlaces } from './round.ts';

/** Entry of an applicant without a place. */
export const NO_ENTRY = -1;

/** An assignment with the least total cost, and the prices that prove it. */
export interface PricedAssignment {
  /** Entry of each applicant's place, or {@link NO_ENTRY}. */
  readonly entryOf: Int32Array;
  /** Places of each provision that anyone could use, and how many of them are held. */
  readonly places: Int32Array;
  readonly held: Int32Array;
  /**
   * Price of a place at each provision, in ranks. Nobody could do better at these prices: each has
   * what costs them least, rank and price together. A place with a price is always held.
   */
  readonly price: Float64Array;
  /** What it costs an applicant to have no place: so much that one more placed always pays. */
  readonly unplacedCost: number;
}

/**
 * An assignment with the least total cost: the sum of ranks of those placed and `unplacedCost` for
 * everyone else. Applicants come one at a time, each by a cheapest chain of moves: the newcomer
 * takes a place, who held it moves on, until someone takes a free place or goes without. Prices
 * make that a shortest path without negative steps. About O(applicants × entries) at worst; far
 * less where most places are free.
 *
 * Sources: successive shortest paths with prices: Tomizawa (1971), On some techniques useful for
 * solution of transportation network problems, Networks 1(2); Edmonds and Karp (1972), Theoretical
 * improvements in algorithmic efficiency for network flow problems, Journal of the ACM 19(2).
 */
export function cheapestAssignment(round: Round): PricedAssignment {
  const chains = new CheapestChains(round);
  for (let newcomer = 0; newcomer < round.applicants; newcomer++) chains.place(newcomer);
  return chains;
}

/** Adds applicants one at a time, keeping the total cost least. */
class CheapestChains implements PricedAssignment {
  readonly entryOf: Int32Array;
  readonly places: Int32Array;
  readonly held: Int32Array;
  readonly price: Float64Array;
  readonly unplacedCost: number;
  private readonly round: Round;
  /** First of each provision's places in `holder`; the place of each applicant there. */
  private readonly first: Int32Array;
  private readonly holder: Int32Array;
  private readonly placeOf: Int32Array;

  // The search for one newcomer. A chain's cost is what it adds to ranks and prices.
  /** Cost of the cheapest chain that takes a place at each provision, and its last mover. */
  private readonly costTo: Float64Array;
  private readonly mover: Int32Array;
  private readonly moverEntry: Int32Array;
  /** Full provisions within reach; the first `settled` of them in order of cost, which is final. */
  private readonly reached: Int32Array;
  private reachedCount = 0;
  private settled = 0;
  /** Cost of the cheapest chain that ends, its last mover and the free place or none they go to. */
  private endCost = 0;
  private endMover = 0;
  private endEntry = NO_ENTRY;

  constructor(round: Round) {
    const { applicants, provisions, listStart } = round;
    let longest = 0;
    for (let applicant = 0; applicant < applicants; applicant++) {
      longest = Math.max(longest, listStart[applicant + 1] - listStart[applicant]);
    }
    this.round = round;
    this.unplacedCost = applicants * longest + 1;
    this.entryOf = new Int32Array(applicants).fill(NO_ENTRY);
    this.placeOf = new Int32Array(applicants);
    this.held = new Int32Array(provisions);
    this.price = new Float64Array(provisions);
    this.costTo = new Float64Array(provisions);
    this.mover = new Int32Array(provisions);
    this.moverEntry = new Int32Array(provisions);
    this.reached = new Int32Array(provisions);

    this.places = usablePlaces(round);
    this.first = new Int32Array(provisions + 1);
    for (let provision = 0; provision < provisions; provision++) {
      this.first[provision + 1] = this.first[provision] + this.places[provision];
    }
    this.holder = new Int32Array(this.first[provisions]);
  }

  place(newcomer: number): void {
    this.findChain(newcomer);
    this.raisePrices();
    this.moveAlongChain();
  }

  /** Dijkstra's search from the newcomer over full provisions to the cheapest end. */
  private findChain(newcomer: number): void {
    const { places, first, holder, entryOf, costTo, price, reached } = this;
    costTo.fill(Number.POSITIVE_INFINITY);
    this.reachedCount = 0;
    this.settled = 0;
    this.endCost = Number.POSITIVE_INFINITY;
    this.tryMovesOf(newcomer, 0);
    while (this.settled < this.reachedCount) {
      this.bringCheapestForward();
      const provision = reached[this.settled];
      if (costTo[provision] >= this.endCost) return;
      this.settled++;
      const cost = costTo[provision] - price[provision];
      const end = first[provision] + places[provision];
      for (let place = first[provision]; place < end; place++) {
        const applicant = holder[place];
        this.tryMovesOf(applicant, cost - this.rank(applicant, entryOf[applicant]));
      }
    }
  }

  /** Lengthens the chain that costs `base` by every move of one applicant. */
  private tryMovesOf(applicant: number, base: number): void {
    const { places, held, price, costTo, mover, moverEntry, reached, unplacedCost } = this;
    const { listStart, listProvision } = this.round;
    if (base + unplacedCost < this.endCost) {
      this.endCost = base + unplacedCost;
      this.endMover = applicant;
      this.endEntry = NO_ENTRY;
    }
    const start = listStart[applicant];
    const end = listStart[applicant + 1];
    // Ranks only grow along a list and prices are never negative.
    for (let entry = start; entry < end && base + entry - start + 1 < this.endCost; entry++) {
      const provision = listProvision[entry];
      const cost = base + entry - start + 1 + price[provision];
      if (held[provision] < places[provision]) {
        if (cost >= this.endCost) continue;
        this.endCost = cost;
        this.endMover = applicant;
        this.endEntry = entry;
      } else if (cost < costTo[provision]) {
        if (costTo[provision] === Number.POSITIVE_INFINITY) {
          reached[this.reachedCount++] = provision;
        }
        costTo[provision] = cost;
        mover[provision] = applicant;
        moverEntry[provision] = entry;
      }
    }
  }

  /** Puts the cheapest provision that is not settled next in line. */
  private bringCheapestForward(): void {
    const { reached, costTo, settled } = this;
    let cheapest = settled;
    for (let at = settled + 1; at < this.reachedCount; at++) {
      if (costTo[reached[at]] < costTo[reached[cheapest]]) cheapest = at;
    }
    const provision = reached[cheapest];
    reached[cheapest] = reached[settled];
    reached[settled] = provision;
  }

  /** A settled provision's price rises by what its place would have saved this newcomer. */
  private raisePrices(): void {
    for (let at = 0; at < this.settled; at++) {
      const provision = this.reached[at];
      this.price[provision] += this.endCost - this.costTo[provision];
    }
  }

  /** From the end back to the newcomer, each takes the place that the one after them leaves. */
  private moveAlongChain(): void {
    const { entryOf, placeOf, holder, first, held, mover, moverEntry } = this;
    const { listProvision } = this.round;
    let applicant = this.endMover;
    let entry = this.endEntry;
    let place = NO_ENTRY;
    if (entry !== NO_ENTRY) {
      const provision = listProvision[entry];
      place = first[provision] + held[provision]++;
    }
    for (;;) {
      const left = entryOf[applicant];
      const placeLeft = placeOf[applicant];
      entryOf[applicant] = entry;
      if (entry !== NO_ENTRY) {
        placeOf[applicant] = place;
        holder[place] = applicant;
      }
      if (left === NO_ENTRY) return;
      applicant = mover[listProvision[left]];
      entry = moverEntry[listProvision[left]];
      place = placeLeft;
    }
  }

  private rank(applicant: number, entry: number): number {
    return entry - this.round.listStart[applicant] + 1;
  }
}
