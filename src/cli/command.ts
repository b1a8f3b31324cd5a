import type { Given, Options } from './options.ts';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly does: string;
  readonly options: Options;
  run(given: Given): Promise<void>;
}
