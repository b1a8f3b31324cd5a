/** Shortfall over time: small fans of every district on one scale, or one fan of the district chosen. */
import type { VNode } from 'preact';
import { FanMultiples, multiplesTwin } from '../../charts/FanMultiples.tsx';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import { children } from '../../charts/rounding.ts';
import type { DistrictView, OverviewView } from '../../results/views/view.ts';
import { directionFrom, districtTrendTitle } from '../content/findings/trend.ts';
import { seriesOf } from '../content/series.ts';
import type { Choices } from '../state/choices.ts';
import { DataFigure } from './DataFigure.tsx';

export interface ShortfallFansProps {
  readonly overview: OverviewView;
  readonly choices: Choices;
}

const ID = 'shortfall';

function EveryDistrict({ overview, choices }: ShortfallFansProps): VNode {
  const { years } = overview.children;
  const { districts, provenance } = overview;
  const title = districtTrendTitle(districts, years[years.length - 1]);
  const fans = {
    id: `${ID}-fans`,
    label: `${title}. Read at January ${choices.year}`,
    items: [...districts]
      .sort((a, b) => b.shortfall[years.length - 1].mean - a.shortfall[years.length - 1].mean)
      .map(({ name, shortfall }) => ({ series: seriesOf(name, years, shortfall) })),
    readingYear: choices.year,
    format: children,
  };
  const caption =
    'Shortfall of specialist places each January, same scale throughout. Line: average. Shaded: 8 in 10 simulated futures';
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={multiplesTwin(fans, 'Shortfall of specialist places each January', 'Home district')}
      provenance={provenance}
    >
      <FanMultiples {...fans} />
    </DataFigure>
  );
}

function districtTitle({ name, shortfall }: DistrictView, lastYear: number): string {
  const direction = directionFrom(shortfall[0].mean, shortfall[shortfall.length - 1]);
  return direction === 'unclear'
    ? `Shortfall of specialist places, ${name}, each January to ${lastYear}`
    : `${name}’s shortfall is very likely to ${direction} by January ${lastYear}`;
}

function OneDistrict(props: ShortfallFansProps & { readonly district: DistrictView }): VNode {
  const { overview, choices, district } = props;
  const { years } = overview.children;
  const title = districtTitle(district, years[years.length - 1]);
  const caption = `Specialist places short for children who live in ${district.name}, each January`;
  const data = { plan: seriesOf('Places short', years, district.shortfall), format: children };
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={overview.provenance}
    >
      <FanReader
        id={`${ID}-fan`}
        label={`${title}. Read at January ${choices.year}`}
        {...data}
        readingYear={choices.year}
        unit="places"
        bandWords={['Shaded: 8 in 10 simulated futures']}
      />
    </DataFigure>
  );
}

export function ShortfallFans(props: ShortfallFansProps): VNode {
  const { overview, choices } = props;
  const district = overview.districts.find(({ code }) => code === choices.district?.code);
  return district ? <OneDistrict {...props} district={district} /> : <EveryDistrict {...props} />;
}
