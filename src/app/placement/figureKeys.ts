/** Single letters that act while a figure has the focus, and never while typing. */
import { useEffect } from 'preact/hooks';

/** Presses the figure's button that shows its table. */
function openTwin(figure: Element): void {
  figure.querySelector<HTMLButtonElement>('[data-action="table-twin"]')?.click();
}

/**
 * T opens the table of the figure that has the focus; F is handed on where the figure has another view.
 *
 * @param figureId the figure that F belongs to.
 */
export function useFigureKeys(figureId: string, onF: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target as Element | null;
      const figure = target?.closest('figure');
      if (!figure || target?.closest('input, select, textarea')) return;
      const key = event.key.toLowerCase();
      if (key === 't') openTwin(figure);
      else if (key === 'f' && figure.id === figureId) onF();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [figureId, onF]);
}
