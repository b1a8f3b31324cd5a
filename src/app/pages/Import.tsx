/** Can I see this for my own figures? */
import type { VNode } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { GIVE, INVENTED, KEPT, RETURNS, START, TEMPLATES } from '../content/import.ts';
import { Checked } from '../import/Checked.tsx';
import { GiveFiles } from '../import/GiveFiles.tsx';
import { Templates } from '../import/Templates.tsx';
import type { UseDataProps } from '../import/UseData.tsx';
import { type Visits, VisitsContext } from '../import/visits.ts';
import { shortMoment } from '../plans/offered.ts';
import type { PageProps } from './pageProps.ts';

function KeptHere({ visits }: { readonly visits: Visits }): VNode | null {
  const [removed, setRemoved] = useState(false);
  const kept = visits.kept.value;
  const { own } = visits.now.value;
  if (kept === null || (own !== null && !own.invented)) {
    return removed ? <p role="status">{KEPT.removed}</p> : null;
  }
  const remove = () => void visits.forget().then(() => setRemoved(true));
  return (
    <Section id="kept" title={KEPT.title}>
      <p>{KEPT.said(kept.name, shortMoment(kept.taken))}</p>
      <p class="lip-row lip-screen-only">
        <button type="button" class="lip-button lip-button--quiet" onClick={visits.showKept}>
          {KEPT.show}
        </button>
        <button type="button" class="lip-link" onClick={remove}>
          {KEPT.remove}
        </button>
      </p>
    </Section>
  );
}

function Invented({ visits, home }: { readonly visits: Visits; readonly home: string }) {
  const [failed, setFailed] = useState(false);
  const area = visits.invented.value;
  if (area === null || visits.now.value.own?.invented) return null;
  const show = () => {
    setFailed(false);
    visits.tryInvented(area, home).catch(() => setFailed(true));
  };
  return (
    <div class="lip-screen-only">
      <Section id="invented" title={INVENTED.title}>
        <p class="lip-row">
          {INVENTED.offer}
          <button type="button" class="lip-button lip-button--quiet" onClick={show}>
            {INVENTED.button}
          </button>
        </p>
        {failed ? (
          <p class="govuk-error-message" role="alert">
            {INVENTED.failed}
          </p>
        ) : null}
      </Section>
    </div>
  );
}

function Importing({ visits, dataset }: PageProps & { readonly visits: Visits }): VNode {
  const { desks, own } = visits.now.value;
  const { manifest, datasetHash } = dataset;
  useEffect(() => void visits.look(), [visits]);
  const home = own?.home ?? manifest.name;
  const use: UseDataProps['use'] = (made, origin) => void visits.use(made, origin, home);
  return (
    <>
      <PageHead headline={START.headline(manifest.name)}>{START.lead}</PageHead>
      <div class="lip-stack">
        <Section id="tables" title={GIVE.title}>
          <GiveFiles id="tables" desk={desks.tables} words={GIVE} />
          <Checked id="tables" desk={desks.tables} manifest={manifest} use={use} />
        </Section>
        <KeptHere visits={visits} />
        <Section id="returns" title={RETURNS.title} intro={RETURNS.intro}>
          <GiveFiles id="returns" desk={desks.returns} words={RETURNS} />
          <Checked id="returns" desk={desks.returns} manifest={manifest} use={use} />
        </Section>
        <Invented visits={visits} home={home} />
        <Section id="templates" title={TEMPLATES.title} intro={TEMPLATES.intro}>
          <Templates manifest={manifest} hash={datasetHash} texts={visits.texts} />
        </Section>
      </div>
    </>
  );
}

export function ImportPage(props: PageProps): VNode | null {
  const visits = useContext(VisitsContext);
  return visits === null ? null : <Importing {...props} visits={visits} />;
}
