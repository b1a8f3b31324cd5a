/**
 * The ladder that turns a share of paired futures into dots and words. A share is said as tenths
 * rounded down, so that no claim is stronger than the count behind it; ten needs 99.5%.
 */
const ALMOST_EVERY = 0.995;
const VERY_LIKELY = 0.9;
const LIKELY = 0.7;
const UNCLEAR = 0.4;
/** Keeps 7 of 10 at 7 where 0.7 × 10 falls a rounding error short. */
const ROUNDING_ERROR = 1e-9;

export type Direction = 'better' | 'unclear' | 'worse';
export type Strength = 'almost every' | 'very likely' | 'likely' | 'unclear';

/** Words for the two directions of one measure, for example fewer and more, shorter and longer. */
export interface DirectionWords {
  readonly better: string;
  readonly worse: string;
}

/** Everything that is said about a share of futures in which a plan is better. */
export interface ShareWords {
  /** Filled dots, 0 to 10. */
  readonly dots: number;
  readonly direction: Direction;
  readonly strength: Strength;
  /** For a table cell: "9 of 10", "almost every future", "no clear difference", "2 of 10: worse". */
  readonly short: string;
  /** Beside dots: "fewer in 9 of 10", "fewer in 2 of 10", "fewer in almost every future". */
  readonly phrase: string;
  /** For a line of text: "fewer in 9 of 10 futures", "likely more, fewer in 2 of 10 futures". */
  readonly sentence: string;
  /** For a finding: "very likely fewer", "likely more", "no clear difference". */
  readonly likelihood: string;
}

/**
 * Filled dots for a share from 0 to 1: `dotsFor(0.949) === 9`, `dotsFor(0.995) === 10`.
 *
 * @throws RangeError where the share is not from 0 to 1
 */
export function dotsFor(share: number): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(
      `A share of futures was ${share}; expected 0 to 1. Divide the count of better futures by all futures.`,
    );
  }
  if (share >= ALMOST_EVERY) return 10;
  return Math.min(9, Math.floor(share * 10 + ROUNDING_ERROR));
}

/** Direction of a comparison. It is clear from 7 in 10 up and below 4 in 10. */
function directionOf(share: number): Direction {
  if (share >= LIKELY) return 'better';
  return share >= UNCLEAR ? 'unclear' : 'worse';
}

/** The direction is clear enough to fill the dot and to show the big number. */
export function isClear(share: number): boolean {
  return directionOf(share) !== 'unclear';
}

/** How surely, in whichever direction it goes. */
function strengthOf(share: number): Strength {
  const direction = directionOf(share);
  if (direction === 'unclear') return 'unclear';
  const agreeing = direction === 'better' ? share : 1 - share;
  if (agreeing >= ALMOST_EVERY - ROUNDING_ERROR) return 'almost every';
  return agreeing >= VERY_LIKELY - ROUNDING_ERROR ? 'very likely' : 'likely';
}

/** Dots and words for a share of paired futures in which the plan is better (ties count half). */
export function shareWords(
  share: number,
  words: DirectionWords = { better: 'better', worse: 'worse' },
): ShareWords {
  const dots = dotsFor(share);
  const direction = directionOf(share);
  const strength = strengthOf(share);
  const phrase = `${words.better} in ${dots} of 10`;
  const base = { dots, direction, strength, phrase };
  if (direction === 'unclear') {
    const text = 'no clear difference';
    const sentence = `${text}, ${phrase} futures`;
    return { ...base, short: text, sentence, likelihood: text };
  }
  const word = words[direction];
  if (strength === 'almost every') {
    const text = 'almost every future';
    const said = `${word} in ${text}`;
    const short = direction === 'better' ? text : `${text}: worse`;
    return { ...base, short, phrase: said, sentence: said, likelihood: said };
  }
  const likelihood = `${strength} ${word}`;
  if (direction === 'better') {
    const sentence = `${phrase} futures`;
    return { ...base, short: `${dots} of 10`, sentence, likelihood };
  }
  const sentence = `${likelihood}, ${phrase} futures`;
  return { ...base, short: `${dots} of 10: worse`, sentence, likelihood };
}

/** A share as "about 8 in 10", for a level rather than a comparison: nearest tenth. */
export function aboutInTen(share: number): string {
  return `about ${Math.round(share * 10)} in 10`;
}
