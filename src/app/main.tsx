/** Starts a visit in the browser. */
import './styles/index.scss';
import { render } from 'preact';
import { App } from './App.tsx';
import { tabStore } from './review/planStore.ts';
import { readOverNetwork } from './state/files.ts';
import { createSession } from './state/session.ts';
import { createClient, startWorker } from './worker/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root". Restore it in index.html.');

const session = createSession({
  client: createClient(startWorker()),
  read: readOverNetwork,
  base: document.baseURI,
  now: () => performance.now(),
  frame: (work) => void requestAnimationFrame(work),
  readHash: () => location.hash,
  writeHash: (hash) => {
    location.hash = hash;
  },
  onHashChange: (listener) => window.addEventListener('hashchange', listener),
  store: tabStore(),
});

render(<App session={session} />, root);
