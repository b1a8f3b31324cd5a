/**
 * Reads a drawing of many marks one at a time with the pointer or the keys: cells, bands, bars. One
 * tab stop, laid over the drawing; arrows go from mark to mark, Home and End to the first and the
 * last, Escape leaves. A list that nobody sees takes the keys, so that a screen reader speaks each
 * mark; the same words stand under the drawing.
 */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export interface ItemReaderProps {
  /** Unique on the page. */
  readonly id: string;
  /** Name of the tab stop: "Read cell by cell: {finding}". */
  readonly name: string;
  /** What is said of each mark, in order. */
  readonly readings: readonly string[];
  /** Stands in the reading line while nothing is read. */
  readonly prompt: string;
  /** The mark that an arrow leads to. */
  readonly step: (from: number, arrow: Arrow) => number;
  /** The mark under the pointer, at a place across and down the drawing, each from 0 to 1. */
  readonly locate: (across: number, down: number) => number | null;
  readonly children: (read: number | null) => VNode;
}

function isArrow(key: string): key is Arrow {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

export function ItemReader(props: ItemReaderProps): VNode {
  const [read, setRead] = useState<number | null>(null);
  const last = props.readings.length - 1;
  const known = read !== null && read <= last ? read : null;
  const optionId = (item: number) => `${props.id}-item-${item}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || last < 0) return;
    if (event.key === 'Escape') {
      if (known === null) return;
      event.stopPropagation();
      setRead(null);
      return;
    }
    if (isArrow(event.key)) setRead(known === null ? 0 : props.step(known, event.key));
    else if (event.key === 'Home') setRead(0);
    else if (event.key === 'End') setRead(last);
    else return;
    event.preventDefault();
  };
  const onPointer = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    setRead(
      props.locate((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height),
    );
  };
  const leave = () => setRead(null);

  return (
    <div class="lip-reader">
      <div class="lip-reader__drawing lip-reader__drawing--own-width">
        {props.children(known)}
        <div
          class="lip-reader__keys"
          role="listbox"
          tabIndex={0}
          aria-label={props.name}
          aria-activedescendant={known === null ? undefined : optionId(known)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={leave}
          onBlur={leave}
        >
          {props.readings.map((reading, item) => (
            <span
              key={optionId(item)}
              id={optionId(item)}
              class="lip-visually-hidden"
              role="option"
              tabIndex={-1}
              aria-selected={item === known}
            >
              {reading}
            </span>
          ))}
        </div>
      </div>
      <p class={`lip-reader__line${known === null ? ' lip-screen-only' : ''}`} aria-live="off">
        {known === null ? props.prompt : props.readings[known]}
      </p>
    </div>
  );
}
