/**
 * Reflow, WCAG 2.2 criterion 1.4.10. Runs in the page, so it stands on nothing outside itself.
 *
 * @returns what cannot be read without scrolling sideways, or at all: words past the edge of the
 *   window or cut off by a box, boxes that scroll sideways and have no name or no tab stop, and
 *   parts that stay in the window and take more than a third of it.
 */
export function cutWords(): string[] {
  const faults: string[] = [];
  const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide`);
  const sketch = (element: Element) => element.outerHTML.slice(0, 120);
  let pinned = 0;
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // Words for screen readers alone.
    if (
      box.width <= 1 ||
      box.height <= 1 ||
      element.closest('.lip-visually-hidden, .govuk-visually-hidden')
    )
      continue;
    const within = element.parentElement?.closest('.lip-scroll, .lip-file, .lip-review__list');
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
      const named = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
      if (/auto|scroll/.test(style.overflowX)) {
        const reached = element.matches('textarea, select, input') || element.matches('[tabindex]');
        if (!reached || !(named || element.matches('textarea, select, input'))) {
          faults.push(`scrolls without a name or a tab stop: ${sketch(element)}`);
        }
      } else if (/hidden|clip/.test(style.overflowX) && !element.closest('svg, input, select')) {
        if (
          element.scrollWidth - element.clientWidth > 4 &&
          !element.matches('.lip-reader__keys')
        ) {
          faults.push(`cut at the side: ${sketch(element)}`);
        }
      }
    }
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (hasWords && !within && (box.right > clientWidth + 1 || box.left < -1)) {
      faults.push(`past the edge (${Math.round(box.right)}): ${sketch(element)}`);
    }
    if (style.position === 'fixed' || (style.position === 'sticky' && !within)) {
      const seen = Math.min(box.bottom, clientHeight) - Math.max(box.top, 0);
      if (seen > 0) pinned += seen;
    }
  }
  if (pinned > clientHeight / 3) faults.push(`${Math.round(pinned)} of ${clientHeight} stay put`);
  return faults;
}
