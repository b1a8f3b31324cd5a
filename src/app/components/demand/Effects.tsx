/** How much of a change in plans is a change in children, and how much in plans per child. */
import type { VNode } from 'preact';
import { EffectRowsReader } from '../../../charts/effects/EffectRowsReader.tsx';
import { type Effect, type EffectsData, effectsTwin } from '../../../charts/effects/effects.ts';
import { children } from '../../../charts/rounding.ts';
import type { PopulationEffectView } from '../../../results/views/demandTypes.ts';
import type { Summary } from '../../../results/views/view.ts';
import { pastEffectTitle, projectedEffectTitle } from '../../content/findings/causes.ts';
import { listed } from '../../content/reading.ts';
import type { Choices } from '../../state/choices.ts';
import { DataFigure } from '../DataFigure.tsx';
import { Section } from '../Section.tsx';

export interface EffectsProps {
  readonly effects: PopulationEffectView;
  readonly choices: Choices;
}

const NAMES = ['Number of children', 'Plans per child', 'Both together'];
const EXACT =
  'Children: the change in residents of each age, at the mean of the two rates. Plans per child: the change in each age’s rate, at the mean of the two numbers of residents. The two add up to the change exactly.';

function counted(value: number): Effect {
  return { mean: value, low: value, high: value };
}

function simulated({ mean, p10, p90 }: Summary): Effect {
  return { mean, low: p10, high: p90 };
}

/** Residents at both ends are needed: says from when on there are any. */
function sinceWords(firstYear: number): string {
  return `There are residents by age from January ${firstYear} on. Before that a change cannot be split, so earlier years are shown as counts alone.`;
}

function PastEffects({ effects }: Pick<EffectsProps, 'effects'>): VNode {
  const { history, areaName, firstYearWithResidents, provenance } = effects;
  const title = pastEffectTitle(history, areaName);
  const why = sinceWords(firstYearWithResidents);
  if (history.length === 0) {
    return (
      <Section id="past-effects" title={title}>
        <p>{why}</p>
      </Section>
    );
  }
  const data: EffectsData = {
    names: NAMES,
    format: children,
    changes: history.map(({ from, to, population, rate, total }) => ({
      year: to,
      words: `January ${from} to January ${to}`,
      effects: [population, rate, total].map(counted),
    })),
  };
  const bases = [...new Set(history.map(({ basis }) => basis))];
  const caption = `Change in plans from each January to the next, all of ${areaName}, all needs and phases, as counted`;
  return (
    <DataFigure
      id="past-effects"
      title={title}
      caption={caption}
      twin={effectsTwin(data, caption)}
      provenance={provenance}
      notes={`${why} ${EXACT} Worked out by ${listed(bases)}.`}
    >
      <EffectRowsReader
        id="past-effects-drawn"
        label={title}
        description={caption}
        {...data}
        readingYear={history[history.length - 1].to}
      />
    </DataFigure>
  );
}

function ProjectedEffects({ effects, choices }: EffectsProps): VNode | null {
  const { provenance, areaName } = effects;
  const district = effects.districts.find(({ code }) => code === choices.district?.code);
  const { projected } = district ?? effects;
  const where = district?.name ?? `all of ${areaName}`;
  if (projected.length === 0) return null;
  const from = projected[0].year - 1;
  // The base January has no change from itself: the first year after it is read instead.
  const reading = Math.max(choices.year, projected[0].year);
  const data: EffectsData = {
    names: NAMES,
    format: children,
    changes: projected.map(({ year, population, rate, total }) => ({
      year,
      words: `January ${from} to January ${year}`,
      effects: [population, rate, total].map(simulated),
    })),
  };
  const title = projectedEffectTitle(
    projected.find(({ year }) => year === reading),
    district?.name ?? areaName,
    reading,
    provenance.draws,
  );
  const caption = `Change in plans since January ${from}, ${where}, all needs and phases: average and 8 in 10 of ${provenance.draws} simulated futures`;
  return (
    <DataFigure
      id="effects"
      title={title}
      caption={caption}
      twin={effectsTwin(data, caption)}
      provenance={provenance}
      notes="Bars: average. Brackets: 8 in 10 simulated futures. One scale for the three rows. The averages add up; the ends of ranges do not."
    >
      <EffectRowsReader
        id="effects-drawn"
        label={`${title}. Read at January ${reading}`}
        description={caption}
        {...data}
        readingYear={reading}
      />
    </DataFigure>
  );
}

export function Effects(props: EffectsProps): VNode {
  return (
    <div class="lip-columns lip-columns--pair">
      <PastEffects {...props} />
      <ProjectedEffects {...props} />
    </div>
  );
}
