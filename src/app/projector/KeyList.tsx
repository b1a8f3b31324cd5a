/** The list of keys. It takes the place of the figure, so that nothing ever lies over a chart. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { KEY_WORDS, KEYS_TITLE, singleKeysWords } from '../content/projector.ts';

export const KEY_LIST_ID = 'projector-keys';

export interface KeyListProps {
  /** Whether keys that write a character act. */
  readonly single: boolean;
  readonly onSingle: (on: boolean) => void;
}

export function KeyList({ single, onSingle }: KeyListProps): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="lip-projected__keys" id={KEY_LIST_ID} aria-labelledby="projector-keys-title">
      <h2 class="lip-headline" id="projector-keys-title" tabIndex={-1} ref={title}>
        {KEYS_TITLE}
      </h2>
      <dl class="lip-projected__list">
        {KEY_WORDS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="lip-link" onClick={() => onSingle(!single)}>
        {singleKeysWords(single)}
      </button>
    </section>
  );
}
