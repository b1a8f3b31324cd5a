import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('../scenarios/', import.meta.url));
const ENDING = '.scenario.json';

/** Files of the scenario library and their list, no change first, by their address. */
export function scenarioFiles(): Map<string, string> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .sort(
      (a, b) =>
        Number(b.startsWith('baseline')) - Number(a.startsWith('baseline')) || (a < b ? -1 : 1),
    );
  const files = new Map(
    names.map((name) => [`scenarios/${name}`, readFileSync(`${FOLDER}${name}`, 'utf8')]),
  );
  const list = names.map((file) => {
    const { id, label } = JSON.parse(files.get(`scenarios/${file}`) ?? '{}');
    return { id, label, file };
  });
  files.set('scenarios/index.json', JSON.stringify(list));
  return files;
}

/** Text of the scenario that the page shows first. */
export function firstScenario(): string {
  const files = scenarioFiles();
  const [{ file }] = JSON.parse(files.get('scenarios/index.json') ?? '[]');
  return files.get(`scenarios/${file}`) ?? '';
}

/** Serves the scenario library beside the page, in the build and from the development server. */
export function scenarioLibrary(): Plugin {
  return {
    name: 'scenario-library',
    generateBundle() {
      for (const [fileName, source] of scenarioFiles()) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = scenarioFiles().get((request.url ?? '').replace(/^\//, '').split('?')[0]);
        if (text === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(text);
      });
    },
  };
}
