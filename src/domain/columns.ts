/**
 * Columns of a CSV table as data: one description serves reading, checking, import templates and
 * documentation. A `code` column must hold one of the codes that the manifest or an earlier table
 * declares under that name.
 */
export type CodeList =
  | 'need'
  | 'establishment'
  | 'district'
  | 'districtOrOut'
  | 'designation'
  | 'zone'
  | 'provision'
  | 'parameter';

export type ColumnKind =
  | { readonly kind: 'text'; readonly optional?: boolean }
  | {
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly optional?: boolean;
    }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly optional?: boolean;
    }
  | { readonly kind: 'code'; readonly list: CodeList; readonly optional?: boolean }
  | { readonly kind: 'codes'; readonly list: CodeList }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly optional?: boolean }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'flag'; readonly optional?: boolean };

type Optional<K, V> = K extends { readonly optional: true } ? V | null : V;

/** Value that a column of this kind holds once read. Blank optional cells are `null`. */
export type ColumnValue<K extends ColumnKind> = K extends { readonly kind: 'integer' | 'number' }
  ? Optional<K, number>
  : K extends { readonly kind: 'codes' }
    ? readonly string[]
    : K extends { readonly kind: 'flag' }
      ? Optional<K, boolean>
      : K extends { readonly kind: 'choice'; readonly choices: readonly (infer C)[] }
        ? Optional<K, C>
        : K extends { readonly kind: 'choices'; readonly choices: readonly (infer C)[] }
          ? readonly C[]
          : Optional<K, string>;

export interface TableSpec {
  readonly file: string;
  /** What the table holds, in one phrase: shown in templates and on the data page. */
  readonly title: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Columns that together may occur only once; none where rows may be alike. */
  readonly key: readonly string[];
  /** Columns that a file may do without: their cells are then read as blank. */
  readonly mayLack?: readonly string[];
  /** True where a dataset may do without the file. */
  readonly optional?: boolean;
}

/** A row of a table, typed from its specification. */
export type Row<S extends TableSpec> = {
  readonly [C in keyof S['columns']]: ColumnValue<S['columns'][C]>;
};

const YEARS = { min: 1990, max: 2100 };
export const year = { kind: 'integer', ...YEARS } as const;
export const optionalYear = { kind: 'integer', ...YEARS, optional: true } as const;
export const age = { kind: 'integer', min: 0, max: 25 } as const;
export const count = { kind: 'integer', min: 0, max: 10_000_000 } as const;
export const optionalCount = { ...count, optional: true } as const;
export const text = { kind: 'text' } as const;
export const optionalText = { kind: 'text', optional: true } as const;
export const need = { kind: 'code', list: 'need' } as const;
export const establishment = { kind: 'code', list: 'establishment' } as const;
export const district = { kind: 'code', list: 'district' } as const;
export const latitude = { kind: 'number', min: -90, max: 90 } as const;
export const longitude = { kind: 'number', min: -180, max: 180 } as const;
export const anyNumber = { kind: 'number', min: -1e15, max: 1e15 } as const;
export const band = { kind: 'integer', min: 1, max: 5, optional: true } as const;
export const quality = { kind: 'choice', choices: ['published', 'derived', 'assumed'] } as const;
