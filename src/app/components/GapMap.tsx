/** Shortfall by district as a rate on the map. Rates only: a map of counts shows where people live. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { children, range, rate } from '../../charts/rounding.ts';
import type { Shapes } from '../../domain/dataset.ts';
import type { OverviewView } from '../../results/views/view.ts';
import { widestGapTitle } from '../content/findings/where.ts';
import { RATE_WORDS } from '../content/words.ts';
import type { Choices } from '../state/choices.ts';
import { DistrictRates } from './DistrictRates.tsx';

export interface GapMapProps {
  readonly overview: OverviewView;
  readonly choices: Choices;
  readonly shapes: Shapes;
  /** District under the pointer or the keys, here or in the table beside. */
  readonly pointed: string | null;
  readonly onPoint: (districtCode: string | null) => void;
  readonly onSelect: (districtCode: string | null) => void;
}

export function GapMap(props: GapMapProps): VNode {
  const { overview, choices, shapes } = props;
  const { districts, areaName } = overview;
  const at = overview.children.years.indexOf(choices.year);
  const title = widestGapTitle(districts, at, areaName, choices.year);
  const caption = `Shortfall of specialist places ${RATE_WORDS}, January ${choices.year}, by home district`;
  const values = useMemo(
    () =>
      districts.map(({ code, name, shortfallPer1000 }) => ({
        code,
        name,
        value: shortfallPer1000[at].mean,
      })),
    [districts, at],
  );
  const read = (code: string) => {
    const district = districts.find((one) => one.code === code);
    if (!district) return '';
    const { mean, p10, p90 } = district.shortfall[at];
    return `${district.name}: ${rate(district.shortfallPer1000[at].mean)} per 1,000, ${children(mean)} places short, 8 in 10 futures ${range(p10, p90, children)}`;
  };
  return (
    <DistrictRates
      id="gap-map"
      title={title}
      caption={caption}
      year={choices.year}
      shapes={shapes}
      values={values}
      provenance={overview.provenance}
      read={read}
      pointed={props.pointed}
      selected={choices.district?.code ?? null}
      onPoint={props.onPoint}
      onSelect={props.onSelect}
    />
  );
}
