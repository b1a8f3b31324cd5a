/** What is wrong with plan files, all of it at once, beside the button that opened them. */
import type { VNode } from 'preact';
import type { Failure } from '../state/stagedRun.ts';

export function ImportProblems(props: { id: string; failure: Failure | null }): VNode | null {
  const { id, failure } = props;
  if (failure === null) return null;
  return (
    <div class="govuk-error-message" id={id} role="alert">
      <p>{failure.message}</p>
      {failure.problems.length > 0 ? (
        <ul class="lip-list">
          {failure.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
