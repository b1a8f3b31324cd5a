/** What is assumed, on what grounds, how well it fits, and what the simulator cannot tell. */
import type { VNode } from 'preact';
import { Calibration } from '../components/Calibration.tsx';
import { ChecksTables } from '../components/ChecksTable.tsx';
import { HiddenNeed } from '../components/HiddenNeed.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { RegisterTable } from '../components/RegisterTable.tsx';
import { Section } from '../components/Section.tsx';
import { LIMITS, RANGES_TEXT } from '../content/limits.ts';
import { registerHeadline } from '../content/register.ts';
import type { PageProps } from './pageProps.ts';

/** A scenario's own assumptions and the register entries that it changes. */
function PlanAssumptions({ scenario }: Pick<PageProps, 'scenario'>): VNode | null {
  if (!scenario) return null;
  const changed = Object.entries(scenario.parameters);
  if (scenario.assumptions.length + changed.length === 0) return null;
  return (
    <Section id="plan-assumptions" title={`What “${scenario.label}” takes as given`}>
      <ul class="lip-list lip-measure">
        {scenario.assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
        {changed.map(([id, { low, central, high, reason }]) => (
          <li key={id}>
            <code>{id}</code> is {central} ({low} to {high}): {reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function AssumptionsPage({ dataset, views, scenario, choices }: PageProps): VNode {
  const entries = Object.values(dataset.register);
  const { checks, hiddenNeed, calibration } = views;
  return (
    <>
      <PageHead headline={registerHeadline(entries)}>
        Read what the simulator cannot tell before you use what it says.
      </PageHead>
      <div class="lip-stack">
        <Section id="limits" title="What this cannot tell">
          <ul class="lip-list lip-measure">
            {LIMITS.map(({ title, text }) => (
              <li key={title}>
                <b>{title}.</b> {text}
              </li>
            ))}
          </ul>
          <p class="lip-measure">{RANGES_TEXT}</p>
        </Section>
        <PlanAssumptions scenario={scenario} />
        <Section id="checks" title="How well the model gives back what is known">
          {checks ? (
            <ChecksTables rows={checks.rows} />
          ) : (
            <p>The checks appear as soon as the first futures have been simulated.</p>
          )}
        </Section>
        <Section id="hidden-need" title="How far the headline rests on need that cannot be seen">
          {hiddenNeed ? (
            <HiddenNeed view={hiddenNeed} year={choices.year} />
          ) : (
            <p>The figures appear as soon as the first futures have been simulated.</p>
          )}
        </Section>
        <Section id="calibration" title="Placement beside the flows that it is fitted to">
          {calibration ? (
            <Calibration view={calibration} />
          ) : (
            <p>The figures appear as soon as the first futures have been simulated.</p>
          )}
        </Section>
        <Section id="register" title="Every assumption">
          <RegisterTable entries={entries} />
        </Section>
      </div>
    </>
  );
}
