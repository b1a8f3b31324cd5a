/** What is wrong with a plan, at the top, with a link to each field: the GOV.UK error summary. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What is wrong, and the element that holds the field. */
export interface ProblemAtField {
  readonly field: string;
  readonly message: string;
}

export interface FieldProblemsProps<P extends ProblemAtField> {
  readonly problems: readonly P[];
  /** Brings a field into view and gives it the keyboard. */
  readonly onGo: (problem: P) => void;
}

/** Takes the focus when it appears. */
export function FieldProblems<P extends ProblemAtField>({
  problems,
  onGo,
}: FieldProblemsProps<P>): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      class="govuk-error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="field-problems"
      ref={box}
    >
      <h2 class="govuk-error-summary__title" id="field-problems">
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
