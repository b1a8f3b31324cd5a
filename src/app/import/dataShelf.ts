/** Keeps a person's own published data in the browser's database. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

const NAME = 'local-inclusion-data';
const VERSION = 1;
const KEY = 'own';
/** Raised whenever the shape of what is kept changes. */
const FORMAT = 1;
/** A database that has not opened by then is taken for none. */
const PATIENCE_MS = 3000;

/** Data of a person's own: figures that may be shown to anyone. */
export interface KeptData {
  readonly format: typeof FORMAT;
  readonly name: string;
  readonly hash: string;
  /** When they were taken in, in ISO 8601. */
  readonly taken: string;
  /** Name of the data that came with the page. */
  readonly home: string;
  readonly texts: ReadonlyMap<string, string>;
}

export interface DataShelf {
  /** What is kept; null where there is nothing that this version can read. */
  get(): Promise<KeptData | null>;
  /** @throws where the browser gives no room for it. */
  put(data: Omit<KeptData, 'format'>): Promise<void>;
  remove(): Promise<void>;
}

interface Rooms extends DBSchema {
  datasets: { key: string; value: KeptData };
}

function openDatabase(): Promise<IDBPDatabase<Rooms>> {
  const opening = openDB<Rooms>(NAME, VERSION, {
    upgrade: (database) => void database.createObjectStore('datasets'),
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  });
  const late = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(new Error('The database of the browser did not open.')), PATIENCE_MS);
  });
  return Promise.race([opening, late]);
}

/** The shelf of the device. The database opens when it is first needed. */
export function dataShelf(): DataShelf {
  let database: Promise<IDBPDatabase<Rooms>> | undefined;
  const opened = () => {
    database ??= openDatabase();
    return database;
  };
  return {
    async get() {
      const kept = await (await opened()).get('datasets', KEY);
      return kept?.format === FORMAT ? kept : null;
    },
    async put(data) {
      await (await opened()).put('datasets', { format: FORMAT, ...data }, KEY);
    },
    async remove() {
      await (await opened()).delete('datasets', KEY);
    },
  };
}
