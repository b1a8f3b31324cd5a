/** Keeps a person's own published data in the browser's database. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { FORMAT, isNewerData, type KeptData, readKept } from './keptData.ts';

const NAME = 'local-inclusion-data';
const VERSION = 1;
const KEY = 'own';
/** A database that has not opened by then is taken for none. */
const PATIENCE_MS = 3000;
const NEWER = 'a newer version of this page keeps data there: reload the page to get it';

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
      return readKept(await (await opened()).get('datasets', KEY));
    },
    async put(data) {
      const { store, done } = (await opened()).transaction('datasets', 'readwrite');
      if (isNewerData(await store.get(KEY))) throw new Error(NEWER);
      await Promise.all([store.put({ format: FORMAT, ...data }, KEY), done]);
    },
    async remove() {
      await (await opened()).delete('datasets', KEY);
    },
  };
}
