/** Where files are given: chosen, or dropped. */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { GIVE, READING } from '../content/import.ts';
import type { Desk } from './desk.ts';

export interface GiveFilesProps {
  readonly desk: Desk;
  /** Unique on the page. */
  readonly id: string;
  readonly words: { readonly hint: string; readonly button: string; readonly label: string };
}

export function GiveFiles({ desk, id, words }: GiveFilesProps): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (files: FileList | undefined | null) => {
    if (files && files.length > 0) void desk.give([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer?.files);
  };
  const files = desk.files.value;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on, beside a button that does the same */}
      <div
        class={over ? 'lip-drop lip-drop--over lip-screen-only' : 'lip-drop lip-screen-only'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p class="govuk-hint lip-measure" id={`${id}-hint`}>
          {words.hint}
        </p>
        <p class="lip-row">
          <button
            type="button"
            class="lip-button"
            aria-describedby={`${id}-hint`}
            onClick={() => picker.current?.click()}
          >
            {words.button}
          </button>
          {files.length > 0 ? (
            <button type="button" class="lip-button lip-button--quiet" onClick={desk.clear}>
              {GIVE.clear}
            </button>
          ) : null}
        </p>
        <input
          ref={picker}
          class="lip-visually-hidden"
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.zip,.json"
          aria-label={words.label}
          tabIndex={-1}
          onChange={(event) => {
            give(event.currentTarget.files);
            // The same file can be given again once it has been mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p role="status">
        {desk.reading.value ? (
          <>
            {READING}{' '}
            <progress
              class="lip-drop__progress"
              aria-label={READING}
              value={desk.done.value ?? undefined}
            />
          </>
        ) : null}
      </p>
      {files.length > 0 ? (
        <ul class="lip-list">
          {files.map(({ name }) => (
            <li key={name}>
              {name}{' '}
              <button type="button" class="lip-link" onClick={() => void desk.leaveOut(name)}>
                {GIVE.leaveOut}
                <span class="lip-visually-hidden">: {name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
