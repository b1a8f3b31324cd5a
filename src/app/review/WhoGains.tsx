/** Step 3: who gains and who loses, group by group, and where they would have been or go. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ButterflyReader } from '../../charts/butterfly/ButterflyReader.tsx';
import { butterflyTwin } from '../../charts/butterfly/butterfly.ts';
import { children, range, rate } from '../../charts/rounding.ts';
import { TableTwin } from '../../charts/TableTwin.tsx';
import {
  type Destination,
  type GainsAndLosses,
  REVIEW_DIMENSIONS,
  type ReviewDimension,
  type ReviewView,
} from '../../results/views/reviewTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { groupTitle, sidesNote } from '../content/findings/review.ts';
import { DIMENSION_LABELS, SAME_LUCK, SIDE_WORDS } from '../content/review.ts';
import { butterflyOf, SHOWN } from './butterflyOf.ts';

export interface WhoGainsProps {
  readonly view: ReviewView;
  readonly areaName: string;
}

/** A place has a row of its own where it holds a child on average. */
const WORTH_A_ROW = 0.5;

function Switch(props: {
  readonly chosen: ReviewDimension;
  readonly onChoose: (dimension: ReviewDimension) => void;
}): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="lip-switch lip-screen-only" role="group" aria-label="Split by">
      {REVIEW_DIMENSIONS.map((dimension) => (
        <button
          key={dimension}
          type="button"
          class="lip-switch__option"
          aria-pressed={dimension === props.chosen}
          onClick={() => props.onChoose(dimension)}
        >
          {DIMENSION_LABELS[dimension]}
        </button>
      ))}
    </div>
  );
}

function Destinations(props: {
  readonly title: string;
  readonly total: GainsAndLosses['gained'];
  readonly rows: readonly Destination[];
}): VNode | null {
  const shown = props.rows.filter((row) => row.children.mean >= WORTH_A_ROW);
  const rest = props.total.mean - shown.reduce((sum, row) => sum + row.children.mean, 0);
  if (props.total.mean < WORTH_A_ROW) return null;
  const cell = 'lip-table__cell';
  return (
    <table class="lip-table lip-review__destinations">
      <caption class="lip-table__caption">{props.title}</caption>
      <thead class="lip-visually-hidden">
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Average</th>
          <th scope="col">8 in 10 futures</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ code, label, children: summary }) => (
          <tr key={code} class="lip-table__row">
            <th scope="row" class={cell}>
              {label}
            </th>
            <td class={`${cell} ${cell}--numeric`}>
              <b>{children(summary.mean)}</b>
            </td>
            <td class={`${cell} ${cell}--range`}>{range(summary.p10, summary.p90, children)}</td>
          </tr>
        ))}
        {rest >= SHOWN ? (
          <tr class="lip-table__row">
            <th scope="row" class={cell}>
              Anywhere else
            </th>
            <td class={`${cell} ${cell}--numeric`}>
              <b>{rest < WORTH_A_ROW ? 'fewer than 1' : children(rest)}</b>
            </td>
            <td class={`${cell} ${cell}--range`} />
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** Where those who gain would have been, and where those who lose go. */
function Elsewhere({ changes, atProvisions }: { changes: GainsAndLosses; atProvisions: boolean }) {
  const { gained, lost } = changes;
  const words = atProvisions ? SIDE_WORDS.roll : SIDE_WORDS.met;
  return (
    <div class="lip-stack lip-stack--tight">
      <Destinations
        title={`The ${children(gained.mean)} ${words.gainedShort} would have been in`}
        total={gained}
        rows={changes.gainedFrom}
      />
      <Destinations
        title={`The ${children(lost.mean)} ${words.lost} go to`}
        total={lost}
        rows={changes.lostTo}
      />
    </div>
  );
}

export function WhoGains({ view, areaName }: WhoGainsProps): VNode {
  const [dimension, setDimension] = useState<ReviewDimension>('band');
  const atProvisions = view.provisions.length > 0;
  const changes = atProvisions ? view.atProvisions : view.needsMet;
  const words = atProvisions ? SIDE_WORDS.roll : SIDE_WORDS.met;
  const data = butterflyOf(changes, dimension, words);
  const title = groupTitle(changes, dimension, atProvisions, view.year);
  const where = atProvisions
    ? 'on the roll of these provisions'
    : `in the place they need, ${areaName}`;
  const caption = `Children ${where} in January ${view.year} with the plan and not without it, and the reverse. Bars: average. Whiskers: 8 in 10 futures.`;
  const twin = {
    ...butterflyTwin(data, `${title}. ${caption}`, DIMENSION_LABELS[dimension], rate),
    note: 'Averages add up to the total, give or take rounding. The ends of ranges do not.',
  };
  return (
    <div class="lip-stack lip-stack--tight">
      <Switch chosen={dimension} onChoose={setDimension} />
      <DataFigure
        id="who-gains"
        class="lip-figure--plain"
        level={3}
        title={title}
        caption={caption}
        twin={twin}
        provenance={view.provenance}
        notes={`${SAME_LUCK} ${atProvisions ? sidesNote(view) : ''}`}
      >
        <ButterflyReader id="who-gains-drawing" label={title} {...data} />
      </DataFigure>
      <div class="lip-print-only">
        <TableTwin twin={twin} />
      </div>
      <Elsewhere changes={changes} atProvisions={atProvisions} />
    </div>
  );
}
