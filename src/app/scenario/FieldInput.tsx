/** One field of a form, made from its description. */
import type { VNode } from 'preact';
import { Menu, SelectField } from '../components/fields.tsx';
import { FieldGroup, Labelled, messageAt, Prose, TextBox } from '../components/formParts.tsx';
import { RANGE_PARTS } from '../content/scenario/messages.ts';
import type { Draft, FieldProblem, Option, Written } from './field.ts';
import { noteOf } from './fieldNote.ts';
import { ManyField } from './ManyField.tsx';
import { OrderField } from './OrderField.tsx';
import { optionsOf } from './offer.ts';
import { elementOf } from './paths.ts';
import { type FieldInputProps, RowsField } from './RowsField.tsx';

const NOTHING: Option = { value: '', label: '' };

/** Several numbers under one legend. */
function Numbers(props: {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly written: Written;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (values: string[]) => void;
}): VNode {
  const { id, legend, hint, labels, values, written, problems, onChange } = props;
  return (
    <FieldGroup id={id} legend={legend} hint={hint} message={messageAt(problems, id)}>
      <div class="lip-change__numbers">
        {labels.map((label, at) => (
          <TextBox
            key={label}
            id={`${id}-${at}`}
            label={label}
            quietLabel
            atOnce
            figures={7}
            before={written.before}
            after={written.after}
            value={values[at] ?? ''}
            message={messageAt(problems, `${id}-${at}`)}
            onChange={(text) =>
              onChange(labels.map((_, i) => (i === at ? text : (values[i] ?? ''))))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** A menu with a hint and a message; an empty option where none need be chosen yet. */
function OneOf(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly message?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly empty: string | null;
  readonly onChange: (value: string) => void;
}): VNode {
  const { id, label, hint, message, value, options, empty, onChange } = props;
  const first = empty === null ? [] : [{ ...NOTHING, label: empty }];
  return (
    <Labelled id={id} label={label} message={message} hint={hint}>
      {(describedBy) => (
        <Menu
          class={message ? 'govuk-select govuk-select--error' : 'govuk-select'}
          id={id}
          label=""
          describedBy={describedBy}
          value={value}
          options={[...first, ...options]}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

function YesNo(props: {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}): VNode {
  const { id, legend, hint, value, options, onChange } = props;
  return (
    <FieldGroup id={id} legend={legend} hint={hint}>
      <div class="govuk-radios govuk-radios--small">
        {options.map((option) => (
          <div key={option.value} class="govuk-radios__item">
            <input
              id={`${id}-${option.value}`}
              class="govuk-radios__input"
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <label class="govuk-label govuk-radios__label" for={`${id}-${option.value}`}>
              {option.label}
            </label>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

/** The site of a provision that is there, or a point of its own. */
function Site(props: FieldInputProps & { readonly id: string }): VNode {
  const { id, field, value, offer, problems, onChange } = props;
  const [site = '', latitude = '', longitude = ''] = value as readonly string[];
  return (
    <FieldGroup id={id} legend={field.label} hint={field.hint} message={messageAt(problems, id)}>
      <SelectField
        id={`${id}-site`}
        label="At the site of"
        value={site}
        options={[{ value: '', label: 'somewhere else' }, ...offer.lists.provisions]}
        onChange={(chosen) => onChange([chosen, latitude, longitude])}
      />
      {site === '' ? (
        <div class="lip-change__numbers">
          <TextBox
            id={`${id}-latitude`}
            label="Latitude"
            quietLabel
            atOnce
            figures={9}
            after="degrees"
            value={latitude}
            onChange={(text) => onChange([site, text, longitude])}
          />
          <TextBox
            id={`${id}-longitude`}
            label="Longitude"
            quietLabel
            atOnce
            figures={9}
            after="degrees, minus is west"
            value={longitude}
            onChange={(text) => onChange([site, latitude, text])}
          />
        </div>
      ) : null}
    </FieldGroup>
  );
}

export function FieldInput(props: FieldInputProps): VNode {
  const { field, value, onChange, problems, offer, schema, at = '' } = props;
  const { input, label } = field;
  const id = elementOf(`${at}${field.name}`);
  const message = messageAt(problems, id);
  const hint = [field.hint ?? '', noteOf(field, schema)].filter(Boolean).join(' ') || undefined;
  const one = { id, label, hint, message, value: value as string, onChange };
  switch (input.as) {
    case 'text':
      return <TextBox {...one} words atOnce />;
    case 'prose':
    case 'lines':
      return <Prose {...one} />;
    case 'september':
      return <TextBox {...one} atOnce />;
    case 'number':
      return (
        <TextBox
          {...one}
          atOnce
          figures={input.figures ?? 7}
          before={input.before}
          after={input.after}
        />
      );
    case 'list':
      return <TextBox {...one} atOnce figures={12} />;
    case 'range':
    case 'numbers':
    case 'byDistrict': {
      const districts = offer.lists.homeDistricts.map((district) => district.label);
      const labels =
        input.as === 'range'
          ? RANGE_PARTS
          : input.as === 'numbers'
            ? input.parts.map((part) => part.label)
            : districts;
      const values = value as readonly string[];
      return (
        <Numbers
          {...{ id, hint, labels, values, problems, onChange }}
          legend={label}
          written={input}
        />
      );
    }
    case 'one': {
      const may = field.blank !== undefined;
      const empty = may ? `${field.blank}` : value === '' ? 'Choose one' : null;
      return (
        <OneOf {...one} hint={field.hint} empty={empty} options={optionsOf(input.options, offer)} />
      );
    }
    case 'many':
      return (
        <ManyField
          {...{ id, hint, message, onChange }}
          legend={label}
          options={optionsOf(input.options, offer)}
          chosen={value as readonly string[]}
        />
      );
    case 'order':
      return (
        <OrderField
          {...{ id, hint, message, onChange }}
          legend={label}
          options={input.options}
          chosen={value as readonly string[]}
        />
      );
    case 'yesNo':
      return (
        <YesNo
          {...{ id, hint, onChange }}
          legend={label}
          value={value as string}
          options={[
            { value: 'yes', label: input.yes },
            { value: 'no', label: input.no },
          ]}
        />
      );
    case 'site':
      return <Site {...props} id={id} />;
    case 'rows':
      return (
        <RowsField
          {...{ id, hint, message, problems, offer, onChange }}
          field={field}
          fields={input.fields}
          row={input.row}
          rows={value as readonly Draft[]}
          schema={schema}
          input={FieldInput}
        />
      );
  }
}
