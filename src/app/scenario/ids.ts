/** Ids of changes and provisions, made from their names. */

const MOST_ID = 60;

/** An id from words: lower-case letters, digits and hyphens. */
export function idFrom(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return (plain || 'plan').slice(0, MOST_ID).replace(/-+$/, '');
}

/** An id that nothing has taken; it is taken from then on. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted.slice(0, MOST_ID);
  for (let n = 2; taken.has(id); n++) id = `${wanted.slice(0, MOST_ID - 4)}-${n}`;
  taken.add(id);
  return id;
}
