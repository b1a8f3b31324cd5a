/** The five levers, with what can be done with the plan that they make. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { CHANGE_THINGS, LEAVES_OUT } from '../content/explore.ts';
import { MY_PLANS, savedAs } from '../content/plans.ts';
import type { AreaFacts } from './areaFacts.ts';
import { leverValue } from './explorePlan.ts';
import { LeverControl } from './LeverControl.tsx';
import type { Lever, LeverValues } from './lever.ts';
import { LEVERS } from './levers.ts';

export const LEVERS_ID = 'explore-levers';

export interface LeverPanelProps {
  readonly facts: AreaFacts;
  readonly values: LeverValues;
  readonly onMove: (lever: Lever, value: number) => void;
  readonly onResetAll: () => void;
  /** Keeps the plan among the person's own, and gives its name. */
  readonly onSave: () => string;
  /** Whether what is saved stays on the device. */
  readonly onDevice: boolean;
  /** Opens the plan where everything in it can be changed. */
  readonly onGoFurther: () => void;
  readonly plansAddress: string;
  readonly assumptionsAddress: string;
  /** On narrow screens the levers have the page to themselves: goes back to the answer. */
  readonly onDone: (() => void) | null;
}

export function LeverPanel(props: LeverPanelProps): VNode {
  const { facts, values, onMove } = props;
  const [saved, setSaved] = useState<{ values: LeverValues; name: string } | null>(null);
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
            onClick={() => setSaved({ values, name: props.onSave() })}
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
        <p role="status">
          {saved?.values === values ? (
            <>
              {savedAs(saved.name, props.onDevice)} <a href={props.plansAddress}>{MY_PLANS}</a>
            </>
          ) : null}
        </p>
        <p>
          <button type="button" class="lip-link" onClick={props.onGoFurther}>
            Go further in Test a review
          </button>
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
