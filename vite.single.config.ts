/** Builds the page as one file that opens from a shared drive, without a server or a network. */
import { defineConfig } from 'vite';
import { scenarioLibrary } from './scripts/viteScenarios.ts';
import { heldWorkers, singleFile } from './scripts/viteSingle.ts';
import { storedResult } from './scripts/viteStored.ts';
import site from './vite.config.ts';

export default defineConfig({
  base: './',
  build: {
    target: site.build?.target,
    outDir: 'dist-single',
    copyPublicDir: false,
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
  },
  // A module that is a blob of a page without an origin may be refused; a plain script is not.
  worker: {
    format: 'iife',
    plugins: () => [heldWorkers()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  css: site.css,
  plugins: [heldWorkers(), scenarioLibrary(), storedResult(), singleFile()],
});
