/** Beside plans that are compared: whose waiting and whose journeys each changes most. */
import type { VNode } from 'preact';
import type { EquityShift, EquityShiftsView } from '../../results/views/equityTypes.ts';
import { Section } from '../components/Section.tsx';
import { LETTERS } from '../content/compare.ts';
import { NOBODY_SHIFTED, shiftWords } from '../content/equity.ts';

export interface ShiftsProps {
  readonly view: EquityShiftsView | undefined;
  /** Ids of the plans as they are asked for, and the January. */
  readonly plans: readonly string[];
  readonly year: number;
  /** Address of the page on who is affected by a plan. */
  readonly addressOf: (plan: string) => string;
}

function said(shift: EquityShift | null): string {
  return shift === null ? NOBODY_SHIFTED : shiftWords(shift);
}

export function Shifts({ view, plans, year, addressOf }: ShiftsProps): VNode {
  const isOfThese =
    view !== undefined &&
    view.plans.map(({ id }) => id).join() === plans.join() &&
    view.year === year;
  return (
    <Section
      id="who-is-affected"
      title="Whose waiting and journeys change most"
      intro={`Of districts, needs and phases, against A, future by future, January ${year}.`}
    >
      {isOfThese ? (
        view.shifts.map((measures, at) => {
          const plan = view.plans[at + 1];
          return (
            <div key={plan.id} class="lip-stack lip-stack--tight">
              <h3 class="lip-figure__title">
                {LETTERS[at + 1]} {plan.label}
              </h3>
              <dl class="lip-shifts">
                {measures.map(({ measure, better, worse }) => (
                  <div key={measure} class="lip-shifts__measure">
                    <dt>{measure}</dt>
                    <dd>
                      <b>Better off by most:</b> {said(better)}.
                    </dd>
                    <dd>
                      <b>Worse off by most:</b> {said(worse)}.
                    </dd>
                  </div>
                ))}
              </dl>
              <p>
                <a href={addressOf(plan.id)}>
                  Everyone who is affected by {LETTERS[at + 1]}, against no change
                </a>
              </p>
            </div>
          );
        })
      ) : (
        <p>The answer follows.</p>
      )}
    </Section>
  );
}
