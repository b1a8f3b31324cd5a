/** Writes the golden summaries and the hashes of views anew, and says what moved: `npm run golden`. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { goldenText, movedRows } from './golden.ts';
import { goldenIds, goldenPath, LIBRARY, summaryOfScenario } from './library.ts';
import { hashesOfViews, movedParts, VIEWS_PATH } from './views.ts';

for (const id of LIBRARY) {
  const path = goldenPath(id);
  const after = await summaryOfScenario(id);
  const moved = existsSync(path)
    ? movedRows(JSON.parse(readFileSync(path, 'utf8')), after)
    : ['a new scenario'];
  writeFileSync(path, goldenText(after));
  console.log(`${id}: ${moved.length === 0 ? 'as before' : `\n  ${moved.join('\n  ')}`}`);
}
for (const id of goldenIds().filter((golden) => !LIBRARY.includes(golden))) {
  rmSync(goldenPath(id));
  console.log(`${id}: removed, there is no such scenario`);
}

const views = await hashesOfViews();
const moved = existsSync(VIEWS_PATH)
  ? movedParts(JSON.parse(readFileSync(VIEWS_PATH, 'utf8')), views)
  : ['all of them are new'];
writeFileSync(VIEWS_PATH, `${JSON.stringify(views, null, 2)}\n`);
console.log(`views: ${moved.length === 0 ? 'as before' : `\n  ${moved.join('\n  ')}`}`);
