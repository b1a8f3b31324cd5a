/** How inclusive is the area, by the indicators of an inclusion dashboard, and are its targets met? */
import type { VNode } from 'preact';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { inclusionHeadline } from '../content/inclusion.ts';
import { isFirstLook } from '../content/reading.ts';
import { ByDistrict } from '../inclusion/ByDistrict.tsx';
import { Indicators } from '../inclusion/Indicators.tsx';
import { NotSimulated, Rules } from '../inclusion/Rules.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

export function InclusionPage({ views, choices, dataset, go, hashOf }: PageProps): VNode {
  const { inclusion } = views;
  const { areaName } = choices;
  if (!inclusion) return <Waiting headline={`Inclusion indicators, ${areaName}`} />;
  const { draws } = inclusion.provenance;
  const district = choices.district?.code ?? null;
  const mainstream = dataset.manifest.settingTypes.find(({ role }) => role === 'mainstream')?.id;
  return (
    <>
      <PageHead
        headline={inclusionHeadline(inclusion, district, areaName, mainstream)}
        firstLookDraws={isFirstLook(draws) ? draws : undefined}
      >
        Each figure is an average of {draws} simulated futures with the range that 8 in 10 of them
        fall into.
      </PageHead>
      <InTurns of={[views, choices]}>
        <Indicators
          view={inclusion}
          district={district}
          areaName={areaName}
          addressOf={(measure) => hashOf({ measure })}
        />
        <ByDistrict
          view={inclusion}
          measure={choices.measure}
          onMeasure={(measure) => go({ measure })}
          chosen={choices.district?.code}
          addressOf={(area) => hashOf({ area })}
        />
        <Rules view={inclusion} district={district} importAddress={hashOf({ page: 'import' })} />
        <NotSimulated />
      </InTurns>
    </>
  );
}
