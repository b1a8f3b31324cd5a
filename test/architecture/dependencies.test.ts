/** What is installed is what was looked at: exact versions, whole files, from one registry. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const lock = read('package-lock.json');
const asked: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
const installed = Object.entries(lock.packages as Record<string, Locked>).filter(
  ([at]) => at !== '',
);
const names = (found: readonly (readonly [string, Locked])[]) => found.map(([at]) => at);

it('each package is asked for in one version, which is the one that is locked', () => {
  expect(Object.keys(asked).length).toBeGreaterThan(30);
  for (const [name, version] of Object.entries(asked)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`].version, name).toBe(version);
  }
});

it('each package is held against the checksum that was locked, and comes from the public registry', () => {
  const [product, rest] = [true, false].map((of) => installed.filter(([, one]) => !one.dev === of));
  expect(product.length).toBeGreaterThan(30);
  const unchecked = (one: Locked) => !one.integrity?.startsWith('sha512-');
  expect(names(product.filter(([, one]) => unchecked(one)))).toEqual([]);
  // Tools built for other platforms than this were not at hand when the versions were locked.
  expect(names(rest.filter(([, one]) => unchecked(one) && !one.optional))).toEqual([]);
  const elsewhere = ({ resolved }: Locked) =>
    resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
  expect(names(installed.filter(([, one]) => elsewhere(one)))).toEqual([]);
});

it('no package runs a script of its own when it is installed', () => {
  const withScripts = installed
    .filter(([, one]) => one.hasInstallScript)
    .map(([at]) => at.replace(/^.*node_modules\//, ''));
  expect(manifest.allowScripts).toEqual(
    Object.fromEntries(
      withScripts
        .sort()
        .reverse()
        .map((name) => [name, false]),
    ),
  );
});
