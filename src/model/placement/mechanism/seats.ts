import { admittedBefore, type Round, usablePlaces } from './round.ts';

/** What {@link Seats.offer} returns when nobody was turned away. */
export const NOBODY = -1;

/**
 * The places of every provision in a round and the applicants who hold them for now.
 *
 * All provisions share one flat array, each with a stretch of min(capacity, applicants who list
 * it) places. A stretch that is full is a binary heap with the last in line on top, so an offer
 * costs O(log places). A stretch that never fills is never ordered.
 */
export class Seats {
  private readonly round: Round;
  /** First place of each provision in `holder`. */
  private readonly first: Int32Array;
  /** Places of each provision. */
  private readonly places: Int32Array;
  /** Places of each provision that are held now. */
  private readonly held: Int32Array;
  /** Applicant in each place. */
  private readonly holder: Int32Array;
  /** Entry with which each applicant holds their place. */
  private readonly entryOf: Int32Array;

  /** Lays out empty places for a round. O(entries). */
  constructor(round: Round) {
    const { applicants, provisions } = round;
    this.round = round;
    this.first = new Int32Array(provisions);
    this.held = new Int32Array(provisions);
    this.entryOf = new Int32Array(applicants);
    this.places = usablePlaces(round);
    let total = 0;
    for (let provision = 0; provision < provisions; provision++) {
      this.first[provision] = total;
      total += this.places[provision];
    }
    this.holder = new Int32Array(total);
  }

  /**
   * Offers an applicant to the provision of one of their entries, which holds them if it has a
   * place free or if they come before the last in line.
   *
   * @returns the applicant turned away: the one offered, the one displaced, or {@link NOBODY}.
   */
  offer(applicant: number, entry: number): number {
    const { round, holder, entryOf } = this;
    const provision = round.listProvision[entry];
    const first = this.first[provision];
    const places = this.places[provision];
    const held = this.held[provision];
    if (held < places) {
      holder[first + held] = applicant;
      entryOf[applicant] = entry;
      this.held[provision] = held + 1;
      if (held + 1 === places) this.putLastInLineOnTop(first, places);
      return NOBODY;
    }
    if (places === 0) return applicant;
    const lastInLine = holder[first];
    if (!admittedBefore(round, entry, entryOf[lastInLine])) return applicant;
    entryOf[applicant] = entry;
    this.sink(first, places, 0, applicant);
    return lastInLine;
  }

  /**
   * Admits for good everyone who holds a place: writes their provision into `match` and takes
   * their places out of the round.
   */
  confirm(match: Int32Array): void {
    const { first, places, held, holder } = this;
    for (let provision = 0; provision < this.round.provisions; provision++) {
      const from = first[provision];
      const end = from + held[provision];
      for (let place = from; place < end; place++) match[holder[place]] = provision;
      places[provision] -= held[provision];
      held[provision] = 0;
    }
  }

  /** Orders a stretch that has just filled as a heap, bottom up. */
  private putLastInLineOnTop(first: number, places: number): void {
    for (let slot = (places >> 1) - 1; slot >= 0; slot--) {
      this.sink(first, places, slot, this.holder[first + slot]);
    }
  }

  /** Puts an applicant at a slot of a stretch's heap, or below it, wherever the order allows. */
  private sink(first: number, places: number, from: number, applicant: number): void {
    const { round, holder, entryOf } = this;
    const entry = entryOf[applicant];
    let slot = from;
    for (let child = 2 * slot + 1; child < places; child = 2 * slot + 1) {
      let childEntry = entryOf[holder[first + child]];
      if (child + 1 < places) {
        const siblingEntry = entryOf[holder[first + child + 1]];
        if (admittedBefore(round, childEntry, siblingEntry)) {
          childEntry = siblingEntry;
          child++;
        }
      }
      if (!admittedBefore(round, entry, childEntry)) break;
      holder[first + slot] = holder[first + child];
      slot = child;
    }
    holder[first + slot] = applicant;
  }
}
