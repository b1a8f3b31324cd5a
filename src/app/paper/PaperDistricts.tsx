/** Where in the area: the rate by home district on a map, and what the plan changes in each. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { rate } from '../../charts/rounding.ts';
import type { Shapes } from '../../domain/dataset.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { DistrictRates } from '../components/DistrictRates.tsx';
import { Section } from '../components/Section.tsx';
import { districtSentence } from '../content/explore.ts';
import { RATE_WORDS } from '../content/words.ts';
import { DistrictChanges } from '../explore/DistrictChanges.tsx';

export interface PaperDistrictsProps {
  readonly view: ExploreView;
  readonly shapes: Shapes;
  readonly areaName: string;
  /** District that is looked at; null = all. */
  readonly chosen: string | null;
  readonly addressOf: (districtCode: string) => string;
  readonly onSelect: (districtCode: string | null) => void;
}

export function PaperDistricts(props: PaperDistrictsProps): VNode {
  const { view, shapes, areaName, chosen, addressOf, onSelect } = props;
  const { districts, year } = view;
  const values = useMemo(
    () => districts.map(({ code, name, per1000 }) => ({ code, name, value: per1000 })),
    [districts],
  );
  const read = (code: string) => {
    const district = districts.find((one) => one.code === code);
    if (!district) return '';
    return `${rate(district.per1000)} per 1,000. ${districtSentence(district.name, district.withoutPlace, view)}`;
  };
  const nobody = () => undefined;
  return (
    <div class="lip-columns lip-columns--paper">
      <DistrictRates
        id="paper-map"
        title="Where children are without the place they need"
        caption={`Children without the place they need ${RATE_WORDS}, January ${year}, ${view.same ? 'with no change' : 'with the plan'}`}
        year={year}
        shapes={shapes}
        values={values}
        provenance={view.provenance}
        read={read}
        pointed={null}
        selected={chosen}
        onPoint={nobody}
        onSelect={onSelect}
      />
      <Section
        id="paper-districts"
        title={view.same ? 'By home district' : 'What changes, by home district'}
      >
        <DistrictChanges
          view={view}
          areaName={areaName}
          chosen={chosen ?? undefined}
          pointed={null}
          onPoint={nobody}
          addressOf={addressOf}
        />
      </Section>
    </div>
  );
}
