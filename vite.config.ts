import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { scenarioLibrary } from './scripts/viteScenarios.ts';
import { developmentPolicy, securityHeaders } from './scripts/viteSecurity.ts';
import { storedData, storedResult } from './scripts/viteStored.ts';

const name = 'Local inclusion plan sufficiency simulator';

/** Largest file kept for use without a network, in bytes: the solver and the widest tables fit. */
const largestPrecachedBytes = 64 * 1024 * 1024;

export default defineConfig({
  base: './',
  // Pages are told apart after the `#`: an address without a file is a mistake, not the start page.
  appType: 'mpa',
  build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
  worker: { format: 'es' },
  css: {
    // A width that only old Internet Explorer reads, in GOV.UK styles, is no CSS: kept, not fatal.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: {
      scss: { loadPaths: ['node_modules'], quietDeps: true },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, headers: securityHeaders() },
  plugins: [
    developmentPolicy(),
    scenarioLibrary(),
    storedResult(),
    storedData(),
    VitePWA({
      // A new version waits until every tab is closed: a page never mixes two builds.
      registerType: 'prompt',
      // The page registers it itself, once it has its first look.
      injectRegister: null,
      manifest: {
        name,
        short_name: 'Plan sufficiency',
        lang: 'en-GB',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#ffffff',
        icons: [{ src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*'],
        maximumFileSizeToCacheInBytes: largestPrecachedBytes,
        // The first visit is served too, so that the network may go as soon as all is stored.
        clientsClaim: true,
        skipWaiting: false,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});
