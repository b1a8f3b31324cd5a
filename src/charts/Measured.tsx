/** Gives a drawing the width of the column it stands in, so that type keeps its size. */
import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RoomContext } from './Room.ts';

export interface MeasuredProps {
  /** Width in px where nothing can be measured. */
  readonly initial: number;
  /** The drawing grows no wider than this, in px. */
  readonly most?: number;
  readonly children: (width: number) => VNode;
}

const measures = typeof ResizeObserver !== 'undefined';

/**
 * Draws once the column has been measured, before anything is on screen, and again when the column
 * changes width by a whole pixel or the page is printed.
 */
export function Measured({ initial, most, children }: MeasuredProps): VNode {
  const { zoom } = useContext(RoomContext);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(measures ? null : initial);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !measures) return undefined;
    const measure = () => {
      const found = Math.floor(element.clientWidth);
      // A column that is hidden has no width yet.
      setWidth((last) => (found > 0 ? found : (last ?? initial)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The column of a sheet of paper is never observed: it is there for the print alone.
    const prints = ['beforeprint', 'afterprint'];
    for (const print of prints) window.addEventListener(print, measure);
    return () => {
      observer.disconnect();
      for (const print of prints) window.removeEventListener(print, measure);
    };
  }, []);
  return (
    <div class="lip-measured" ref={box}>
      {width === null ? null : (
        <div style={zoom === 1 ? undefined : { zoom }}>
          {children(Math.floor(Math.min(width, most ?? width) / zoom))}
        </div>
      )}
    </div>
  );
}
