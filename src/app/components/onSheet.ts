/**
 * Drawings are made for the width of their column, and a sheet of paper has columns of its own. While
 * a page is printed its root carries a mark that gives it the columns of a sheet, before drawings
 * look how wide they may be.
 */
const MARK = 'lip-sheet';

/** @param target where printing is told; the first to listen, so that all others find the mark. */
export function followSheet(target: Window, root: HTMLElement): void {
  target.addEventListener('beforeprint', () => root.classList.add(MARK));
  target.addEventListener('afterprint', () => root.classList.remove(MARK));
}
