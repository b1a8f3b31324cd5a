/** A range whose ends stay whole: a line may end between them, never after a sign. */
import type { VNode } from 'preact';

const BETWEEN = ' to ';

export function RangeInCell({ range }: { readonly range: string }): VNode {
  const [low, high] = range.split(BETWEEN);
  return (
    <span class="lip-plans__range">
      <span class="lip-plans__whole">{low}</span>
      {high === undefined ? null : (
        <>
          {BETWEEN}
          <span class="lip-plans__whole">{high}</span>
        </>
      )}
    </span>
  );
}
