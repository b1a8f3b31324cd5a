/** Same seed, same bytes: the engine in Node and in Chromium (model rule 10.5). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { openPage } from './harness.ts';
import { type EngineRun, engineHashes } from './support/engineRun.ts';

const DATASET = 'public/data/kent';

function filesOf(folder: string, under = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, under)).flatMap((name) => {
      const path = join(under, name);
      if (statSync(join(folder, path)).isDirectory()) return Object.entries(filesOf(folder, path));
      return [[path, readFileSync(join(folder, path), 'utf8')] as const];
    }),
  );
}

/** The engine as one script that leaves its function on the page. */
async function engineScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'test/browser/support/engineRun.ts', formats: ['iife'], name: 'engine' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!('output' in first)) throw new Error('The engine was not bundled.');
  return first.output[0].code;
}

test('every table of a run, and a projection, has the same bytes in Node and in Chromium', async () => {
  const run: EngineRun = {
    files: filesOf(DATASET),
    scenario: readFileSync('scenarios/special-school-review.scenario.json', 'utf8'),
    draws: 2,
    seed: 20250131,
    years: 4,
  };
  // An address of the site where no page simulates anything beside.
  const page = await openPage({ width: 800, height: 600, path: 'data/kent/dataset.json' });
  // Run through the debugging protocol: the page's own policy allows no script from elsewhere.
  await page.evaluate(`${await engineScript()}; globalThis.engine = engine;`);
  const [inChromium, inNode] = await Promise.all([
    page.evaluate(
      (given) =>
        (
          globalThis as unknown as { engine: { engineHashes: typeof engineHashes } }
        ).engine.engineHashes(given),
      run,
    ),
    engineHashes(run),
  ]);
  expect(Object.keys(inChromium).length).toBe(28);
  expect(inChromium).toEqual(inNode);
});
