import type { HtmlTagDescriptor, Plugin } from 'vite';
import { STORED_DATA_LINK_ID } from '../src/app/stored/storedData.ts';
import { STORED_LINK_ID } from '../src/app/stored/storedTypes.ts';
import { defaultDataset, type StoredFiles, storedFiles } from './storedFiles.ts';

const FOLDER = `stored/${defaultDataset()}`;

/** What a build stores: made once, whoever asks. */
let made: Promise<StoredFiles> | undefined;

function madeOnce(): Promise<StoredFiles> {
  made ??= storedFiles((words) => process.stderr.write(`${words}\n`));
  // Whoever waits for it hears of a failure.
  made.catch(() => undefined);
  return made;
}

/** Puts some of the stored files beside the page, and a link to one of them in the page's head. */
function beside(
  name: string,
  link: (stored: StoredFiles) => Record<string, string>,
  belongs: (file: string, stored: StoredFiles) => boolean,
): Plugin {
  return {
    name,
    apply: 'build',
    buildStart: () => void madeOnce(),
    transformIndexHtml: async (): Promise<HtmlTagDescriptor[]> => {
      const { file, ...own } = link(await madeOnce());
      const attrs = {
        ...own,
        rel: 'preload',
        as: 'fetch',
        crossorigin: true,
        href: `./${FOLDER}${file}`,
      };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
    async generateBundle() {
      const stored = await madeOnce();
      for (const [file, source] of stored.files) {
        if (!belongs(file, stored)) continue;
        this.emitFile({ type: 'asset', fileName: `${FOLDER}${file}`, source });
      }
    },
  };
}

/**
 * What the page shows at once, while the device simulates the same. The development server has none,
 * and the page does without.
 */
export function storedResult(): Plugin {
  return beside(
    'stored-result',
    ({ index }) => ({ id: STORED_LINK_ID, file: index }),
    (file, { data }) => file !== data,
  );
}

/** The dataset as the worker opens it. A page that is one file holds the tables, and does without. */
export function storedData(): Plugin {
  return beside(
    'stored-data',
    ({ data }) => ({ id: STORED_DATA_LINK_ID, file: data, fetchpriority: 'low' }),
    (file, { data }) => file === data,
  );
}
