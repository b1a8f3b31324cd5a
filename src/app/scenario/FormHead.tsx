/** The head of a form: the way back, what it is about, and of which plan. It takes the keyboard. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Scenario } from '../../domain/scenario.ts';
import { FieldProblems } from '../components/FieldProblems.tsx';
import { HEADLINE_ID } from '../components/PageHead.tsx';
import type { FieldProblem } from './field.ts';

/** Brings a field into view and gives it the keyboard. */
function goTo({ field }: FieldProblem) {
  const found = document.getElementById(field);
  found?.closest('details')?.setAttribute('open', '');
  found?.focus();
}

export function FormHead(props: {
  readonly title: string;
  readonly backAddress: string;
  readonly plan: Scenario;
  readonly problems?: readonly FieldProblem[];
  /** Counts the askings, so that each is said anew. */
  readonly asked?: number;
  readonly children: ComponentChildren;
}): VNode {
  const { title, backAddress, plan, problems = [], asked = 0, children } = props;
  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div class="lip-stack lip-stack--tight">
      <p>
        <a href={backAddress}>Back</a>
      </p>
      {problems.length > 0 ? <FieldProblems key={asked} problems={problems} onGo={goTo} /> : null}
      <div>
        <p class="lip-quiet">{plan.label}</p>
        <h1 class="lip-headline" id={HEADLINE_ID} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children}
    </div>
  );
}
