/**
 * Adds to package-lock.json the optional packages of other platforms that the registry at hand did
 * not serve when it was written. `npm ci` refuses a lock file without them, on every platform; with
 * them it skips those that do not fit. Run it after changing a dependency: `node
 * scripts/complete-lockfile.mjs`. It asks no registry: the versions are those that the packages in
 * the lock file pin, and the platform is read from the name.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const systems = /\b(?:android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)\b/;
const processors = /\b(?:arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)\b/;
const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;

for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    if (lock.packages[path] || lock.packages[`${parent}/${path}`]) continue;
    const system = systems.exec(name)?.[0];
    const processor = processors.exec(name)?.[0];
    if (!exactVersion.test(version) || !system || !processor) {
      throw new Error(`${parent} wants ${name} ${version}: expected one version for one platform.`);
    }
    const musl = name.includes('musl') ? ['musl'] : ['glibc'];
    lock.packages[path] = {
      version,
      cpu: [processor],
      ...(dev && { dev }),
      ...(system === 'linux' && { libc: musl }),
      optional: true,
      os: [system],
    };
    added++;
  }
}

const { '': root, ...rest } = lock.packages;
const ordered = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(ordered) };
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);
