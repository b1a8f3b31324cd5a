/** The way to the projector, which takes the keyboard back when the projector is left. */
import type { VNode } from 'preact';
import { SHOW_ON_PROJECTOR } from '../content/projector.ts';
import { SHOW_LINK_ID } from './projecting.ts';

export function ShowLink({ address }: { readonly address: string }): VNode {
  return (
    <a class="lip-state__plans lip-screen-only" id={SHOW_LINK_ID} href={address}>
      {SHOW_ON_PROJECTOR}
    </a>
  );
}
