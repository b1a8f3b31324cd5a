/** Keys of pages where a plan is made. By position, since Alt makes other letters on some keyboards. */
import { useEffect, useRef } from 'preact/hooks';

export interface ReviewKeys {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Goes to step 1, 2 or 3, where the page has steps. */
  readonly onStep?: (step: number) => void;
}

/** Alt+Z undoes, Alt+Shift+Z and Alt+Y do again, Alt+1 to Alt+3 go to a step. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const step = /^Digit([123])$/.exec(event.code)?.[1];
      if (event.code === 'KeyZ' && !event.shiftKey) latest.current.onUndo();
      else if (event.code === 'KeyZ' || event.code === 'KeyY') latest.current.onRedo();
      else if (step && latest.current.onStep) latest.current.onStep(Number(step));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
