/** What does this school do for the plan? Has its own address; Escape goes back to where it was opened. */
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { BarsReader } from '../../charts/bars/BarsReader.tsx';
import { type BarsData, barsTwin } from '../../charts/bars/bars.ts';
import { children } from '../../charts/rounding.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { SchoolPart, SchoolView } from '../../results/views/schoolTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { HEADLINE_ID, PageHead } from '../components/PageHead.tsx';
import { useEscape } from '../components/useEscape.ts';
import { isFirstLook } from '../content/reading.ts';
import { openWords, schoolHeadline } from '../content/school.ts';
import type { Choices } from '../state/choices.ts';
import type { SchoolPartProps } from './parts.ts';
import { SchoolFans } from './SchoolFans.tsx';
import { SchoolTermsTable } from './SchoolTerms.tsx';

export interface SchoolCardProps {
  /** Absent until its first answer has come. */
  readonly view: SchoolView | undefined;
  readonly choices: Choices;
  readonly manifest: Manifest;
  readonly backAddress: string;
  /** Address of the page that tests other admissions. */
  readonly reviewAddress: string;
  readonly onBack: () => void;
}

function barsOf(parts: readonly SchoolPart[]): BarsData {
  return {
    bars: parts
      .filter(({ children: count }) => count.mean > 0)
      .sort((a, b) => b.children.mean - a.children.mean)
      .map(({ label, children: { mean, p10, p90 } }) => ({ label, mean, low: p10, high: p90 })),
    format: children,
  };
}

function Parts(
  props: SchoolPartProps & {
    readonly id: string;
    readonly title: string;
    readonly head: string;
    readonly parts: readonly SchoolPart[];
  },
): VNode {
  const { id, title, head, school, provenance, choices } = props;
  const data = barsOf(props.parts);
  const caption = `Children of ${school.name} by ${head.toLowerCase()}, January ${choices.year}, ${provenance.draws} simulated futures`;
  return (
    <DataFigure
      id={id}
      title={title}
      caption={caption}
      twin={barsTwin(data, caption, head)}
      provenance={provenance}
    >
      {data.bars.length > 0 ? (
        <BarsReader id={`${id}-drawn`} label={`${title}, January ${choices.year}`} {...data} />
      ) : (
        <p>Nobody in January {choices.year}.</p>
      )}
    </DataFigure>
  );
}

function Card({ school, provenance, choices, manifest }: SchoolPartProps & { manifest: Manifest }) {
  const part = { school, provenance, choices };
  return (
    <>
      <SchoolTermsTable {...part} needCount={manifest.needs.length} />
      <SchoolFans {...part} />
      <div class="lip-columns lip-columns--pair">
        <Parts
          {...part}
          id="school-homes"
          title="Where its children come from"
          head="Home district"
          parts={school.homes}
        />
        <Parts
          {...part}
          id="school-needs"
          title="Which needs they have"
          head="Need"
          parts={school.needs}
        />
      </div>
    </>
  );
}

export function SchoolCard(props: SchoolCardProps): VNode {
  const { view, choices, backAddress, reviewAddress, onBack } = props;
  useEscape(onBack);
  useEffect(() => {
    document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const current = view?.query.provision === choices.school ? view : undefined;
  const school = current?.school;
  const back = (
    <p class="lip-screen-only">
      <a href={backAddress}>Back to placement</a> <span class="lip-quiet">(Escape)</span>
    </p>
  );
  if (!current || !school) {
    return (
      <>
        {back}
        <PageHead headline={current ? 'This plan has no such school' : 'School'}>
          {current
            ? `The link names the school “${choices.school}”. Go back and choose one from the list.`
            : 'The first figures appear as soon as a few futures have been simulated.'}
        </PageHead>
      </>
    );
  }
  const { draws } = current.provenance;
  const closed = openWords(school, choices.year);
  return (
    <>
      {back}
      <PageHead
        headline={schoolHeadline(school, choices.year, draws)}
        firstLookDraws={isFirstLook(draws) ? draws : undefined}
      >
        {school.type.label}, {school.district}. {closed ?? ''}{' '}
        <a href={reviewAddress}>What would change if it admitted other children?</a>
      </PageHead>
      <div class="lip-stack">
        <Card
          school={school}
          provenance={current.provenance}
          choices={choices}
          manifest={props.manifest}
        />
      </div>
    </>
  );
}
