/** The five levers, with what can be done with the plan that they make. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import { downloadJson } from '../components/download.ts';
import { CHANGE_THINGS, LEAVES_OUT } from '../content/explore.ts';
import type { AreaFacts } from './areaFacts.ts';
import { leverValue } from './explorePlan.ts';
import { LeverControl } from './LeverControl.tsx';
import type { Lever, LeverValues } from './lever.ts';
import { LEVERS } from './levers.ts';

export const LEVERS_ID = 'explore-levers';

export interface LeverPanelProps {
  readonly facts: AreaFacts;
  readonly values: LeverValues;
  readonly plan: Scenario;
  readonly onMove: (lever: Lever, value: number) => void;
  readonly onResetAll: () => void;
  readonly reviewAddress: string;
  readonly assumptionsAddress: string;
  /** On narrow screens the levers have the page to themselves: goes back to the answer. */
  readonly onDone: (() => void) | null;
}

export function LeverPanel(props: LeverPanelProps): VNode {
  const { facts, values, plan, onMove } = props;
  const changed = Object.keys(values).length > 0;
  return (
    <section class="lip-section lip-screen-only" aria-labelledby={LEVERS_ID}>
      <div class="lip-row lip-row--ends">
        <h2 class="lip-section__title" id={LEVERS_ID} tabIndex={-1}>
          {CHANGE_THINGS}
        </h2>
        {props.onDone ? (
          <button type="button" class="lip-link" onClick={props.onDone}>
            Done
          </button>
        ) : null}
      </div>
      <p class="lip-section__intro">New admissions only: no child who has a place loses it.</p>
      {LEVERS.map((lever) => (
        <LeverControl
          key={lever.id}
          lever={lever}
          facts={facts}
          value={leverValue(lever, values, facts)}
          onMove={(value) => onMove(lever, value)}
        />
      ))}
      <div class="lip-stack lip-stack--tight lip-explore__end">
        <p class="lip-row">
          <button
            type="button"
            class="lip-button"
            disabled={!changed}
            onClick={() =>
              downloadJson(`${plan.id}.scenario.json`, `${JSON.stringify(plan, null, 2)}\n`)
            }
          >
            Save as a plan
          </button>
          <button
            type="button"
            class="lip-button lip-button--quiet"
            disabled={!changed}
            onClick={props.onResetAll}
          >
            Reset all
          </button>
        </p>
        <p>
          <a href={props.reviewAddress}>Go further in Test a review</a>
        </p>
        <div class="lip-leaves-out">
          <h3>What this leaves out</h3>
          <ul class="lip-list">
            {LEAVES_OUT.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <a href={props.assumptionsAddress}>All assumptions and ranges</a>
          </p>
        </div>
      </div>
    </section>
  );
}
