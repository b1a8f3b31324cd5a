/** Three ways on from the overview, for three kinds of reader; keys 1, 2 and 3 open them. */
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { DOORS } from '../content/doors.ts';
import type { PageId } from '../state/route.ts';

/** Single keys can be turned off, for those who speak to their computer. */
const keysAct = signal(true);

export interface DoorsProps {
  readonly addressOf: (page: PageId) => string;
  readonly onOpen: (page: PageId) => void;
}

export function Doors({ addressOf, onOpen }: DoorsProps): VNode {
  const on = keysAct.value;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!on || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target as Element | null;
      if (target?.closest('input, select, textarea, [role="slider"]')) return;
      const door = DOORS[Number(event.key) - 1];
      if (door) onOpen(door.page);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, onOpen]);
  return (
    <nav class="lip-section lip-stack lip-stack--tight lip-screen-only" aria-label="Go on">
      <ul class="lip-columns lip-columns--third lip-doors">
        {DOORS.map(({ page, title, text }, at) => (
          <li key={page}>
            <a class="lip-doors__link" href={addressOf(page)}>
              {title}
            </a>
            <p>
              {text}
              {on ? ` Key ${at + 1}.` : ''}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          class="lip-link"
          onClick={() => {
            keysAct.value = !on;
          }}
        >
          {on ? 'Turn keys 1, 2 and 3 off' : 'Turn keys 1, 2 and 3 on'}
        </button>
      </p>
    </nav>
  );
}
