/** What is wrong with a plan, at the top, with a link to each field: the GOV.UK error summary. */
import type { VNode } from 'preact';
import { ErrorFrame } from './ErrorFrame.tsx';

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

export function FieldProblems<P extends ProblemAtField>({
  problems,
  onGo,
}: FieldProblemsProps<P>): VNode {
  return (
    <ErrorFrame id="field-problems" focusFor="shown">
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
    </ErrorFrame>
  );
}
