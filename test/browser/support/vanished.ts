/**
 * Runs in the page with forced colours, so it stands on nothing outside itself.
 *
 * @returns marks of drawings that cannot be told from the ground that the person chose: neither
 *   line nor fill reaches 3:1 on it (words: 4.5:1), and bands that are filled in place of outlined.
 */
export function vanished(): string[] {
  const probe = document.createElement('span');
  document.body.append(probe);
  function rgb(colour: string): number[] {
    return (colour.match(/[\d.]+/g) ?? []).map(Number);
  }
  function system(name: string): number[] {
    probe.style.color = name;
    return rgb(getComputedStyle(probe).color);
  }
  const ground = system('Canvas');
  probe.remove();

  function luminance(colour: number[]): number {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  /** Contrast with the ground of paint laid on it; 1 for no paint. */
  function contrast(paint: string, opacity: number): number {
    if (!paint.startsWith('rgb')) return 1;
    const [r, g, b, own = 1] = rgb(paint);
    const share = opacity * own;
    const mixed = [r, g, b].map((part, i) => part * share + ground[i] * (1 - share));
    const [low, high] = [luminance(mixed), luminance(ground)].sort((a, z) => a - z);
    return (high + 0.05) / (low + 0.05);
  }

  const found = new Set<string>();
  for (const mark of document.querySelectorAll(
    '.lip-drawing :is(path, rect, circle, line, polygon, text, tspan)',
  )) {
    if (mark.closest('defs, pattern, clipPath, mask, desc') || !mark.checkVisibility()) continue;
    const classes = `${mark.getAttribute('class') ?? ''} ${mark.parentElement?.getAttribute('class') ?? ''}`;
    // What only sets others apart from the ground, or guides the eye, may be faint.
    if (/halo|ring-halo|lip-c-grid|lip-c-hair|lip-c-hatch\b|lip-c-cursor/.test(classes)) {
      if (!mark.matches('text, tspan')) continue;
    }
    const style = getComputedStyle(mark);
    const words = mark.matches('text, tspan');
    const fill = style.fill.startsWith('url') ? 1 : contrast(style.fill, Number(style.fillOpacity));
    const line =
      Number.parseFloat(style.strokeWidth) > 0
        ? contrast(style.stroke, Number(style.strokeOpacity))
        : 1;
    const drawing = mark.closest('svg')?.getAttribute('class');
    const name = `${drawing}: ${mark.tagName}.${classes.trim()} ${style.fill} ${style.stroke}`;
    if (words ? fill < 4.5 : Math.max(fill, line) < 3) found.add(name);
    if (mark.matches('.lip-c-band') && style.fill !== 'none') found.add(`${name}, filled`);
  }
  return [...found];
}
