/** What each policy of the plan adds: asked for by a button, since each has to be simulated alone. */
import type { VNode } from 'preact';
import { Section } from '../components/Section.tsx';
import { isFirstLook } from '../content/reading.ts';
import { PolicyWaterfall } from './PolicyWaterfall.tsx';
import type { FinanceSectionProps } from './parts.ts';
import { LONE_DRAWS, type PolicyEffects, type PolicyEffectsState } from './policyEffects.ts';

const ID = 'policies';
const TITLE = 'What each policy adds';

export interface PoliciesProps extends FinanceSectionProps {
  readonly policyEffects: PolicyEffects;
}

function Progress({ done, wanted, onStop }: { done: number; wanted: number; onStop: () => void }) {
  const share = wanted > 0 ? Math.round((100 * done) / wanted) : undefined;
  return (
    <>
      <div
        class="lip-progress"
        role="progressbar"
        aria-label="Futures simulated of each policy alone"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <div class="lip-progress__done" style={{ width: `${share ?? 0}%` }} />
      </div>
      <p class="lip-row">
        <span>
          {wanted > 0
            ? `Simulating each policy alone: ${done} of ${wanted} futures`
            : 'Preparing each policy alone'}
        </span>
        <button type="button" class="lip-link" onClick={onStop}>
          Stop
        </button>
      </p>
    </>
  );
}

function Ask({ state, effects }: { state: PolicyEffectsState; effects: PolicyEffects }): VNode {
  if (state.kind === 'working') {
    return <Progress done={state.done} wanted={state.wanted} onStop={effects.stop} />;
  }
  return (
    <>
      {state.kind === 'stopped' ? (
        <p>Stopped before every policy had been simulated alone.</p>
      ) : null}
      {state.kind === 'failed' ? <p role="alert">This did not work: {state.message}</p> : null}
      <p>
        <button type="button" class="lip-button" onClick={() => void effects.work()}>
          Work out what each policy adds
        </button>
      </p>
    </>
  );
}

export function Policies(props: PoliciesProps): VNode | null {
  const { policyEffects, choices, views } = props;
  const state = policyEffects.state.value;
  if (choices.scenarioId === choices.baselineId) return null;
  if (state.kind === 'found') return <PolicyWaterfall view={state.view} choices={choices} />;
  const compared = views.causes?.against?.draws ?? 0;
  const ready =
    !isFirstLook(compared) && views.causes?.provenance.scenarioId === choices.scenarioId;
  return (
    <Section
      id={ID}
      title={TITLE}
      intro={`Each policy is simulated alone, in the first ${LONE_DRAWS} futures of the plan.`}
    >
      {ready ? (
        <Ask state={state} effects={policyEffects} />
      ) : (
        <p>This can be worked out once the plan and no change have been simulated in full.</p>
      )}
    </Section>
  );
}
