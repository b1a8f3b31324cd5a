/** The assumptions of the register that a plan changes: its value, the register's, and why. */
import type { VNode } from 'preact';
import type { Register } from '../../domain/register.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { Section } from '../components/Section.tsx';
import {
  ASSUMPTIONS_TITLE,
  CHANGE_AN_ASSUMPTION,
  changedWords,
  NONE_CHANGED,
} from '../content/scenario/assumptions.ts';
import { NO_REASON } from '../content/scenario/page.ts';

/** What can be done to them. */
export interface AssumptionActions {
  readonly chooseAddress: string;
  readonly addressOf: (id: string) => string;
  readonly onRemove: (id: string) => void;
}

export interface ChangedAssumptionsProps {
  readonly plan: Scenario;
  readonly register: Register;
  /** Absent where the plan is only to be looked at. */
  readonly actions?: AssumptionActions;
}

/** The way to change one more; takes the keyboard when one has gone. */
export const CHOOSE_ASSUMPTION_ID = 'choose-assumption';

/** Id of the name of a changed assumption, for the keyboard after saving. */
export function assumptionElement(id: string): string {
  return `assumption-of-${id}`;
}

export function ChangedAssumptions(props: ChangedAssumptionsProps): VNode | null {
  const { plan, register, actions } = props;
  const changed = Object.entries(plan.parameters);
  if (changed.length === 0 && !actions) return null;
  return (
    <Section id="plan-parameters" title={ASSUMPTIONS_TITLE}>
      {changed.length === 0 ? <p>{NONE_CHANGED}</p> : null}
      <ul class="lip-changes">
        {changed.map(([id, value]) => {
          const label = register[id]?.label ?? id;
          const of = <span class="lip-visually-hidden">: {label}</span>;
          return (
            <li key={id} class="lip-change">
              <h3 class="lip-change__name" id={assumptionElement(id)} tabIndex={-1}>
                {label}
              </h3>
              <div class="lip-change__words">
                <p>{changedWords(value, register[id])}</p>
                <p>
                  <b>Reason:</b> {value.reason || <span class="lip-quiet">{NO_REASON}</span>}
                </p>
              </div>
              {actions ? (
                <p class="lip-row lip-screen-only">
                  {register[id] ? <a href={actions.addressOf(id)}>Change{of}</a> : null}
                  <button type="button" class="lip-link" onClick={() => actions.onRemove(id)}>
                    Remove{of}
                  </button>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {actions ? (
        <p class="lip-screen-only">
          <a id={CHOOSE_ASSUMPTION_ID} href={actions.chooseAddress}>
            {CHANGE_AN_ASSUMPTION}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
