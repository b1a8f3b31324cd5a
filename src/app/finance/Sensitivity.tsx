/** Which assumptions the deficit hangs on: the ten strongest drawn, every one in the table. */
import type { VNode } from 'preact';
import { TornadoReader } from '../../charts/tornado/TornadoReader.tsx';
import { type TornadoData, tornadoTwin } from '../../charts/tornado/tornado.ts';
import type { SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import { FEWEST_FUTURES } from '../../results/sensitivity/sensitivityTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { Section } from '../components/Section.tsx';
import {
  EFFECT_MEANING,
  explainedWords,
  OUTCOME_NAMES,
  outcomeFormat,
  outcomeWords,
  sensitivityFinding,
  tornadoRows,
} from '../content/sensitivity.ts';

/** Bars drawn; the table has them all. */
const STRONGEST = 10;
/** Longer bars are no easier to compare. */
const WIDEST = 1100;

export function Sensitivity({ view }: { readonly view: SensitivityView }): VNode {
  const { effects, provenance, query, outcome } = view;
  const answer = outcomeWords(view);
  const neutral = `What moves ${answer}, ${provenance.datasetName}`;
  const told = effects?.each.filter((one) => one.told) ?? [];
  if (effects === null || told.length === 0) {
    return (
      <Section id="sensitivity" title={neutral}>
        <p>
          {effects === null
            ? `Effects of assumptions are told from ${FEWEST_FUTURES} futures up; there are ${provenance.draws} so far.`
            : explainedWords(effects, provenance.draws)}
        </p>
      </Section>
    );
  }
  const title = sensitivityFinding(effects, answer) ?? neutral;
  const data: TornadoData = {
    rows: tornadoRows(told.slice(0, STRONGEST)),
    average: outcome.mean,
    format: outcomeFormat(view),
  };
  return (
    <DataFigure
      id="sensitivity"
      title={title}
      caption={`Average of ${answer} at the low end of each assumption (hollow) and at its high end (filled), the ${data.rows.length} strongest, from ${provenance.draws} simulated futures`}
      twin={tornadoTwin(data, tornadoRows(effects.each), {
        caption: `Effect of every assumption on ${answer}`,
        outcome: OUTCOME_NAMES[query.outcome],
        note: EFFECT_MEANING,
      })}
      provenance={provenance}
      notes={
        <>
          <p>{explainedWords(effects, provenance.draws)}</p>
          <p>{EFFECT_MEANING}</p>
        </>
      }
    >
      <TornadoReader {...data} id="sensitivity-drawing" label={title} most={WIDEST} />
    </DataFigure>
  );
}
