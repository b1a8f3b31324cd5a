/** Whether what is printed ends on the sheet: a figure cut at the edge reads as another figure. */
import type { Page } from 'playwright-core';

/** A4 at 96 pixels an inch, and the 180 mm of it between the margins. */
const SHEET = { width: 794, height: 1123 };
const BETWEEN_MARGINS = 680;

/** Runs in the page. @returns words that end beyond the margin of the sheet. */
async function beyond(width: number): Promise<string[]> {
  document.body.style.width = `${width}px`;
  dispatchEvent(new Event('beforeprint'));
  // Drawings look how wide they may be, and are drawn.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const found = [...document.querySelectorAll('body *')].flatMap((element) => {
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const unseen =
      !hasWords ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.lip-visually-hidden, .govuk-visually-hidden, .lip-drawing');
    if (unseen) return [];
    const words = document.createRange();
    words.selectNodeContents(element);
    const { right } = words.getBoundingClientRect();
    return right > width + 1 ? [`${Math.round(right)}: ${element.outerHTML.slice(0, 120)}`] : [];
  });
  dispatchEvent(new Event('afterprint'));
  document.body.style.width = '';
  return found;
}

/** The page as it prints; afterwards it is for the screen again, in a window of the same size. */
export async function beyondTheSheet(page: Page): Promise<string[]> {
  const window = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  const found = await page.evaluate(beyond, BETWEEN_MARGINS);
  await page.emulateMedia({ media: null });
  if (window) await page.setViewportSize(window);
  return found;
}
