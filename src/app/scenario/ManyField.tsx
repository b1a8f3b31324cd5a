/** Ticks; a long list is searched, and what is ticked stays in view. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { SearchField } from '../components/fields.tsx';
import { FieldGroup } from '../components/formParts.tsx';
import type { Option } from './field.ts';

/** Up to so many options are shown at once. */
const SHORT = 30;
const MATCHES = 12;

export interface ManyFieldProps {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly message?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Ticks(props: {
  readonly id: string;
  readonly options: readonly Option[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (value: string) => void;
}): VNode {
  return (
    <ul class="lip-change__ticks">
      {props.options.map(({ value, label }) => (
        <li key={value} class="lip-tick">
          <input
            id={`${props.id}-${value}`}
            class="lip-tick__box"
            type="checkbox"
            checked={props.chosen.has(value)}
            onChange={() => props.onToggle(value)}
          />
          <label class="lip-tick__label" for={`${props.id}-${value}`}>
            {label}
          </label>
        </li>
      ))}
    </ul>
  );
}

export function ManyField(props: ManyFieldProps): VNode {
  const { id, legend, hint, message, options, onChange } = props;
  const [sought, setSought] = useState('');
  const chosen = new Set(props.chosen);
  const long = options.length > SHORT;
  const unknown = props.chosen
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, label: value }));
  const toggle = (value: string) => {
    const isOn = chosen.has(value);
    // In the order of the list, what the list does not know at the end.
    const next = [...options, ...unknown]
      .map((option) => option.value)
      .filter((one) => (one === value ? !isOn : chosen.has(one)));
    onChange(next);
  };
  const words = sought.trim().toLowerCase();
  const matching = options.filter(
    ({ value, label }) => !chosen.has(value) && words !== '' && label.toLowerCase().includes(words),
  );
  const ticked = [...options, ...unknown].filter(({ value }) => chosen.has(value));
  return (
    <FieldGroup id={id} legend={legend} hint={hint} message={message}>
      {long ? (
        <>
          {ticked.length > 0 ? (
            <div class="lip-change__chosen">
              <p class="lip-note">{ticked.length} chosen</p>
              <Ticks id={id} options={ticked} chosen={chosen} onToggle={toggle} />
            </div>
          ) : null}
          <SearchField
            id={`${id}-search`}
            label="Find by name or district"
            value={sought}
            onInput={setSought}
          />
          <Ticks id={id} options={matching.slice(0, MATCHES)} chosen={chosen} onToggle={toggle} />
          <p class="lip-note" role="status">
            {words === ''
              ? `Type part of a name: there are ${options.length.toLocaleString('en-GB')} to choose from.`
              : matching.length > MATCHES
                ? `${MATCHES} of ${matching.length} shown. Type more of the name.`
                : `${matching.length === 0 ? 'None' : matching.length}${ticked.length > 0 ? ' more' : ''} found`}
          </p>
        </>
      ) : (
        <Ticks id={id} options={[...options, ...unknown]} chosen={chosen} onToggle={toggle} />
      )}
    </FieldGroup>
  );
}
