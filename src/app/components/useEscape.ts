import { useEffect } from 'preact/hooks';

/** Leaves a view on Escape, but not from a field; readers take Escape themselves while they are read. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = (event.target as Element | null)?.closest('input, select, textarea');
      if (event.key === 'Escape' && !typing) onEscape();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
}
