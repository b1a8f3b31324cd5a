import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildUnlessYounger } from './support/builds.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the production build, ending in a slash. */
    siteAddress: string;
  }
}

/** Serves the production build, built anew if a source is younger than it, to all journeys. */
export default async function serveSite(project: TestProject) {
  buildUnlessYounger('dist/index.html', 'vite.config.ts');
  const server = await preview({
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server started without an address.');
  project.provide('siteAddress', address);
  return () => server.close();
}
