/** Every part over the years, small, on one scale for the large and one for the small. */
import type { VNode } from 'preact';
import { FanMultiples, multiplesTwin, sharedAxis } from '../../../charts/FanMultiples.tsx';
import { children } from '../../../charts/rounding.ts';
import { capital } from '../../content/demand.ts';
import { seriesOf } from '../../content/series.ts';
import { DataFigure } from '../DataFigure.tsx';
import { byScale, type PartsProps, peopled } from './parts.ts';

export function PartsFans({ id, demand, choices, split, by, plans }: PartsProps): VNode {
  const { children: fan, areaName, provenance } = demand;
  const { years } = fan;
  const ranked = [...peopled(split)];
  // Phases keep the order in which children pass through them.
  if (by !== 'phase') ranked.sort((a, b) => b.children[0].mean - a.children[0].mean);
  const title = `${plans} by ${by}, each January to ${years[years.length - 1]}`;
  const scales = byScale(ranked);
  const groups = scales.map((rows, at) => ({
    id: `${id}-drawn-${at}`,
    label: `${title}${scales.length > 1 ? `, scale ${at + 1} of ${scales.length}` : ''}. Read at January ${choices.year}`,
    items: rows.map((row) => ({ series: seriesOf(capital(row.label), years, row.children) })),
    readingYear: choices.year,
    format: children,
  }));
  const all = { ...groups[0], items: groups.flatMap(({ items }) => items) };
  return (
    <DataFigure
      id={`${id}-fans`}
      title={title}
      caption={`${areaName}. Line: average. Shaded: 8 in 10 of ${provenance.draws} simulated futures`}
      twin={multiplesTwin(all, title, capital(by))}
      provenance={provenance}
    >
      <div class="lip-stack lip-stack--tight">
        {groups.map((fans) => (
          <div key={fans.id}>
            <p class="lip-note">
              {groups.length > 1 ? 'Scale of these' : 'The same scale throughout'}: 0 to{' '}
              {children(sharedAxis(fans.items).high)} plans
            </p>
            <FanMultiples {...fans} />
          </div>
        ))}
      </div>
    </DataFigure>
  );
}
