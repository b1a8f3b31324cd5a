/** How much of the screen the one figure has, once headline and foot have taken theirs. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Room } from '../../charts/Room.ts';

/** The least type of a drawing, 12 px, becomes 24; on a wide screen 30, as far from the eye. */
const [ZOOM, WIDE_ZOOM] = [2, 2.5];
const WIDE_PX = 1720;
/** Narrower than this nothing fits one screen: the page scrolls, and drawings have their own height. */
const NARROW_PX = 768;

/**
 * Height that the drawing in a box can have: from where it begins to the end of the box, less what
 * stands beneath it there, such as the key of a map.
 */
function heightFor(box: HTMLElement): number | null {
  const measured = box.querySelector('.lip-measured');
  const drawing = measured?.querySelector('.lip-drawing');
  if (!measured || !drawing || window.innerWidth < NARROW_PX) return null;
  const [whole, drawn] = [measured, drawing].map((one) => one.getBoundingClientRect());
  const beneath = whole.height - drawn.height;
  return Math.floor(box.getBoundingClientRect().bottom - whole.top - beneath);
}

/** Measures again whenever the box changes size, and when another page stands in it. */
export function useRoom(box: RefObject<HTMLElement | null>, of: readonly unknown[]): Room {
  const [room, setRoom] = useState<Room>({ zoom: ZOOM, heightPx: null });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const zoom = window.innerWidth >= WIDE_PX ? WIDE_ZOOM : ZOOM;
      const heightPx = heightFor(element);
      setRoom((last) =>
        last.zoom === zoom && last.heightPx === heightPx ? last : { zoom, heightPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, of);
  return room;
}
