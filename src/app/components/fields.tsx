/** Form fields in the GOV.UK patterns: a label above, a native control, no surprises. */
import type { ComponentChildren, VNode } from 'preact';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands in a menu, with those beside it of the same. */
  readonly group?: string;
}

export interface SelectProps {
  readonly id: string;
  /** Ids of its hint and of what is wrong with it. */
  readonly describedBy?: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** The longest option may not push a menu out of a narrow page. */
const WITHIN_COLUMN = { maxWidth: '100%' };

/** Options as they stand, those of a group under its heading. */
function menuOptions(options: readonly Option[]): VNode[] {
  const groups: { heading?: string; those: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.heading === option.group) last.those.push(option);
    else groups.push({ heading: option.group, those: [option] });
  }
  const one = ({ value, label }: Option) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return groups.flatMap(({ heading, those }) =>
    heading === undefined
      ? those.map(one)
      : [
          <optgroup key={heading} label={heading}>
            {those.map(one)}
          </optgroup>,
        ],
  );
}

/** A menu without a label in sight, for a bracket of the state sentence. */
export function Menu(props: SelectProps & { readonly class: string }): VNode {
  return (
    <select
      id={props.id}
      class={props.class}
      aria-label={props.label === '' ? undefined : props.label}
      aria-describedby={props.describedBy}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      {menuOptions(props.options)}
    </select>
  );
}

export function SelectField({ label, ...menu }: SelectProps): VNode {
  return (
    <div class="govuk-form-group" style={WITHIN_COLUMN}>
      <label class="govuk-label" for={menu.id}>
        {label}
      </label>
      <Menu class="govuk-select" label="" {...menu} />
    </div>
  );
}

export interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Narrows a list as it is typed in. */
export function SearchField({ id, label, value, onInput }: SearchFieldProps): VNode {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="govuk-input govuk-input--width-20"
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

export interface CheckboxesProps {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Ticks. What is chosen stays in the order of the options. */
export function Checkboxes({ id, legend, options, chosen, onChange }: CheckboxesProps): VNode {
  const toggle = (value: string) => {
    const turned = (one: string) => (one === value ? !chosen.includes(one) : chosen.includes(one));
    onChange(options.map((option) => option.value).filter(turned));
  };
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{legend}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {options.map((option) => (
          <div key={option.value} class="govuk-checkboxes__item">
            <input
              id={`${id}-${option.value}`}
              class="govuk-checkboxes__input"
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`${id}-${option.value}`}>
              {option.label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A row of fields above the table that they narrow. */
export function Filters(props: {
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would nest fieldsets
    <div class="lip-row lip-screen-only" role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}
