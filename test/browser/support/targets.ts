/**
 * Target size, WCAG 2.2 criterion 2.5.8. Runs in the page, so it stands on nothing outside itself.
 *
 * @returns what is pressed and is too small: under 24 by 24 CSS pixels, neither a link within a
 *   sentence nor so far from every other target that circles of 24 pixels keep apart.
 */
export function smallTargets(): string[] {
  const least = 24;
  const kinds =
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="button"], [role="tab"], [role="option"], [role="slider"]';

  /** A label is pressed for its box, so the two are one target where they touch or nearly do. */
  function boxOf(element: Element): DOMRect {
    const own = element.getBoundingClientRect();
    if (!(element instanceof HTMLInputElement) || !/^(checkbox|radio)$/.test(element.type)) {
      return own;
    }
    const label = element.labels?.[0]?.getBoundingClientRect();
    if (!label) return own;
    const left = Math.min(own.left, label.left);
    const top = Math.min(own.top, label.top);
    const right = Math.max(own.right, label.right);
    return new DOMRect(left, top, right - left, Math.max(own.bottom, label.bottom) - top);
  }

  function shown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true }) === true
    );
  }

  /** Within a sentence, the height of its lines sets the height of the target. */
  function inSentence(element: Element): boolean {
    const block = element.parentElement;
    if (getComputedStyle(element).display !== 'inline' || !block) return false;
    const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    return words(block.textContent).length > words(element.textContent).length + 3;
  }

  /** What looks as if it could be pressed and is none of the kinds above. */
  const pointed = [...document.querySelectorAll('main *')].filter(
    (element) =>
      getComputedStyle(element).cursor === 'pointer' &&
      !element.closest(`${kinds}, label`) &&
      (!element.parentElement || getComputedStyle(element.parentElement).cursor !== 'pointer'),
  );
  const targets = [...document.querySelectorAll(kinds), ...pointed]
    .filter((element) => shown(element) && !element.hasAttribute('disabled'))
    .map((element) => ({ element, box: boxOf(element) }));
  const isSmall = ({ box }: { box: DOMRect }) =>
    box.width < least - 0.5 || box.height < least - 0.5;
  const centre = ({ box }: { box: DOMRect }) => ({
    x: box.left + box.width / 2,
    y: box.top + box.height / 2,
  });

  function crowded(small: (typeof targets)[number]): boolean {
    const { x, y } = centre(small);
    return targets.some((other) => {
      const nested = other.element.contains(small.element) || small.element.contains(other.element);
      if (other === small || nested) return false;
      if (isSmall(other)) {
        const { x: itsX, y: itsY } = centre(other);
        return Math.hypot(itsX - x, itsY - y) < least;
      }
      const { left, right, top, bottom } = other.box;
      const dx = Math.max(left - x, 0, x - right);
      const dy = Math.max(top - y, 0, y - bottom);
      return Math.hypot(dx, dy) < least / 2;
    });
  }

  return targets
    .filter((target) => isSmall(target) && !inSentence(target.element) && crowded(target))
    .map(
      ({ element, box }) =>
        `${Math.round(box.width)} x ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
    );
}
