/** A document for a committee as plain values: what it says, and nothing of how a format writes it. */

/** A table; words but in columns of numbers, which are written as they are to be read. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines over a time, drawn by the program that opens the document; its table stands beside it. */
export interface DocumentChart {
  readonly kind: 'chart';
  readonly caption: string;
  /** What the chart shows, for those who do not see it. */
  readonly alt: string;
  readonly categories: readonly string[];
  readonly lines: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** Main lines are full, others broken. */
    readonly isMain: boolean;
  }[];
}

export type DocumentBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | DocumentTable
  | DocumentChart;

export interface DocumentSection {
  readonly heading: string;
  readonly blocks: readonly DocumentBlock[];
}

export interface Briefing {
  readonly title: string;
  /** One sentence: what the document holds. */
  readonly description: string;
  /** Language tag, such as `en-GB`. */
  readonly language: string;
  readonly publisher: string;
  /** Day it was made, as 2031-05-06: the only time in the file. */
  readonly date: string;
  /** The answer, in one sentence, before anything else. */
  readonly finding: string;
  readonly sections: readonly DocumentSection[];
}
