/** Where the keyboard stands: whether it can be seen, and whether anything lies over it. */
import type { Page } from 'playwright-core';

/** A tab stop that has the focus. */
export interface Stop {
  /** What it is: one of its kind looks like every other. */
  readonly kind: string;
  readonly html: string;
  /** True where its middle lies outside the window or under something that stays put. */
  readonly hidden: boolean;
  /** Part of the window that a picture of it needs, in CSS pixels. */
  readonly clip: { x: number; y: number; width: number; height: number };
}

/** The tab stop that has the focus; null for the page itself. */
async function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // A box that is clear is pressed through its label.
    const own = at === null ? false : element.contains(at) || at.contains(element);
    const label = (element as HTMLInputElement).labels?.[0];
    const through = at !== null && label?.contains(at);
    const around = 10;
    const x = Math.max(left - around, 0);
    const y = Math.max(top - around, 0);
    const words = (name: string) => element.getAttribute(name) ?? '';
    return {
      kind: [
        element.tagName,
        ...['type', 'role', 'class', 'aria-current', 'aria-pressed'].map(words),
      ].join(' '),
      html: element.outerHTML.slice(0, 160),
      hidden: right <= left || bottom <= top || !(own || through),
      clip: {
        x,
        y,
        width: Math.max(Math.min(right + around, innerWidth) - x, 1),
        height: Math.max(Math.min(bottom + around, innerHeight) - y, 1),
      },
    };
  });
}

/**
 * Tabs through the page from its start, at most so many stops.
 *
 * @returns each stop in turn, until the keyboard leaves the page.
 */
export async function* tabThrough(page: Page, most: number): AsyncGenerator<Stop> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    // Puts the start of the tab order at the start of the page.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === null) return;
    yield stop;
  }
}
