/** Who gains and who loses, side by side on one kind of drawing, and school by school where schools change. */
import type { VNode } from 'preact';
import { ButterflyReader } from '../../charts/butterfly/ButterflyReader.tsx';
import { butterflyTwin } from '../../charts/butterfly/butterfly.ts';
import { children, range, rate } from '../../charts/rounding.ts';
import type { ReviewedProvision, ReviewView } from '../../results/views/reviewTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import {
  GAIN_SIDES,
  GAINS_TITLE,
  gainsNote,
  gainsStatus,
  gainsWords,
  NOBODY_MOVES,
  RESUME_GAINS,
  STOP_GAINS,
  sideTitle,
  someMove,
} from '../content/paperGains.ts';
import { DIMENSION_LABELS } from '../content/review.ts';
import { butterflyOf } from '../review/butterflyOf.ts';
import type { PaperGains as Gains } from './gains.ts';

/** Rows of each drawing, and of schools, on paper: those with the most children. */
const MOST_ROWS = 12;
/** Fewer than this on average show as none. */
const A_CHILD = 0.5;

function Drawn({ view, by }: { readonly view: ReviewView; readonly by: 'need' | 'district' }) {
  const whole = butterflyOf(view.needsMet, by, GAIN_SIDES);
  const some = whole.rows.filter(({ gained, lost }) => gained.mean + lost.mean >= A_CHILD);
  const data = { ...whole, rows: some.slice(0, MOST_ROWS) };
  const title = sideTitle(by);
  const caption = `Children in the type of place they need with the plan and not without it, and the reverse, January ${view.year}`;
  return (
    <DataFigure
      id={`paper-gains-${by}`}
      class="lip-figure--plain"
      level={3}
      title={title}
      caption={`Children, January ${view.year}`}
      twin={butterflyTwin(whole, `${caption}, ${title.toLowerCase()}`, DIMENSION_LABELS[by], rate)}
      provenance={view.provenance}
    >
      <ButterflyReader
        id={`paper-gains-${by}-drawing`}
        label={`${title}: ${caption}`}
        dense
        {...data}
      />
    </DataFigure>
  );
}

const ranged = ({ mean, p10, p90 }: Summary) => `${children(mean)} (${range(p10, p90, children)})`;
const places = (count: number | null) => (count === null ? 'no limit' : children(count));

function columns(): Column<ReviewedProvision>[] {
  const numeric = { numeric: true } as const;
  return [
    { id: 'name', label: 'School', cell: ({ name }) => name },
    {
      id: 'places',
      label: 'Places, no change to plan',
      ...numeric,
      cell: (one) => `${places(one.placesBefore)} to ${places(one.places)}`,
    },
    {
      id: 'before',
      label: 'On roll, no change',
      ...numeric,
      cell: (one) => ranged(one.onRollBefore),
    },
    { id: 'roll', label: 'On roll, plan', ...numeric, cell: (one) => ranged(one.onRoll) },
    { id: 'gained', label: 'Only with the plan', ...numeric, cell: (one) => ranged(one.gained) },
    { id: 'lost', label: 'Only without it', ...numeric, cell: (one) => ranged(one.lost) },
  ];
}

function Schools({ view }: { readonly view: ReviewView }): VNode | null {
  const size = ({ gained, lost }: ReviewedProvision) => gained.mean + lost.mean;
  const rows = [...view.provisions].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  const left = view.provisions.length - rows.length;
  return (
    <>
      <DataTable
        caption={`Children on roll at schools that close or admit differently, January ${view.year}: average, and the range of 8 in 10 futures`}
        columns={columns()}
        rows={rows}
        rowKey={({ id }) => id}
        dense
      />
      {left > 0 ? <p class="lip-note">And {left} schools with fewer children who move.</p> : null}
    </>
  );
}

function Found({ view }: { readonly view: ReviewView }): VNode {
  if (!someMove(view.needsMet)) return <p>{NOBODY_MOVES}</p>;
  return (
    <>
      <p class="lip-measure">{gainsWords(view)}</p>
      <div class="lip-columns lip-columns--gains">
        <Drawn view={view} by="need" />
        <Drawn view={view} by="district" />
      </div>
      <p class="lip-note">{gainsNote(view.provenance.draws)}</p>
    </>
  );
}

export interface PaperGainsProps {
  readonly gains: Gains;
  /** Hash of the plan on paper, and its January: figures of another are not shown. */
  readonly scenarioHash: string;
  readonly year: number;
}

export function PaperGains({ gains, scenarioHash, year }: PaperGainsProps): VNode {
  const found = gains.view.value;
  const view =
    found?.provenance.scenarioHash === scenarioHash && found.year === year ? found : null;
  const status = gains.status.value;
  const going = status?.kind;
  return (
    <Section id="paper-gains" title={GAINS_TITLE}>
      <p class={view ? 'lip-row lip-screen-only' : 'lip-row'}>
        <span role="status">{gainsStatus(status, gains.problem.value)}</span>
        {going === 'simulating' ? (
          <button type="button" class="lip-button lip-button--quiet" onClick={gains.stop}>
            {STOP_GAINS}
          </button>
        ) : null}
        {going === 'stopped' || going === 'failed' ? (
          <button
            type="button"
            class="lip-button lip-button--quiet"
            onClick={() => void gains.resume()}
          >
            {RESUME_GAINS}
          </button>
        ) : null}
      </p>
      {view ? <Found view={view} /> : null}
      {view ? <Schools view={view} /> : null}
    </Section>
  );
}
