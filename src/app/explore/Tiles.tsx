/** Four measures: what the plan changes, as paired differences; with no change, where they stand. */
import type { VNode } from 'preact';
import { PairedDifference } from '../../charts/PairedDifference.tsx';
import { TenDots } from '../../charts/TenDots.tsx';
import type { ExploredMeasure, ExploreView } from '../../results/views/exploreTypes.ts';
import {
  levelDraws,
  levelWords,
  measureName,
  NO_CHANGE,
  RANGES_LATER,
  type SaidDifference,
  saidDifference,
} from '../content/explore.ts';

const WIDTH = 150;

interface TileProps {
  readonly view: ExploreView;
  readonly measure: ExploredMeasure;
}

function LevelTile({ view, measure }: TileProps): VNode {
  const { number, range } = levelWords(measure, levelDraws(view));
  return (
    <li class="lip-tile">
      <h3 class="lip-tile__name">{measureName(measure, view)}</h3>
      <div>
        <p class="lip-tile__number">
          <b>{number}</b>
        </p>
        <p class="lip-tile__range">8 in 10: {range}</p>
      </div>
    </li>
  );
}

function TileNumber({ said }: { readonly said: SaidDifference }): VNode {
  return said.number === null ? (
    <p class="lip-tile__number lip-tile__number--unclear">
      {said.word.charAt(0).toUpperCase()}
      {said.word.slice(1)}
    </p>
  ) : (
    <p class="lip-tile__number">
      <b>{said.number}</b> {said.word}
    </p>
  );
}

function DifferenceTile({ view, measure }: TileProps): VNode {
  const said = saidDifference(measure, view.provenance.draws);
  const { p10, mean, p90 } = measure.difference;
  return (
    <li class="lip-tile">
      <h3 class="lip-tile__name">{measureName(measure, view)}</h3>
      <div>
        <TileNumber said={said} />
        <p class="lip-tile__range">
          {said.range ?? said.error ?? '\u00a0'}
          <br />
          {said.range
            ? (said.error ?? '\u00a0')
            : said.word === NO_CHANGE
              ? '\u00a0'
              : RANGES_LATER}
        </p>
      </div>
      {said.share ? (
        <>
          <div class="lip-tile__drawing">
            <PairedDifference
              low={p10}
              mean={mean}
              high={p90}
              betterWhen="lower"
              share={said.share.of}
              width={WIDTH}
              axisWords
            />
          </div>
          <TenDots share={said.share.of} words={said.directions} say="phrase" />
        </>
      ) : null}
    </li>
  );
}

export function Tiles({ view }: { readonly view: ExploreView }): VNode {
  const Tile = view.same ? LevelTile : DifferenceTile;
  return (
    <section aria-labelledby="explore-tiles">
      <h2 class="lip-visually-hidden" id="explore-tiles">
        {view.same ? 'Where things stand with no change' : 'What your plan changes'}
      </h2>
      <ul class={view.same ? 'lip-tiles' : 'lip-tiles lip-explore__tiles'}>
        {[view.withoutPlace, ...view.others].map((measure) => (
          <Tile key={measure.id} view={view} measure={measure} />
        ))}
      </ul>
    </section>
  );
}
