import { NO_ENTRY, type PricedAssignment } from './cheapestChains.ts';
import type { Round } from './round.ts';

/** Not a move: one free place is filled and another place falls free. */
const EXCHANGE = -1;

/**
 * The assignment among all of least cost in which the first applicant has the best rank that they
 * have in any, the second the best that then remains, and so on. O(applicants × entries) at worst;
 * only applicants who could have a better rank at the same cost are looked at.
 *
 * At the prices of one cheapest assignment, every cheapest one gives each applicant something that
 * costs them the same as what they have, rank and price together, and holds every place that has a
 * price (complementary slackness). So an applicant can have a better rank exactly where a ring of
 * such equal moves, by applicants after them, ends at the place that they leave.
 *
 * @returns the entry of each applicant's place, or {@link NO_ENTRY}.
 */
export function favourFirst(round: Round, assignment: PricedAssignment): Int32Array {
  const moves = new EqualMoves(round, assignment);
  for (let applicant = 0; applicant < round.applicants; applicant++) moves.improve(applicant);
  return moves.entryOf;
}

/** Moves that change nobody's cost. Having no place counts as one more provision, the last. */
class EqualMoves {
  readonly entryOf: Int32Array;
  private readonly round: Round;
  private readonly unplacedCost: number;
  private readonly none: number;
  private readonly places: Int32Array;
  /** Places held at each provision; how many have none is not looked at. */
  private readonly held: Int32Array;
  private readonly price: Float64Array;
  /** Moves to provision p are those from `start[p]` up to, not including, `start[p + 1]`. */
  private readonly start: Int32Array;
  private readonly moveOwner: Int32Array;
  private readonly moveEntry: Int32Array;

  // The search for one applicant: provisions from which moves lead to the place that they leave.
  private readonly leads: Uint8Array;
  private readonly found: Int32Array;
  /** Move that follows when a provision has one applicant too many, or {@link EXCHANGE}. */
  private readonly nextMove: Int32Array;
  /** Provision whose place falls free in an exchange. */
  private emptied = 0;

  constructor(round: Round, { entryOf, places, held, price, unplacedCost }: PricedAssignment) {
    const { provisions } = round;
    this.round = round;
    this.unplacedCost = unplacedCost;
    this.none = provisions;
    this.entryOf = entryOf.slice();
    this.places = places;
    this.held = new Int32Array(provisions + 1);
    this.held.set(held);
    this.price = new Float64Array(provisions + 1);
    this.price.set(price);
    this.leads = new Uint8Array(provisions + 1);
    this.found = new Int32Array(provisions + 1);
    this.nextMove = new Int32Array(provisions + 1);

    this.start = new Int32Array(provisions + 2);
    this.visitMoves((provision) => this.start[provision + 1]++);
    for (let p = 0; p <= provisions; p++) this.start[p + 1] += this.start[p];
    this.moveOwner = new Int32Array(this.start[provisions + 1]);
    this.moveEntry = new Int32Array(this.start[provisions + 1]);
    const next = this.start.slice();
    this.visitMoves((provision, applicant, entry) => {
      const move = next[provision]++;
      this.moveOwner[move] = applicant;
      this.moveEntry[move] = entry;
    });
  }

  /** Gives an applicant the best rank that leaves the cost, and all before them, as they are. */
  improve(applicant: number): void {
    const own = this.entryOf[applicant];
    const start = this.round.listStart[applicant];
    const end = own === NO_ENTRY ? this.round.listStart[applicant + 1] : own;
    const cost = this.cost(applicant, own);
    let searched = false;
    for (let entry = start; entry < end; entry++) {
      if (this.cost(applicant, entry) !== cost) continue;
      if (!searched) this.search(applicant);
      searched = true;
      if (this.leads[this.provisionOf(entry)] === 0) continue;
      this.moveRound(applicant, entry);
      return;
    }
  }

  /** Finds every provision from which moves lead to the place that an applicant would leave. */
  private search(applicant: number): void {
    const { none, places, held, price, start, moveOwner, found, leads, nextMove } = this;
    leads.fill(0);
    let count = 0;
    const add = (provision: number, move: number) => {
      if (leads[provision] === 1) return;
      leads[provision] = 1;
      nextMove[provision] = move;
      found[count++] = provision;
    };
    add(this.provisionOf(this.entryOf[applicant]), EXCHANGE);
    let exchanged = false;
    for (let at = 0; at < count; at++) {
      const provision = found[at];
      for (let move = start[provision]; move < start[provision + 1]; move++) {
        const owner = moveOwner[move];
        if (owner > applicant) add(this.provisionOf(this.entryOf[owner]), move);
      }
      if (exchanged || price[provision] > 0) continue;
      exchanged = true;
      this.emptied = provision;
      for (let other = 0; other < none; other++) {
        if (held[other] < places[other]) add(other, EXCHANGE);
      }
    }
  }

  /** Moves an applicant, and everyone who has to move for it, along the ring that was found. */
  private moveRound(applicant: number, entry: number): void {
    const left = this.provisionOf(this.entryOf[applicant]);
    this.move(applicant, entry);
    let provision = this.provisionOf(entry);
    while (provision !== left) {
      const move = this.nextMove[provision];
      if (move === EXCHANGE) {
        provision = this.emptied;
      } else {
        this.move(this.moveOwner[move], this.moveEntry[move]);
        provision = this.provisionOf(this.moveEntry[move]);
      }
    }
  }

  private move(applicant: number, entry: number): void {
    this.held[this.provisionOf(this.entryOf[applicant])]--;
    this.held[this.provisionOf(entry)]++;
    this.entryOf[applicant] = entry;
  }

  /** Every entry that costs its applicant what they pay now, and having no place where it does. */
  private visitMoves(visit: (provision: number, applicant: number, entry: number) => void): void {
    const { applicants, listStart } = this.round;
    for (let applicant = 0; applicant < applicants; applicant++) {
      const cost = this.cost(applicant, this.entryOf[applicant]);
      for (let entry = listStart[applicant]; entry < listStart[applicant + 1]; entry++) {
        if (this.cost(applicant, entry) === cost) visit(this.provisionOf(entry), applicant, entry);
      }
      if (this.unplacedCost === cost) visit(this.none, applicant, NO_ENTRY);
    }
  }

  /** Rank and price of an entry together, in ranks. */
  private cost(applicant: number, entry: number): number {
    if (entry === NO_ENTRY) return this.unplacedCost;
    return entry - this.round.listStart[applicant] + 1 + this.price[this.provisionOf(entry)];
  }

  private provisionOf(entry: number): number {
    return entry === NO_ENTRY ? this.none : this.round.listProvision[entry];
  }
}
