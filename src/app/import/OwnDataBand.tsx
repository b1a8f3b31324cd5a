/** Says which data are shown, where they are not those that came with the page. */
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { BAND } from '../content/import.ts';
import { VisitsContext } from './visits.ts';

export function OwnDataBand(): VNode | null {
  const visits = useContext(VisitsContext);
  const own = visits?.now.value.own ?? null;
  if (visits === null || own === null) return null;
  const [shown, lasts] = own.invented
    ? [BAND.invented(own.name), BAND.nowhere]
    : [BAND.shown(own.name), own.trouble === null ? BAND[own.lasts] : BAND.trouble(own.trouble)];
  return (
    <section class="lip-banner lip-banner--shared" aria-label={BAND.label}>
      <div class="lip-width lip-row lip-row--ends">
        <p role="status">
          <b>{shown}</b> {lasts}
        </p>
        <button
          type="button"
          class="lip-button lip-button--quiet lip-screen-only"
          onClick={visits.goBack}
        >
          {BAND.back(own.home)}
        </button>
      </div>
    </section>
  );
}
