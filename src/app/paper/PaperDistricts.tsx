/** Where in the area: the rate by home district on a map, and what the plan changes in each. */
import type { VNode } from 'preact';
import type { Shapes } from '../../domain/dataset.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { Section } from '../components/Section.tsx';
import { DistrictChanges } from '../explore/DistrictChanges.tsx';
import { WithoutPlaceMap } from '../explore/WithoutPlaceMap.tsx';

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
  const nobody = () => undefined;
  return (
    <div class="lip-columns lip-columns--paper">
      <WithoutPlaceMap
        id="paper-map"
        view={view}
        plan="the plan"
        shapes={shapes}
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
          ranges="written"
        />
      </Section>
    </div>
  );
}
