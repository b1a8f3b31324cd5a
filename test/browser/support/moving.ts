/**
 * Runs in the page, so it stands on nothing outside itself.
 *
 * @returns what would move or fade for longer than 10 milliseconds, or is moving now.
 */
export function moving(): string[] {
  const longest = (list: string) =>
    Math.max(
      ...list.split(',').map((word) => Number.parseFloat(word) * (/ms$/.test(word) ? 1 : 1000)),
    );
  const found = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (longest(style.transitionDuration) > 10 || longest(style.animationDuration) > 10) {
        found.add(`${element.tagName}.${element.getAttribute('class')}${part ?? ''}`);
      }
    }
    if (getComputedStyle(element).scrollBehavior === 'smooth') found.add('scrolls smoothly');
  }
  for (const animation of document.getAnimations()) {
    if (animation.playState === 'running') found.add(`running: ${animation.id}`);
  }
  return [...found];
}
