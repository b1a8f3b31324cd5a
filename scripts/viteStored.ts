import type { Plugin } from 'vite';
import { STORED_LINK_ID } from '../src/app/stored/storedTypes.ts';
import { defaultDataset, type StoredFiles, storedFiles } from './storedFiles.ts';

/**
 * Puts a stored result beside the page, and a link to it in the page's head: what is shown at once,
 * while the device simulates the same. The development server has none, and the page does without.
 */
export function storedResult(): Plugin {
  let made: Promise<StoredFiles>;
  const folder = `stored/${defaultDataset()}`;
  return {
    name: 'stored-result',
    apply: 'build',
    buildStart() {
      made = storedFiles((words) => process.stderr.write(`${words}\n`));
      // Whoever waits for it hears of a failure.
      made.catch(() => undefined);
    },
    transformIndexHtml: async () => {
      const href = `./${folder}${(await made).index}`;
      const attrs = { id: STORED_LINK_ID, rel: 'preload', as: 'fetch', crossorigin: true, href };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
    async generateBundle() {
      for (const [name, source] of (await made).files) {
        this.emitFile({ type: 'asset', fileName: `${folder}${name}`, source });
      }
    },
  };
}
