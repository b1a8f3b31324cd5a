/** Parts of forms: a field with its own message, and numbers taken when left. */
import type { ComponentChildren, VNode } from 'preact';
import type { ProblemAtField } from './FieldProblems.tsx';

/** The message of a field, if something is wrong with it. */
export function messageAt(problems: readonly ProblemAtField[], field: string): string | undefined {
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

interface BoxProps<V> {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly message?: string;
  /** Words before and after the box. */
  readonly before?: string;
  readonly after?: string;
  /** Width in figures. */
  readonly figures?: number;
  readonly hint?: string;
  readonly quietLabel?: boolean;
}

export interface TextBoxProps extends BoxProps<string> {
  /** True for words; numbers stand in bold at the right of their box. */
  readonly words?: boolean;
  /** True: heard of with every letter, not when the box is left. */
  readonly atOnce?: boolean;
}

/** A box for one line, with its label, hint and message. */
export function TextBox(props: TextBoxProps): VNode {
  const { id, label, value, onChange, message, figures = 4, words = false, atOnce } = props;
  const about = [props.hint ? `${id}-hint` : '', message ? `${id}-error` : ''];
  const look = [
    'govuk-input',
    message ? 'govuk-input--error' : '',
    words ? 'lip-field__words' : 'lip-field__number',
  ];
  const take = (event: Event) => onChange((event.currentTarget as HTMLInputElement).value);
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
          class={look.filter(Boolean).join(' ')}
          style={words ? undefined : { width: `${figures + 2}ch` }}
          type="text"
          inputMode={words ? undefined : 'decimal'}
          autocomplete="off"
          aria-invalid={message ? true : undefined}
          aria-describedby={about.filter(Boolean).join(' ') || undefined}
          value={value}
          onInput={atOnce ? take : undefined}
          onChange={atOnce ? undefined : take}
        />
        {props.after}
      </span>
    </div>
  );
}

export type NumberFieldProps = BoxProps<number>;

/** A number typed as text, since the page says itself what is wrong with it. Taken when left. */
export function NumberField({ value, onChange, ...props }: NumberFieldProps): VNode {
  const take = (text: string) => {
    const plain = text.replace(/[£,\s]/g, '');
    onChange(plain === '' ? Number.NaN : Number(plain));
  };
  return <TextBox {...props} value={Number.isNaN(value) ? '' : String(value)} onChange={take} />;
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly message?: string;
  readonly hint?: string;
}

/** The label, hint and message of one field. @param children is given what describes the field. */
export function Labelled({
  id,
  label,
  message,
  hint,
  children,
}: LabelledProps & { readonly children: (describedBy: string | undefined) => VNode }): VNode {
  const about = [hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={message ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint ? (
        <p class="lip-note" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <ErrorMessage id={id} message={message} />
      {children(about || undefined)}
    </div>
  );
}

/** A box for several lines. */
export function Prose(
  props: LabelledProps & {
    readonly value: string;
    readonly onChange: (text: string) => void;
  },
): VNode {
  const { id, value } = props;
  return (
    <Labelled id={id} label={props.label} message={props.message} hint={props.hint}>
      {(describedBy) => (
        <textarea
          id={id}
          class={`govuk-textarea lip-field__prose${props.message ? ' govuk-textarea--error' : ''}`}
          rows={2}
          maxLength={2000}
          aria-invalid={props.message ? true : undefined}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
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
