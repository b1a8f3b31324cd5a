/** When the projector takes the place of a page, and what happens when it gives it back. */
import { useEffect, useRef } from 'preact/hooks';
import type { PageId } from '../state/route.ts';
import type { Session } from '../state/session.ts';
import { isProjected } from './projectedPages.ts';

export const SHOW_LINK_ID = 'show-projector';

/** The projector, where it is asked for and there is something to show; else the page itself. */
export function partIdOf({ route, opened, choices }: Session): PageId | 'projector' {
  const { page, show } = route.value;
  const projected = show !== null && isProjected(page) && opened.value && choices.value;
  return projected ? 'projector' : page;
}

/** Puts the keyboard back on the link that led to the projector, once that is left. */
export function useReturnFromProjector(projecting: boolean): void {
  const was = useRef(projecting);
  useEffect(() => {
    if (was.current && !projecting) document.getElementById(SHOW_LINK_ID)?.focus();
    was.current = projecting;
  }, [projecting]);
}
