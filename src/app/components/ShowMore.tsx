/** Long lists come in parts: a page of hundreds of rows is slow to draw and slower to read. */
import type { VNode } from 'preact';

export const ROWS_AT_ONCE = 50;

export interface ShowMoreProps {
  readonly shown: number;
  readonly all: number;
  readonly onMore: (shown: number) => void;
}

/** A button for the next rows; nothing once all are shown. */
export function ShowMore({ shown, all, onMore }: ShowMoreProps): VNode | null {
  if (shown >= all) return null;
  return (
    <p>
      <button
        type="button"
        class="lip-button lip-button--quiet"
        onClick={() => onMore(shown + ROWS_AT_ONCE)}
      >
        Show {Math.min(ROWS_AT_ONCE, all - shown)} more
      </button>
    </p>
  );
}
