/** Whether the focus can be seen, WCAG 2.2 criterion 2.4.7: pictures with it and without it. */
import type { Page } from 'playwright-core';
import type { Stop } from './focus.ts';

/** Pixels that are enough to be seen, however long the tab stop is. */
const ENOUGH = 200;

/**
 * Looks at the tab stop that has the focus, and leaves the focus on it.
 *
 * @returns what is wrong; null where enough changes with the focus: pixels of at least 3:1, as many
 *   as a line of one pixel along the stop's longer side takes.
 */
export async function focusUnseen(page: Page, stop: Stop): Promise<string | null> {
  const withIt = await page.screenshot({ clip: stop.clip, caret: 'initial' });
  const left = await page.evaluateHandle(() => {
    const element = document.activeElement as HTMLElement;
    element.blur();
    return element;
  });
  const without = await page.screenshot({ clip: stop.clip, caret: 'initial' });
  await left.evaluate((element) => element.focus({ preventScroll: true }));
  const pictures = [withIt, without].map((picture) => picture.toString('base64'));
  const changed = await page.evaluate(countChanged, pictures);
  const least = Math.min(Math.max(stop.clip.width, stop.clip.height) - 20, ENOUGH);
  return changed < least ? `${changed} of ${least} pixels change: ${stop.html}` : null;
}

/** Runs in the page: counts pixels of two PNG pictures, in base 64, that differ by at least 3:1. */
async function countChanged(pictures: string[]): Promise<number> {
  function luminance(data: Uint8ClampedArray, at: number): number {
    const part = (value: number) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(data[at]) + 0.7152 * part(data[at + 1]) + 0.0722 * part(data[at + 2]);
  }
  const [one, other] = await Promise.all(
    pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [low, high] = [luminance(one, at), luminance(other, at)].sort((a, z) => a - z);
    if ((high + 0.05) / (low + 0.05) >= 3) count++;
  }
  return count;
}
