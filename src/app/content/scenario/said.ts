/** What a kind of change says of itself. */
export interface Said {
  /** Short name, where the first words of `what` do not make one. */
  readonly name?: string;
  /** After "From September 2027, ", without a full stop. */
  readonly what: string;
  /** Names of schools, where there are several. */
  readonly where?: readonly string[];
  /** Whole sentences: sizes with their ranges, then what it costs beside its yearly cost. */
  readonly sizes?: readonly string[];
  readonly costs?: readonly string[];
}
