import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PAGE = fileURLToPath(new URL('../index.html', import.meta.url));
const POLICY = /(?<=Content-Security-Policy"\s+content=")[^"]+/;
/** What holds for the document alone: a worker and a service worker start scripts without a policy of ours. */
const OF_DOCUMENTS = /; require-trusted-types-for [^;]+; trusted-types [^;"]+/;

/**
 * What a host should send with every file. The policy of the page stands in `index.html`, so that it
 * holds on any host; sent as a header it holds in workers too, and keeps the page out of frames.
 */
export function securityHeaders(): Record<string, string> {
  const [policy] = POLICY.exec(readFileSync(PAGE, 'utf8')) ?? [];
  if (policy === undefined)
    throw new Error('index.html has no Content-Security-Policy: restore it.');
  return {
    'Content-Security-Policy': `${policy.replace(OF_DOCUMENTS, '')}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  };
}

/** The development server writes styles and its own messages into the page; what is shipped may not. */
export function developmentPolicy(): Plugin {
  return {
    name: 'development-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace(OF_DOCUMENTS, ''),
  };
}
