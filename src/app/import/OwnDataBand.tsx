/** Says which data are shown, where they are not those that came with the page. */
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { BAND } from '../content/import.ts';
import { type Visits, VisitsContext } from './visits.ts';

function NotRead({ visits, address }: { readonly visits: Visits; readonly address: string }) {
  return (
    <section class="lip-banner lip-banner--shared" aria-label={BAND.label}>
      <div class="lip-width lip-row lip-row--ends">
        <p role="alert">
          <b>{BAND.notRead}</b> {BAND.insteadOf}
        </p>
        <p class="lip-row lip-screen-only">
          <a href={address}>{BAND.bring}</a>
          <button type="button" class="lip-button lip-button--quiet" onClick={visits.goBack}>
            {BAND.leave}
          </button>
        </p>
      </div>
    </section>
  );
}

/** @param importAddress address of the page on which own data are brought. */
export function OwnDataBand({ importAddress }: { readonly importAddress: string }): VNode | null {
  const visits = useContext(VisitsContext);
  const own = visits?.now.value.own ?? null;
  if (visits?.notRead.value) return <NotRead visits={visits} address={importAddress} />;
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
