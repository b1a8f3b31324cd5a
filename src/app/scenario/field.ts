/** What the form of a change is made from: a description of each field, as data. */
import type { PolicyKind } from '../../domain/scenario.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands in a menu, with those beside it of the same. */
  readonly group?: string;
}

/** Lists that come from the dataset and from the plan. */
export type ListName =
  | 'provisions'
  | 'homeDistricts'
  | 'districts'
  | 'needs'
  | 'designations'
  | 'establishments';

/** How a number is written: 0.03 with `times: 100` and `after: 'in 100'` is "3 in 100". */
export interface Written {
  /** Before and after the box. */
  readonly before?: string;
  readonly after?: string;
  /** Figures on screen for one of the value; absent = 1. */
  readonly times?: number;
  /** Width of the box of one number, in figures; absent = 7. */
  readonly figures?: number;
}

/** A number of a group of numbers: the key under which it stands in the policy, and its label. */
export interface NumberPart {
  readonly key: string;
  readonly label: string;
}

export type Input =
  | { readonly as: 'text' }
  | { readonly as: 'prose' }
  | { readonly as: 'september' }
  | ({ readonly as: 'number' } & Written)
  /** An uncertain size: low, usual, high, which rise. */
  | ({ readonly as: 'range' } & Written)
  /** Figures that are given together: a list in order, or a record by key. */
  | ({
      readonly as: 'numbers';
      readonly shape: 'list' | 'record';
      readonly parts: readonly NumberPart[];
    } & Written)
  /** A figure for each home district; districts left empty are left out. */
  | ({ readonly as: 'byDistrict'; readonly key: string } & Written)
  /** Sentences, each on a line of its own. */
  | { readonly as: 'lines' }
  /** Whole numbers, as many as are wanted, with commas between. */
  | { readonly as: 'list' }
  | { readonly as: 'one'; readonly options: ListName | readonly Option[]; readonly whole?: true }
  | { readonly as: 'many'; readonly options: ListName | readonly Option[] }
  /** Options in an order of rank: first, then, then. */
  | { readonly as: 'order'; readonly options: readonly Option[] }
  | { readonly as: 'yesNo'; readonly yes: string; readonly no: string }
  /** At the site of a provision, or by latitude and longitude. */
  | { readonly as: 'site' }
  /** Groups of fields of one kind, as many as are wanted. */
  | { readonly as: 'rows'; readonly fields: readonly Field[]; readonly row: string };

export interface Field {
  /** Path in the policy: `provision.name`. */
  readonly name: string;
  /** Other paths that the same input fills. */
  readonly beside?: readonly string[];
  readonly label: string;
  /** In messages, after "Enter" or "Choose": "places at each school". Absent = the label. */
  readonly noun?: string;
  readonly hint?: string;
  readonly input: Input;
  /** What it means where nothing is entered. Stated for every field that may be left empty. */
  readonly blank?: string;
}

/** What is typed and ticked, field by field, before it is understood. */
export type DraftValue = string | readonly string[] | readonly Draft[];
export interface Draft {
  readonly [name: string]: DraftValue;
}

export interface FieldProblem {
  /** Element that holds the field. */
  readonly field: string;
  readonly message: string;
}

/** Fields of a kind of change, those of its own before those that all share. */
export type FieldsOf = Readonly<Record<PolicyKind, readonly Field[]>>;
