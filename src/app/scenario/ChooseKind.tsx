/** Which kind of change: grouped, in plain names, with one line of help each. */
import type { VNode } from 'preact';
import type { PolicyKind } from '../../domain/scenario.ts';
import { KIND_GROUPS, KIND_WORDS } from '../content/scenario/kinds.ts';

export interface ChooseKindProps {
  readonly addressOf: (kind: PolicyKind) => string;
}

export function ChooseKind({ addressOf }: ChooseKindProps): VNode {
  return (
    <div class="lip-kinds">
      {KIND_GROUPS.map(({ id, title, kinds }) => (
        <section key={id} class="lip-section" aria-labelledby={`kinds-${id}`}>
          <h2 class="lip-section__title" id={`kinds-${id}`}>
            {title}
          </h2>
          <ul class="lip-kinds__list">
            {kinds.map((kind) => (
              <li key={kind}>
                <a href={addressOf(kind)}>{KIND_WORDS[kind].name}</a>
                <p class="lip-kinds__help">{KIND_WORDS[kind].help}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
