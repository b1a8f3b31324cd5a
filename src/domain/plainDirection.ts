/** Marks that embed, override or isolate a direction of writing (Unicode Annex 9, 2.1 to 2.4). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text without marks that turn the direction of writing: a name that holds one rearranges the words of the
 * sentence that it stands in. Letters of every script keep their own direction.
 */
export function plainDirection(text: string): string {
  return text.replace(TURNS, '');
}
