/** Which addresses the page may start scripts from: workers are all that it starts. */

/** What is used of Trusted Types (W3C), which not every browser has. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/**
 * Whether a script may be started from an address.
 *
 * @param page address of the page.
 */
export function isOwnScript(address: string, page: string): boolean {
  const { href, protocol } = new URL(address, page);
  // A page that is one file holds its workers itself.
  return protocol === 'blob:' || href.startsWith(new URL('.', page).href);
}

/**
 * Lets the page start its own workers and nothing else, where the browser asks: text as HTML or as a
 * script is refused, since nothing here makes any.
 */
export function allowOwnScripts(page: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (isOwnScript(address, page)) return address;
      throw new TypeError(`A script of another origin was refused: ${address}`);
    },
  });
}
