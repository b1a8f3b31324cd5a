/** What the plan does district by district, and in the district that the reader chooses. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { PairedRows } from '../../charts/pairedRows/PairedRows.tsx';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { comparedGroups } from '../components/comparedRows.ts';
import { SelectField } from '../components/fields.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { Section } from '../components/Section.tsx';
import { districtSentence } from '../content/explore.ts';
import type { PageProps } from '../pages/pageProps.ts';
import { PAIRS_FOR_RANGES } from '../state/quickLook.ts';
import { DistrictChanges } from './DistrictChanges.tsx';
import { PLAN_LABEL } from './explorePlan.ts';
import { WithoutPlaceMap } from './WithoutPlaceMap.tsx';

export interface MyDistrictProps extends Pick<PageProps, 'dataset' | 'choices' | 'go' | 'hashOf'> {
  readonly view: ExploreView;
}

const NONE = '';
const GROUPS = ['children', 'general fund'] as const;

/** The district's own differences, once ranges can be said. */
function Own({ view, name }: { readonly view: ExploreView; readonly name: string }): VNode | null {
  const { draws: pairs } = view.provenance;
  if (view.same || pairs < PAIRS_FOR_RANGES || view.own.length === 0) return null;
  return (
    <PairedRows
      caption={`What your plan changes for children who live in ${name}, January ${view.year}`}
      head={`${name}, January ${view.year}`}
      levels={{ before: view.baseline.label, value: PLAN_LABEL }}
      groups={comparedGroups(view.own, GROUPS)}
    />
  );
}

export function MyDistrict({ view, dataset, choices, go, hashOf }: MyDistrictProps): VNode {
  const [pointed, setPointed] = useState<string | null>(null);
  const { manifest, shapes } = dataset;
  const chosen = view.districts.find(({ code }) => code === choices.district?.code);
  const choose = (area: string | null) => go({ area });
  return (
    <>
      <InTurns of={[view, choices]} class="lip-columns lip-columns--explored">
        <WithoutPlaceMap
          id="explore-map"
          view={view}
          plan="my plan"
          shapes={shapes}
          pointed={pointed}
          selected={chosen?.code ?? null}
          onPoint={setPointed}
          onSelect={choose}
        />
        <Section
          id="explore-districts"
          title={view.same ? 'By district' : 'What changes, by district'}
        >
          <DistrictChanges
            view={view}
            areaName={manifest.name}
            chosen={chosen?.code}
            pointed={pointed}
            onPoint={setPointed}
            addressOf={(area) => hashOf({ area })}
          />
        </Section>
      </InTurns>
      <Section
        id="my-district"
        title={chosen ? `My district: ${chosen.name}` : 'My district'}
        onScreenOnly={!chosen}
      >
        <div class="lip-screen-only">
          <SelectField
            id="explore-district"
            label="District"
            value={chosen?.code ?? NONE}
            options={[
              { value: NONE, label: 'Choose a district' },
              ...manifest.districts.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(code) => choose(code || null)}
          />
        </div>
        {chosen ? (
          <>
            <p>{districtSentence(chosen.name, chosen.withoutPlace, view)}</p>
            <Own view={view} name={chosen.name} />
          </>
        ) : null}
      </Section>
    </>
  );
}
