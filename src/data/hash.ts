/**
 * SHA-256 of named texts in order of name, first 16 hex digits. Names are part of the hash, so that
 * moving a figure from one file to another changes it.
 */
export async function hashTexts(texts: ReadonlyMap<string, string>): Promise<string> {
  const parts = [...texts.keys()].sort().map((name) => `${name}\n${texts.get(name)}\n`);
  const bytes = new TextEncoder().encode(parts.join(''));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
