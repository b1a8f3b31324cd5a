/** Keeps plans in the browser's database, which outlives the tab and is shared by all of them. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptRecord } from './ownPlan.ts';
import { type KeptTexts, type PlanShelf, visitShelf } from './shelf.ts';

const NAME = 'local-inclusion-plans';
const VERSION = 1;
/** A database that has not opened by then is taken for none: the page does not wait for it. */
const PATIENCE_MS = 3000;

interface Rooms extends DBSchema {
  plans: { key: string; value: KeptRecord };
}

function openDatabase(): Promise<IDBPDatabase<Rooms>> {
  const opening = openDB<Rooms>(NAME, VERSION, {
    upgrade: (database) => void database.createObjectStore('plans', { keyPath: 'id' }),
    // A newer version of the page in another tab may change the database.
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  });
  const late = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(new Error('The database did not open.')), PATIENCE_MS);
  });
  return Promise.race([opening, late]);
}

/** The shelf of the device; that of the visit where the browser gives no database. */
export async function openShelf(store: KeptTexts | null): Promise<PlanShelf> {
  let database: IDBPDatabase<Rooms>;
  try {
    database = await openDatabase();
  } catch {
    return visitShelf(store);
  }
  /** One change, handed over at once: a tab that closes now does not take it along. */
  const change = async (work: (plans: IDBObjectStore) => void) => {
    const { store: plans, done } = database.transaction('plans', 'readwrite');
    const { transaction } = plans as unknown as IDBObjectStore;
    work(plans as unknown as IDBObjectStore);
    transaction.commit();
    await done;
  };
  return {
    lasts: 'device',
    all: () => database.getAll('plans'),
    get: (id) => database.get('plans', id),
    put: (record) => change((plans) => plans.put(record)),
    remove: (id) => change((plans) => plans.delete(id)),
  };
}
