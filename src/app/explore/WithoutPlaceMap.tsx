/** Where children are without the place they need: the rate of each home district, read in words. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { rate } from '../../charts/rounding.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { DistrictRates, type DistrictRatesProps } from '../components/DistrictRates.tsx';
import { districtSentence } from '../content/explore.ts';
import { RATE_WORDS } from '../content/words.ts';

export interface WithoutPlaceMapProps
  extends Pick<
    DistrictRatesProps,
    'id' | 'shapes' | 'pointed' | 'selected' | 'onPoint' | 'onSelect'
  > {
  readonly view: ExploreView;
  /** What the plan is called in the caption: "my plan". */
  readonly plan: string;
}

export function WithoutPlaceMap({ view, plan, ...map }: WithoutPlaceMapProps): VNode {
  const { districts, year, provenance } = view;
  const values = useMemo(
    () => districts.map(({ code, name, per1000 }) => ({ code, name, value: per1000 })),
    [districts],
  );
  const read = (code: string) => {
    const district = districts.find((one) => one.code === code);
    if (!district) return '';
    return `${rate(district.per1000)} per 1,000. ${districtSentence(district.name, district.withoutPlace, view)}`;
  };
  return (
    <DistrictRates
      {...map}
      title="Where children are without the place they need"
      caption={`Children without the place they need ${RATE_WORDS}, January ${year}, with ${view.same ? 'no change' : plan}`}
      year={year}
      values={values}
      provenance={provenance}
      read={read}
    />
  );
}
