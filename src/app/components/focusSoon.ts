/** Frames in which an element may come to stand: a second, which a busy device may need for an address to be followed. */
const FRAMES = 60;

/** Gives the keyboard to an element once it stands there, unfolded where it is folded away. */
export function focusSoon(id: string | null): void {
  if (id === null) return;
  const give = (framesLeft: number) => {
    const found = document.getElementById(id);
    if (found) {
      found.closest('details')?.setAttribute('open', '');
      found.focus();
    } else if (framesLeft > 0) requestAnimationFrame(() => give(framesLeft - 1));
  };
  // What is drawn next may put another element in the place of one that stands there now.
  requestAnimationFrame(() => requestAnimationFrame(() => give(FRAMES)));
}
