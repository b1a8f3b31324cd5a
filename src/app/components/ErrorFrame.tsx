/** The frame of the GOV.UK error summary, around whatever says what is wrong. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ErrorFrameProps {
  /** Of the title; unique on the page. */
  readonly id: string;
  /** What the problem is of: the frame takes the focus when that changes, and leaves it at null. */
  readonly focusFor: unknown;
  readonly children: ComponentChildren;
}

/** Takes the focus when it appears, so that nobody looks for the reason in vain. */
export function ErrorFrame({ id, focusFor, children }: ErrorFrameProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusFor !== null) box.current?.focus();
  }, [focusFor]);
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} aria-labelledby={id} ref={box}>
      <h2 class="govuk-error-summary__title" id={id}>
        There is a problem
      </h2>
      {children}
    </div>
  );
}
