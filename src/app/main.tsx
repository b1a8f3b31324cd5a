/** Starts a visit in the browser. */
import './styles/index.scss';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './App.tsx';
import { TurnsContext } from './components/InTurn.tsx';
import { followSheet } from './components/onSheet.ts';
import { keepAfterFirstLook } from './frame/offline.ts';
import { allowOwnScripts } from './frame/ownScripts.ts';
import { dataShelf } from './import/dataShelf.ts';
import { fittingPlans } from './import/fittingPlans.ts';
import { deviceFlag, homeTexts } from './import/homeTexts.ts';
import { startImportWorker } from './import/importClient.ts';
import { inventedArea } from './import/inventedArea.ts';
import { createVisits, type Visits, VisitsContext } from './import/visits.ts';
import { loadParts } from './pages/parts.ts';
import { openShelf } from './plans/deviceShelf.ts';
import { leftInTab } from './plans/leftInTab.ts';
import { otherTabs } from './plans/otherTabs.ts';
import { tabStore } from './plans/shelf.ts';
import { readOverNetwork } from './state/files.ts';
import { HELD_FILES_ID, heldFiles } from './state/heldFiles.ts';
import { HOME, routeHash } from './state/route.ts';
import { readScenario, readScenarioList } from './state/scenarios.ts';
import { createSession, type Session } from './state/session.ts';
import { createTurns } from './state/turns.ts';
import { fetchStoredData } from './stored/storedData.ts';
import { STORED_LINK_ID } from './stored/storedTypes.ts';
import { createClient, startWorker } from './worker/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root". Restore it in index.html.');

const files = document.getElementById(HELD_FILES_ID)?.textContent;
const held = files ? heldFiles(files, document.baseURI) : null;
const store = tabStore();
const read = held?.read ?? readOverNetwork;
const base = document.baseURI;
allowOwnScripts(base);
const client = createClient(startWorker(), startWorker);
const shelf = openShelf(store);
const neighbours = otherTabs();
/** The visit that is shown hears of changes of the address; one of other data before it does not. */
let onHashChange = () => {};
window.addEventListener('hashchange', () => onHashChange());

/** Of the data that open first. */
const filesBelow = held?.below ?? (() => fetchStoredData(document));

/** @param own texts of a person's own data; none where they are not kept any more. */
function begin(own: Promise<ReadonlyMap<string, string> | null> | null): Session {
  return createSession({
    client,
    read,
    filesBelow: own ? async (folder) => (await own) ?? held?.below(folder) ?? null : filesBelow,
    fitting: own ? (library) => fittingPlans(library, read, base, client) : undefined,
    base,
    stored: own ? null : document.querySelector<HTMLLinkElement>(`link#${STORED_LINK_ID}`)?.href,
    now: () => performance.now(),
    readHash: () => location.hash,
    writeHash: (hash) => {
      location.hash = hash;
    },
    onHashChange: (listener) => {
      onHashChange = listener;
    },
    store,
    plans: {
      shelf,
      neighbours,
      now: () => new Date().toISOString(),
      left: (lasts, moment) => leftInTab(store, lasts, moment),
      newWord: () => crypto.getRandomValues(new Uint32Array(1))[0].toString(36),
    },
  });
}

const visits = createVisits({
  begin,
  shelf: dataShelf(),
  flag: deviceFlag(),
  readHome: (manifest) => homeTexts({ manifest, read, base, below: held?.below }),
  library: async () => {
    const entries = await readScenarioList(read, base);
    return Promise.all(entries.map((entry) => readScenario(read, base, entry)));
  },
  lookForInvented: () => inventedArea({ read, base, below: held?.below }),
  startReading: startImportWorker,
  now: () => new Date().toISOString(),
  goHome: () => {
    location.hash = routeHash(HOME);
  },
});

// Paper gets one run, whole, in drawings of its own width.
followSheet(window, document.documentElement);
const turns = createTurns((work) => void setTimeout(work));
window.addEventListener('beforeprint', turns.flush);

// The files of other pages once the first one has drawn its figures: nobody waits for them before.
effect(() => {
  const { session } = visits.now.value;
  if (Object.keys(session.simulation.views.value).length === 0) return;
  requestAnimationFrame(() => turns.whenDrawn(() => void loadParts()));
});

// A file that was opened from a drive is kept already; the development server changes all the time.
if (import.meta.env.PROD && held === null && 'serviceWorker' in navigator) {
  const keep = () => void navigator.serviceWorker.register('./sw.js', { scope: './' });
  keepAfterFirstLook(visits.now.peek().session.simulation.status, keep, setTimeout);
}

/** Other data, another page: nothing that a part of it keeps to itself goes along. */
function Visited({ visits: { now } }: { readonly visits: Visits }) {
  return <App key={now.value.number} session={now.value.session} />;
}

render(
  <TurnsContext.Provider value={turns}>
    <VisitsContext.Provider value={visits}>
      <Visited visits={visits} />
    </VisitsContext.Provider>
  </TurnsContext.Provider>,
  root,
);
