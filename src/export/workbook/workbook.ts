/** A workbook for people as plain values: what it says, and nothing of how a format writes it. */

/** How a number is shown; it is held in full. */
export type Shown = 'whole' | 'tenths' | 'share' | 'pounds' | 'year' | 'plain';

/** Text, a number, or nothing to say. Text is never a formula, whatever it starts with. */
export type CellValue = string | number | null;

export interface WorkbookColumn {
  readonly header: string;
  readonly shown: Shown;
}

/** One table, alone on its sheet from the first cell on. */
export interface TableSheet {
  /** Wanted name of the sheet and of its table; made legal and unique where it is not. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Something to know, under a topic such as "Symbols". */
export interface WorkbookNote {
  readonly topic: string;
  readonly note: string;
}

export interface Workbook {
  readonly title: string;
  /** One sentence: what the document holds. */
  readonly description: string;
  /** Language tag, such as `en-GB`. */
  readonly language: string;
  readonly publisher?: string;
  /** Day it was made, as 2031-05-06: the only time in the file. */
  readonly date: string;
  /** Paragraphs of the cover, beneath title and description. */
  readonly cover: readonly string[];
  readonly notes: readonly WorkbookNote[];
  readonly sheets: readonly TableSheet[];
}
