/** One figure of a long check, as the report prints it. */
export interface PartFigure {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
  /** What was asked of it, where something was. */
  readonly target?: string;
}

/** What one part of the long checks found, as kept in `docs/soak/<part>.json` and printed in `docs/soak.md`. */
export interface SoakPart {
  readonly title: string;
  /** The command that makes it again. */
  readonly command: string;
  /** ISO date and time of the run. */
  readonly date: string;
  /** False where something that the part looks for was found; absent where its figures say it. */
  readonly passed?: boolean;
  readonly figures: readonly PartFigure[];
  /** What was found, what it does not show, each a sentence or more. */
  readonly notes: readonly string[];
}

/** What a part is asked for. A number that is not given is the part's own. */
export interface PartAsked {
  readonly count?: number;
  readonly seed?: number;
  /** Worker threads at most. */
  readonly threads: number;
  readonly onProgress: (words: string) => void;
}
