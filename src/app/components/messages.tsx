/** What stands above a page when something needs saying: a failure, a notice, a link misread. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import type { Failure } from '../state/stagedRun.ts';
import { ErrorFrame } from './ErrorFrame.tsx';

const MOST_PROBLEMS = 20;

export interface ErrorSummaryProps {
  readonly failure: Failure;
  /** Figures of an earlier answer are still below. */
  readonly figuresShown: boolean;
  readonly onRetry: () => void;
}

export function ErrorSummary({ failure, figuresShown, onRetry }: ErrorSummaryProps): VNode {
  const more = failure.problems.length - MOST_PROBLEMS;
  return (
    <ErrorFrame id="error-title" focusFor={failure.message === '' ? null : failure}>
      <div class="govuk-error-summary__body lip-stack lip-stack--tight">
        <p>{failure.message}</p>
        {failure.problems.length > 0 ? (
          <ul class="lip-list">
            {failure.problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {more > 0 ? <li>and {more} more</li> : null}
          </ul>
        ) : null}
        {figuresShown ? <p>The figures below are the last that were simulated.</p> : null}
        <p>
          <button type="button" class="lip-button lip-button--quiet" onClick={onRetry}>
            Try again
          </button>
        </p>
      </div>
    </ErrorFrame>
  );
}

/** Said above every view of a plan that was decided against or withdrawn, also in print. */
export function CounterfactualNotice({ scenario }: { readonly scenario: Scenario }): VNode | null {
  if (!scenario.counterfactual) return null;
  return (
    <section class="lip-notice" aria-label="About this plan">
      <p>
        <b>Not planned: {scenario.label}.</b>{' '}
        {scenario.notice ?? 'It was decided against or withdrawn, and is here for comparison only.'}
      </p>
    </section>
  );
}

export function LinkNotices({ notices }: { readonly notices: readonly string[] }): VNode | null {
  if (notices.length === 0) return null;
  return (
    <section class="lip-notice" aria-label="About the link you followed">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </section>
  );
}
