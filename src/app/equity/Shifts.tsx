/** Beside plans that are compared: whose waiting and whose journeys each changes most. */
import type { VNode } from 'preact';
import type {
  EquityShift,
  EquityShiftsView,
  MeasureShifts,
} from '../../results/views/equityTypes.ts';
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

/** Measure by measure, the groups that one plan changes most. */
export function ShiftList({ shifts }: { readonly shifts: readonly MeasureShifts[] }): VNode {
  return (
    <dl class="lip-shifts">
      {shifts.map(({ measure, better, worse }) => (
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
  );
}

/** Whether an answer is of these plans at this January. */
export function isShiftsOf(
  view: EquityShiftsView | undefined,
  plans: readonly string[],
  year: number,
): view is EquityShiftsView {
  return view?.plans.map(({ id }) => id).join() === plans.join() && view.year === year;
}

export function Shifts({ view, plans, year, addressOf }: ShiftsProps): VNode {
  return (
    <Section
      id="who-is-affected"
      title="Whose waiting and journeys change most"
      intro={`Of districts, needs and phases, against A, future by future, January ${year}.`}
    >
      {isShiftsOf(view, plans, year) ? (
        view.shifts.map((measures, at) => {
          const plan = view.plans[at + 1];
          return (
            <div key={plan.id} class="lip-stack lip-stack--tight">
              <h3 class="lip-figure__title">
                {LETTERS[at + 1]} {plan.label}
              </h3>
              <ShiftList shifts={measures} />
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
