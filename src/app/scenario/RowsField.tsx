/** Groups of fields of one kind: as many as are wanted, each added and removed by a button. */
import type { FunctionComponent, VNode } from 'preact';
import { ErrorMessage } from '../components/formParts.tsx';
import { draftOfFields } from './draft.ts';
import type { Draft, DraftValue, Field, FieldProblem } from './field.ts';
import type { Offer } from './offer.ts';
import { partAt, type Schema } from './schemaParts.ts';

export interface FieldInputProps {
  readonly field: Field;
  readonly value: DraftValue;
  readonly onChange: (value: DraftValue) => void;
  readonly problems: readonly FieldProblem[];
  readonly offer: Offer;
  /** Schema of what the field is a part of. */
  readonly schema: Schema;
  /** Path of what the field is a part of, with a full stop: `groups.1.`. */
  readonly at?: string;
}

export interface RowsFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly fields: readonly Field[];
  /** What one of them is called: "Group". */
  readonly row: string;
  readonly rows: readonly Draft[];
  readonly hint?: string;
  readonly message?: string;
  readonly problems: readonly FieldProblem[];
  readonly offer: Offer;
  readonly schema: Schema;
  readonly onChange: (rows: Draft[]) => void;
  /** Draws a field of a group. */
  readonly input: FunctionComponent<FieldInputProps>;
}

export function RowsField(props: RowsFieldProps): VNode {
  const { id, field, fields, row, rows, hint, message, problems, offer, schema, onChange } = props;
  const Input = props.input;
  const inner = partAt(schema, field.name).schema.def.element as Schema;
  const put = (at: number, name: string, value: Draft[string]) =>
    onChange(rows.map((one, i) => (i === at ? { ...one, [name]: value } : one)));
  return (
    <fieldset
      id={id}
      class={
        message
          ? 'govuk-fieldset govuk-form-group govuk-form-group--error'
          : 'govuk-fieldset govuk-form-group'
      }
      tabIndex={-1}
    >
      <legend class="govuk-fieldset__legend">{field.label}</legend>
      {hint ? <p class="lip-note">{hint}</p> : null}
      <ErrorMessage id={id} message={message} />
      {rows.map((draft, at) => (
        <fieldset key={at} class="lip-change__row">
          <legend class="lip-change__row-name">
            {row} {at + 1}
          </legend>
          {fields.map((one) => (
            <Input
              key={one.name}
              field={one}
              value={draft[one.name]}
              problems={problems}
              offer={offer}
              schema={inner}
              at={`${field.name}.${at}.`}
              onChange={(value) => put(at, one.name, value)}
            />
          ))}
          <p>
            <button
              type="button"
              class="lip-link"
              onClick={() => onChange(rows.filter((_, i) => i !== at))}
            >
              Remove {row.toLowerCase()} {at + 1}
            </button>
          </p>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="lip-button lip-button--quiet"
          onClick={() => onChange([...rows, draftOfFields(fields, {}, offer)])}
        >
          Add a {row.toLowerCase()}
        </button>
      </p>
    </fieldset>
  );
}
