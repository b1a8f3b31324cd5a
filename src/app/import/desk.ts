/** Files that a person has given, what they were read as, and what is wrong with them. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FileChoice } from '../../data/import/importFiles.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { CheckParts, ImportClient } from './importClient.ts';
import type { CheckResult } from './importProtocol.ts';

export interface DeskParts {
  readonly of: CheckParts['of'];
  readonly client: ImportClient;
  /** Texts of the data that are shown. */
  readonly texts: () => Promise<ReadonlyMap<string, string>>;
  /** Plans that should go on fitting. */
  readonly plans: () => Promise<readonly Scenario[]>;
}

export interface Desk {
  readonly files: ReadonlySignal<readonly File[]>;
  readonly reading: ReadonlySignal<boolean>;
  /** Share of the reading that is done; null while it is not known. */
  readonly done: ReadonlySignal<number | null>;
  /** Of the files that lie there now; null while there are none, or none has been read. */
  readonly result: ReadonlySignal<CheckResult | null>;
  /** Why reading stopped, where it is no fault of the files. */
  readonly failure: ReadonlySignal<string | null>;
  /** Lays files on the desk; one of a name that lies there takes its place. */
  give(files: readonly File[]): Promise<void>;
  leaveOut(name: string): Promise<void>;
  /** Says which table a file is, or which of its columns is which. */
  choose(name: string, choice: FileChoice): Promise<void>;
  clear(): void;
}

export function createDesk({ of, client, texts, plans }: DeskParts): Desk {
  const files = signal<readonly File[]>([]);
  const reading = signal(false);
  const done = signal<number | null>(null);
  const result = signal<CheckResult | null>(null);
  const failure = signal<string | null>(null);
  let choices = new Map<string, FileChoice>();

  function clear() {
    client.stop();
    choices = new Map();
    batch(() => {
      files.value = [];
      reading.value = false;
      result.value = null;
      failure.value = null;
    });
  }

  async function read() {
    if (files.peek().length === 0) return clear();
    batch(() => {
      reading.value = true;
      done.value = null;
      failure.value = null;
    });
    try {
      const base = await texts();
      const checked = await client.check({
        of,
        files: files.peek(),
        base,
        choices,
        plans: await plans(),
        onProgress: (share) => {
          done.value = share;
        },
      });
      if (checked === null) return;
      batch(() => {
        result.value = checked;
        reading.value = false;
      });
    } catch (error) {
      batch(() => {
        result.value = null;
        reading.value = false;
        failure.value = error instanceof Error ? error.message : String(error);
      });
    }
  }

  return {
    files,
    reading,
    done,
    result,
    failure,
    give(given) {
      const names = new Set(given.map(({ name }) => name));
      files.value = [...files.peek().filter(({ name }) => !names.has(name)), ...given];
      return read();
    },
    leaveOut(name) {
      files.value = files.peek().filter((file) => file.name !== name);
      choices.delete(name);
      return read();
    },
    choose(name, choice) {
      choices.set(name, choice);
      return read();
    },
    clear,
  };
}
