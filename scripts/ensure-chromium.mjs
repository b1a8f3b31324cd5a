/**
 * Finds the Chromium that the browser tests drive, and installs one where there is none.
 * Run as a program it prints the path and exits 0, or says what to install and exits 1.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of the first usable browser, or undefined: `CHROMIUM_PATH`, then `/usr/bin/chromium`, then
 * the names above on the path, then the copy that Playwright keeps.
 *
 * @throws {Error} when `CHROMIUM_PATH` is set and is not a program.
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program: unset it or correct it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    '/usr/bin/chromium',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find(isExecutable);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  // Whatever the installers say goes to stderr: stdout carries the path alone.
  spawnSync(command, args, { stdio: ['ignore', 2, 2] });
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', 'chromium']);
}

function installFromPlaywright() {
  run('npx', ['playwright-core', 'install', 'chromium']);
}

function ensureChromium() {
  for (const install of [() => {}, installFromDebian, installFromPlaywright]) {
    install();
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chrome or Chromium program.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
