/** Keeps plans in the browser's database, which outlives the tab and is shared by all of them. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type KeptRecord, NotGivenBack } from './ownPlan.ts';
import { type KeptTexts, type PlanShelf, type VisitReason, visitShelf } from './shelf.ts';

const NAME = 'local-inclusion-plans';
const VERSION = 1;
/** A database that has not opened by then is taken for none: the page does not wait for it. */
const PATIENCE_MS = 3000;

interface Rooms extends DBSchema {
  plans: { key: string; value: KeptRecord };
}
type Database = IDBPDatabase<Rooms>;

class Late extends Error {}

function openDatabase(): Promise<Database> {
  const opening = openDB<Rooms>(NAME, VERSION, {
    upgrade: (database) => void database.createObjectStore('plans', { keyPath: 'id' }),
    // A newer version of the page in another tab may change the database.
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  });
  const late = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(new Late('The database did not open.')), PATIENCE_MS);
  });
  return Promise.race([opening, late]);
}

function reasonOf(error: unknown): VisitReason {
  if (error instanceof Late) return 'late';
  return (error as Partial<Error> | null)?.name === 'VersionError' ? 'newer' : 'none';
}

/** All records; where the browser cannot give all at once, each that it can, and a word of the others. */
async function allOf(database: Database): Promise<unknown[]> {
  try {
    return await database.getAll('plans');
  } catch {
    const ids = await database.getAllKeys('plans');
    return Promise.all(
      ids.map((id) =>
        database
          .get('plans', id)
          .catch((error: unknown) => new NotGivenBack(id, (error as Error)?.message ?? '')),
      ),
    );
  }
}

/** The shelf of the device; that of the visit where the browser gives no database. */
export async function openShelf(store: KeptTexts | null): Promise<PlanShelf> {
  let database: Database;
  try {
    database = await openDatabase();
  } catch (error) {
    return visitShelf(store, reasonOf(error));
  }

  /** One change, handed over at once: a tab that closes now does not take it along. */
  async function change(id: string, record: KeptRecord | null): Promise<unknown> {
    const transaction = database.transaction('plans', 'readwrite');
    const plans = transaction.store;
    // In the order asked: what stood there before, then what is to stand there.
    const before = plans.get(id);
    const changed = record === null ? plans.delete(id) : plans.put(record);
    transaction.commit();
    const [there] = await Promise.all([before, changed, transaction.done]);
    return there;
  }

  /** Opens the database again where the browser has closed it, as it does when space is cleared. */
  async function again<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if ((error as Partial<Error> | null)?.name !== 'InvalidStateError') throw error;
      database = await openDatabase();
      return ask();
    }
  }

  return {
    lasts: 'device',
    reason: null,
    all: () => again(() => allOf(database)),
    get: (id) => again(() => database.get('plans', id)),
    put: (record) => again(() => change(record.id, record)),
    remove: (id) => again(() => change(id, null)),
  };
}
