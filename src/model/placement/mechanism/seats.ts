import { admittedBefore, type Round } from './round.ts';

/** What {@link Seats.offer} returns when nobody was turned away. */
export const NOBODY = -1;

/**
 * The places of every provision in a round and the applicants who hold them for now.
 *
 * All provisions share one flat array, each with a stretch of min(capacity, applicants who list
 * it) places. A stretch that is full is a binary heap with the last in line on top, so an offer
 * costs O(log places). A stretch that never fills is never ordered.
 *
 * Memory is kept and grows as needed: one `Seats` may serve any number of rounds, one at a time.
 */
export class Seats {
  /** First place of each provision in `holder`. */
  private first = new Int32Array(0);
  /** Places of each provision. */
  private places = new Int32Array(0);
  /** Places of each provision that are held now. */
  private held = new Int32Array(0);
  /** Applicant in each place. */
  private holder = new Int32Array(0);
  /** Entry with which each applicant holds their place. */
  private entryOf = new Int32Array(0);

  /** Lays out empty places for a round, forgetting the round before. O(entries). */
  layOut(round: Round): void {
    const { applicants, provisions, listProvision, capacity } = round;
    const entries = round.listStart[applicants];
    this.first = withRoomFor(this.first, provisions);
    this.places = withRoomFor(this.places, provisions);
    this.held = withRoomFor(this.held, provisions);
    this.entryOf = withRoomFor(this.entryOf, applicants);

    const { first, places, held } = this;
    places.fill(0, 0, provisions);
    held.fill(0, 0, provisions);
    for (let entry = 0; entry < entries; entry++) places[listProvision[entry]]++;
    let total = 0;
    for (let provision = 0; provision < provisions; provision++) {
      first[provision] = total;
      places[provision] = Math.max(0, Math.min(capacity[provision], places[provision]));
      total += places[provision];
    }
    this.holder = withRoomFor(this.holder, total);
  }

  /**
   * Offers an applicant to the provision of one of their entries, which holds them if it has a
   * place free or if they come before the last in line.
   *
   * @returns the applicant turned away: the one offered, the one displaced, or {@link NOBODY}.
   */
  offer(round: Round, applicant: number, entry: number): number {
    const { holder, entryOf } = this;
    const provision = round.listProvision[entry];
    const first = this.first[provision];
    const places = this.places[provision];
    const held = this.held[provision];
    if (held < places) {
      holder[first + held] = applicant;
      entryOf[applicant] = entry;
      this.held[provision] = held + 1;
      if (held + 1 === places) this.putLastInLineOnTop(round, first, places);
      return NOBODY;
    }
    if (places === 0) return applicant;
    const lastInLine = holder[first];
    if (!admittedBefore(round, entry, entryOf[lastInLine])) return applicant;
    entryOf[applicant] = entry;
    this.sink(round, first, places, 0, applicant);
    return lastInLine;
  }

  /**
   * Admits for good everyone who holds a place: writes their provision into `match` and takes
   * their places out of the round.
   */
  confirm(round: Round, match: Int32Array): void {
    const { first, places, held, holder } = this;
    for (let provision = 0; provision < round.provisions; provision++) {
      const from = first[provision];
      const end = from + held[provision];
      for (let place = from; place < end; place++) match[holder[place]] = provision;
      places[provision] -= held[provision];
      held[provision] = 0;
    }
  }

  /** Orders a stretch that has just filled as a heap, bottom up. */
  private putLastInLineOnTop(round: Round, first: number, places: number): void {
    for (let slot = (places >> 1) - 1; slot >= 0; slot--) {
      this.sink(round, first, places, slot, this.holder[first + slot]);
    }
  }

  /** Puts an applicant at a slot of a stretch's heap, or below it, wherever the order allows. */
  private sink(round: Round, first: number, places: number, from: number, applicant: number): void {
    const { holder, entryOf } = this;
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

/** The same array if it is long enough, else a new one with room to spare. Contents are not kept. */
function withRoomFor(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return array.length >= length ? array : new Int32Array(Math.max(length, 2 * array.length));
}
