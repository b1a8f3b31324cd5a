/** Parts of the forms of a review: a field with its own message, and numbers taken when left. */
import type { ComponentChildren, VNode } from 'preact';
import type { PlanProblem } from './planChecks.ts';

/** The message of a field, if something is wrong with it. */
export function messageAt(problems: readonly PlanProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

export function ErrorMessage({ id, message }: { id: string; message?: string }): VNode | null {
  if (!message) return null;
  return (
    <p class="govuk-error-message" id={`${id}-error`}>
      <span class="lip-visually-hidden">Error: </span>
      {message}
    </p>
  );
}

export interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly message?: string;
  /** Words before and after the box. */
  readonly before?: string;
  readonly after?: string;
  /** Width in figures. */
  readonly figures?: number;
  readonly hint?: string;
  readonly quietLabel?: boolean;
}

/** A number typed as text, since the page says itself what is wrong with it. Taken when left. */
export function NumberField(props: NumberFieldProps): VNode {
  const { id, label, value, onChange, message, figures = 4 } = props;
  const take = (text: string) => {
    const plain = text.replace(/[£,\s]/g, '');
    onChange(plain === '' ? Number.NaN : Number(plain));
  };
  const about = [props.hint ? `${id}-hint` : '', message ? `${id}-error` : ''];
  return (
    <div class={message ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class={props.quietLabel ? 'lip-field__quiet' : 'govuk-label'} for={id}>
        {label}
      </label>
      {props.hint ? (
        <p class="lip-note" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <ErrorMessage id={id} message={message} />
      <span class="lip-field__line">
        {props.before}
        <input
          id={id}
          class={
            message
              ? 'govuk-input govuk-input--error lip-field__number'
              : 'govuk-input lip-field__number'
          }
          style={{ width: `${figures + 2}ch` }}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-invalid={message ? true : undefined}
          aria-describedby={about.filter(Boolean).join(' ') || undefined}
          value={Number.isNaN(value) ? '' : String(value)}
          onChange={(event) => take(event.currentTarget.value)}
        />
        {props.after}
      </span>
    </div>
  );
}

/** A group of fields under one legend, with one message. */
export function FieldGroup(props: {
  readonly id: string;
  readonly legend: string;
  readonly message?: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { id, legend, message, hint } = props;
  const about = [hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ');
  const look = message ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group';
  return (
    <fieldset
      id={id}
      class={`govuk-fieldset ${look}`}
      aria-describedby={about || undefined}
      tabIndex={-1}
    >
      <legend class="govuk-fieldset__legend">{legend}</legend>
      {hint ? (
        <p class="lip-note" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <ErrorMessage id={id} message={message} />
      {props.children}
    </fieldset>
  );
}
