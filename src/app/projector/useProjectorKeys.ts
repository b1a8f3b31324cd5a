/** Listens for the keys of the projector. */
import { useEffect, useRef } from 'preact/hooks';
import { type ProjectorAction, projectorAction } from './projectorKeys.ts';

const TYPING = 'input, select, textarea, [contenteditable]';

/** Nothing acts while someone types, nor where a chart or table has taken the key for itself. */
export function useProjectorKeys(
  levers: number,
  single: boolean,
  onAction: (action: ProjectorAction) => void,
): void {
  const latest = useRef({ levers, single, onAction });
  latest.current = { levers, single, onAction };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target as Element | null)?.closest?.(TYPING)) return;
      const { levers, single, onAction } = latest.current;
      const action = projectorAction(event, levers, single);
      if (action === null) return;
      event.preventDefault();
      onAction(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
