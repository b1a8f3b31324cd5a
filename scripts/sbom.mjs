/**
 * Writes the list of everything that the product is made of (CycloneDX) beside the build, from the lock
 * file: `npm run sbom` after `npm run build`. The same lock file gives the same bytes, so that two lists
 * can be compared; it is a product of the build, and stands in no commit.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'dist/sbom.cdx.json';

/** @typedef {{ 'bom-ref'?: string, ref?: string }} Entry a component, or what one depends on */

const asked = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
const list = JSON.parse(
  execFileSync('npm', asked, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
);
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));

// A moment, a chance number, a program's version and a folder's name: none of them is the product's.
delete list.serialNumber;
delete list.metadata.timestamp;
for (const tool of list.metadata.tools) delete tool.version;
list.metadata.component.name = name;
for (const part of ['components', 'dependencies']) {
  list[part].sort((/** @type {Entry} */ one, /** @type {Entry} */ other) =>
    idOf(one) < idOf(other) ? -1 : 1,
  );
}

/** @param {Entry} entry */
function idOf(entry) {
  return entry['bom-ref'] ?? entry.ref ?? '';
}

mkdirSync('dist', { recursive: true });
writeFileSync(FILE, `${JSON.stringify(list, null, 2)}\n`);
console.log(`${FILE}: ${list.components.length} components`);
