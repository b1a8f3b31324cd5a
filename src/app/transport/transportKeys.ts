/** Single letters of the page of transport, which never act while typing. */
import { useEffect } from 'preact/hooks';

/** Marks what belongs to a school: R opens its route sheet from anywhere inside. */
export const SCHOOL_ATTRIBUTE = 'data-school';

/**
 * T opens the table of the figure that has the focus. R opens a route sheet: of the school that has the
 * focus, else of the one that the map shows or reads.
 *
 * @param onMap the school that the map shows or reads; null where there is none.
 */
export function useTransportKeys(onMap: () => string | null, onSheet: (school: string) => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target as Element | null;
      if (target?.closest('input, select, textarea')) return;
      const key = event.key.toLowerCase();
      if (key === 't') {
        const button = target
          ?.closest('figure')
          ?.querySelector<HTMLButtonElement>('[data-action="table-twin"]');
        button?.click();
      } else if (key === 'r') {
        const focused = target?.closest(`[${SCHOOL_ATTRIBUTE}]`)?.getAttribute(SCHOOL_ATTRIBUTE);
        const school = focused ?? onMap();
        if (school !== null) onSheet(school);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onMap, onSheet]);
}
