/** Which key does what on a projector. Remote controls send Page Up and Page Down. */

export type ProjectorAction =
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  /** Chooses a lever by its place, from 0. */
  | { readonly kind: 'lever'; readonly lever: number }
  /** Moves the lever chosen by so many of its steps. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'hide-plan' }
  | { readonly kind: 'inverse' }
  | { readonly kind: 'list-keys' }
  | { readonly kind: 'leave' };

export interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const NAMED: Readonly<Record<string, ProjectorAction>> = {
  ArrowRight: { kind: 'page', by: 1 },
  PageDown: { kind: 'page', by: 1 },
  ArrowLeft: { kind: 'page', by: -1 },
  PageUp: { kind: 'page', by: -1 },
  Escape: { kind: 'leave' },
};

/** Plus and equals, minus and underscore share a key, so that neither needs Shift. */
const SINGLE: Readonly<Record<string, ProjectorAction>> = {
  '+': { kind: 'step', by: 1 },
  '=': { kind: 'step', by: 1 },
  '-': { kind: 'step', by: -1 },
  _: { kind: 'step', by: -1 },
  '\u2212': { kind: 'step', by: -1 },
  b: { kind: 'hide-plan' },
  i: { kind: 'inverse' },
  '?': { kind: 'list-keys' },
};

/**
 * What a key asks for; null for keys that are not the projector's.
 *
 * @param levers how many levers there are to choose from.
 * @param single whether keys that write a character act: speech control presses them unasked.
 */
export function projectorAction(
  { key, altKey, ctrlKey, metaKey }: PressedKey,
  levers: number,
  single = true,
): ProjectorAction | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (Object.hasOwn(NAMED, key)) return NAMED[key];
  if (!single) return null;
  const lever = /^[1-9]$/.test(key) ? Number(key) - 1 : null;
  if (lever !== null) return lever < levers ? { kind: 'lever', lever } : null;
  const letter = key.toLowerCase();
  return Object.hasOwn(SINGLE, letter) ? SINGLE[letter] : null;
}
