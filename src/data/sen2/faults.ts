import type { Problem } from '../../domain/problems.ts';

/** Rows of a kind that are listed; the rest are counted. */
const LISTED = 20;

/** A kind of thing that is wrong with rows of a return, in words that never repeat a cell. */
export interface FaultKind {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/**
 * Warnings of an import by kind and file: the first rows of each are listed, all are counted. What a
 * cell holds is never kept: columns may be mixed up, and then any of them may hold a name.
 */
export class Faults {
  private readonly kinds = new Map<string, { kind: FaultKind; file: string; rows: number[] }>();

  /** @param row in the file, counting the header as row 1. */
  add(kind: FaultKind, file: string, row: number): void {
    const key = `${file}\u0000${kind.column}\u0000${kind.found}`;
    const known = this.kinds.get(key) ?? { kind, file, rows: [] };
    known.rows.push(row);
    this.kinds.set(key, known);
  }

  /** Kinds with the rows that they were found in, all of them. */
  counts(): { readonly file: string; readonly found: string; readonly rows: number }[] {
    return [...this.kinds.values()].map(({ kind, file, rows }) => ({
      file,
      found: kind.found,
      rows: rows.length,
    }));
  }

  /** Rows in the order of the file, at most {@link LISTED} of a kind and then how many there are. */
  problems(): Problem[] {
    return [...this.kinds.values()].flatMap(({ kind, file, rows }) => {
      const sorted = [...rows].sort((a, b) => a - b);
      const listed: Problem[] = sorted.slice(0, LISTED).map((row) => ({ file, row, ...kind }));
      if (sorted.length <= LISTED) return listed;
      const all = `${sorted.length} rows in all: ${kind.found}`;
      return [...listed, { ...kind, file, found: all }];
    });
  }
}
