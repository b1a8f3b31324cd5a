/** The share of passengers who ride longer than the guide, by home district. */
import type { VNode } from 'preact';
import { barsTwin } from '../../charts/bars/bars.ts';
import { DotRowsReader } from '../../charts/dotRows/DotRowsReader.tsx';
import { financialYear } from '../../domain/years.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { byShareOver, guideWords, overGuideTitle, wholeShare } from '../content/transport.ts';
import type { TransportPartProps } from './parts.ts';

export function OverGuide({ transport, choices }: TransportPartProps): VNode {
  const { byDistrict, whole, areaName, provenance, guideMinutes } = transport;
  const when = financialYear(transport.financialYear);
  const data = {
    bars: byShareOver(byDistrict).map(({ label, overGuide: { mean, p10, p90 } }) => ({
      label,
      mean,
      low: p10,
      high: p90,
    })),
    format: wholeShare,
    against: whole.overGuide ? { name: areaName, value: whole.overGuide.mean } : undefined,
  };
  const title = overGuideTitle(byDistrict, whole, areaName, when);
  const caption = `Share of passengers whose ride is longer than the guide for their age, by home district, ${areaName}, ${when}, ${provenance.draws} simulated futures`;
  return (
    <DataFigure
      id="over-guide"
      title={title}
      caption={caption}
      twin={barsTwin(data, caption, 'Home district')}
      provenance={provenance}
      notes={guideWords(guideMinutes)}
    >
      {data.bars.length > 0 ? (
        <DotRowsReader
          id="over-guide-drawn"
          label={`${title}, ${when}`}
          description={caption}
          chosen={choices.district?.name}
          {...data}
        />
      ) : (
        <p>Nobody is carried in {when}.</p>
      )}
    </DataFigure>
  );
}
