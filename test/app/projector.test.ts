import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROJECTED_PAGES, pageAfter } from '../../src/app/projector/projectedPages.ts';
import { projectorAction } from '../../src/app/projector/projectorKeys.ts';

const pressed = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', true>> = {}) =>
  ({ key, altKey: false, ctrlKey: false, metaKey: false, ...held }) as const;
const LEVERS = 5;
const act = (key: string, single = true) => projectorAction(pressed(key), LEVERS, single);

describe('keys of the projector', () => {
  it('change page by arrows and by the keys that a remote control sends', () => {
    for (const key of ['ArrowRight', 'PageDown']) expect(act(key)).toEqual({ kind: 'page', by: 1 });
    for (const key of ['ArrowLeft', 'PageUp']) expect(act(key)).toEqual({ kind: 'page', by: -1 });
  });

  it('choose each lever that there is, and none that there is not', () => {
    const chosen = ['1', '2', '3', '4', '5', '6', '0'].map((key) => act(key));
    expect(chosen).toEqual([
      ...[0, 1, 2, 3, 4].map((lever) => ({ kind: 'lever', lever })),
      null,
      null,
    ]);
  });

  it('move a lever without Shift as with it', () => {
    for (const key of ['+', '=']) expect(act(key)).toEqual({ kind: 'step', by: 1 });
    for (const key of ['-', '_', '\u2212']) expect(act(key)).toEqual({ kind: 'step', by: -1 });
  });

  it('are the same letter with caps lock on', () => {
    expect(act('B')).toEqual(act('b'));
    expect(act('b')).toEqual({ kind: 'hide-plan' });
    expect(act('?')).toEqual({ kind: 'list-keys' });
    expect(act('Escape')).toEqual({ kind: 'leave' });
  });

  it('leave everything that is held with Alt, Control or Command to the browser', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'Escape', '1', '+', '-', 'b', 'i', '?'),
        fc.constantFrom('altKey', 'ctrlKey', 'metaKey'),
        (key, modifier) => {
          expect(projectorAction(pressed(key, { [modifier]: true }), LEVERS)).toBeNull();
        },
      ),
    );
  });

  it('that write a character do nothing once they are turned off; the others still act', () => {
    for (const key of ['1', '5', '+', '-', 'b', 'I', '?']) expect(act(key, false)).toBeNull();
    for (const key of ['ArrowLeft', 'PageDown', 'Escape']) expect(act(key, false)).not.toBeNull();
  });

  it('are no others: not the words that every object knows, nor Tab or Enter', () => {
    for (const key of ['constructor', 'toString', 'Tab', 'Enter', ' ', 'ArrowUp', 'a']) {
      expect(act(key)).toBeNull();
    }
  });
});

describe('pages on the projector', () => {
  it('follow each other there and back, and end at both ends', () => {
    const last = PROJECTED_PAGES.length - 1;
    PROJECTED_PAGES.forEach((page, at) => {
      expect(pageAfter(page, 1)).toBe(PROJECTED_PAGES[Math.min(last, at + 1)]);
      expect(pageAfter(page, -1)).toBe(PROJECTED_PAGES[Math.max(0, at - 1)]);
    });
  });
});
