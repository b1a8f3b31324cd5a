/** A form made from descriptions of fields: parts under headings, all problems at once, one button. */
import type { ComponentChildren, VNode } from 'preact';
import { FieldInput } from './FieldInput.tsx';
import type { Draft, Field, FieldProblem } from './field.ts';
import type { Offer } from './offer.ts';
import type { Schema } from './schemaParts.ts';

export interface FormPart {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Folded away until somebody opens it, or something in it is wrong. */
  readonly folded?: boolean;
}

export interface FieldsFormProps {
  readonly parts: readonly FormPart[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly problems: readonly FieldProblem[];
  readonly offer: Offer;
  readonly schema: Schema;
  /** Words of the button. */
  readonly save: string;
  readonly onSave: () => void;
  readonly cancelAddress: string;
  /** Between the fields and the button. */
  readonly children?: ComponentChildren;
}

function PartFields(props: FieldsFormProps & { readonly part: FormPart }): VNode {
  const { part, draft, onDraft, problems, offer, schema } = props;
  return (
    <>
      {part.fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={draft[field.name]}
          problems={problems}
          offer={offer}
          schema={schema}
          onChange={(value) => onDraft({ ...draft, [field.name]: value })}
        />
      ))}
    </>
  );
}

export function FieldsForm(props: FieldsFormProps): VNode {
  const { parts, save, onSave, cancelAddress } = props;
  return (
    <form
      class="lip-change__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {parts.map((part) =>
        part.folded ? (
          <details key={part.id} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{part.title}</span>
            </summary>
            <div class="govuk-details__text lip-change__fields">
              <PartFields {...props} part={part} />
            </div>
          </details>
        ) : (
          <section key={part.id} class="lip-section" aria-labelledby={`form-${part.id}`}>
            <h2 class="lip-section__title" id={`form-${part.id}`}>
              {part.title}
            </h2>
            <div class="lip-change__fields">
              <PartFields {...props} part={part} />
            </div>
          </section>
        ),
      )}
      {props.children}
      <p class="lip-row">
        <button type="submit" class="lip-button" data-action="save-change">
          {save}
        </button>
        <a href={cancelAddress}>Leave without saving</a>
      </p>
    </form>
  );
}
