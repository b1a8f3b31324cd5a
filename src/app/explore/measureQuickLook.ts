/**
 * How long a change of a lever takes to be seen: from its event to the frame after the redraw, as
 * entries "quick look" of the browser's performance timeline, read by the benchmark of this page.
 */
const CHANGED = 'quick look asked';
const MEASURE = 'quick look';

/** Marks a change at the time of its event. */
export function noteChange(event: Event): void {
  performance.clearMarks(CHANGED);
  performance.mark(CHANGED, { startTime: event.timeStamp });
}

/** Measures to the frame after the one that draws the answer. Once for each change. */
export function noteRedraw(pairs: number): void {
  const [changed] = performance.getEntriesByName(CHANGED, 'mark');
  if (!changed) return;
  performance.clearMarks(CHANGED);
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      performance.measure(MEASURE, {
        start: changed.startTime,
        end: performance.now(),
        detail: { pairs },
      }),
    ),
  );
}
