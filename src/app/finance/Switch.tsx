/** One of a few ways to look at a figure. */
import type { VNode } from 'preact';

export interface SwitchProps<Id extends string> {
  /** What is switched, for those who cannot see it: "Measure". */
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Switch<Id extends string>(props: SwitchProps<Id>): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields
    <div class="lip-switch lip-screen-only" role="group" aria-label={props.label}>
      {props.options.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="lip-switch__option"
          aria-pressed={id === props.chosen}
          onClick={() => props.onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
