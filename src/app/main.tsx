/** Starts a visit in the browser. */
import './styles/index.scss';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './App.tsx';
import { TurnsContext } from './components/InTurn.tsx';
import { loadParts } from './pages/parts.ts';
import { openShelf } from './plans/deviceShelf.ts';
import { otherTabs } from './plans/otherTabs.ts';
import { tabStore } from './plans/shelf.ts';
import { readOverNetwork } from './state/files.ts';
import { HELD_FILES_ID, heldFiles } from './state/heldFiles.ts';
import { createSession } from './state/session.ts';
import { createTurns } from './state/turns.ts';
import { STORED_LINK_ID } from './stored/storedTypes.ts';
import { createClient, startWorker } from './worker/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root". Restore it in index.html.');

const files = document.getElementById(HELD_FILES_ID)?.textContent;
const held = files ? heldFiles(files, document.baseURI) : null;
const store = tabStore();
const session = createSession({
  client: createClient(startWorker()),
  read: held?.read ?? readOverNetwork,
  filesBelow: held?.below,
  base: document.baseURI,
  stored: document.querySelector<HTMLLinkElement>(`link#${STORED_LINK_ID}`)?.href,
  now: () => performance.now(),
  frame: (work) => void requestAnimationFrame(work),
  readHash: () => location.hash,
  writeHash: (hash) => {
    location.hash = hash;
  },
  onHashChange: (listener) => window.addEventListener('hashchange', listener),
  store,
  plans: {
    shelf: openShelf(store),
    neighbours: otherTabs(),
    now: () => new Date().toISOString(),
    newWord: () => crypto.getRandomValues(new Uint32Array(1))[0].toString(36),
  },
});

// Paper gets one run, whole.
const turns = createTurns((work) => void setTimeout(work));
window.addEventListener('beforeprint', turns.flush);

// The files of other pages once the first one has drawn its figures: nobody waits for them before.
effect(() => {
  if (Object.keys(session.simulation.views.value).length === 0) return;
  requestAnimationFrame(() => turns.whenDrawn(loadParts));
});

render(
  <TurnsContext.Provider value={turns}>
    <App session={session} />
  </TurnsContext.Provider>,
  root,
);
