/** What is wrong with a plan, at the top, with a link to each field: the GOV.UK error summary. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlanProblem } from './planChecks.ts';

export interface FieldProblemsProps {
  readonly problems: readonly PlanProblem[];
  /** Brings a field into view and gives it the keyboard. */
  readonly onGo: (problem: PlanProblem) => void;
}

/** Takes the focus when it appears. */
export function FieldProblems({ problems, onGo }: FieldProblemsProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      class="govuk-error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="review-problems"
      ref={box}
    >
      <h2 class="govuk-error-summary__title" id="review-problems">
        There is a problem
      </h2>
      <ul class="govuk-error-summary__list lip-list">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            <a
              href={`#${problem.field}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(problem);
              }}
            >
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
