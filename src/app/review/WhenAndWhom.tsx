/** From when a change holds, whom it reaches, and why: the rest of a school's form. */
import type { VNode } from 'preact';
import { FieldGroup, messageAt, NumberField, Prose } from '../components/formParts.tsx';
import type { SchoolFormProps } from './AdmissionFields.tsx';
import type { Range } from './plan.ts';
import { fieldId } from './planChecks.ts';
import { setReason, setSeptember, setTransfers } from './planEdits.ts';

/** Shares that transfers start from: none to all, so that nothing is claimed. */
const FIRST_SHARE: Range = [0, 0.5, 1];

export function SeptemberField(props: SchoolFormProps): VNode {
  const { plan, school, change, context, problems, onEdit } = props;
  const id = fieldId(school.id, 'september');
  return (
    <NumberField
      id={id}
      label="Applies from September"
      value={change.september}
      message={messageAt(problems, id)}
      onChange={(september) => onEdit(setSeptember(plan, school, context, september))}
    />
  );
}

/** Three numbers for an uncertain size. */
export function RangeFields(props: {
  readonly id: string;
  readonly value: Range;
  /** Figures on screen for one of the value: 100 for shares in 100. */
  readonly times?: number;
  readonly after?: string;
  readonly onChange: (range: Range) => void;
}): VNode {
  const { id, value, times = 1, onChange } = props;
  const shown = (size: number) => Math.round(size * times * 1000) / 1000;
  const put = (at: number, size: number) =>
    onChange(value.map((one, i) => (i === at ? size / times : one)) as unknown as Range);
  return (
    <div class="lip-review__range">
      {['low', 'central', 'high'].map((word, at) => (
        <NumberField
          key={word}
          id={`${id}-${word}`}
          label={word}
          quietLabel
          figures={3}
          value={shown(value[at])}
          after={props.after}
          onChange={(size) => put(at, size)}
        />
      ))}
    </div>
  );
}

export function WhomFields(props: SchoolFormProps): VNode {
  const { plan, school, change, context, problems, onEdit } = props;
  const id = fieldId(school.id, 'transfer');
  const choose = (share: Range | null) => onEdit(setTransfers(plan, school, context, share));
  const radio = (value: string, label: string, checked: boolean, share: Range | null) => (
    <div class="govuk-radios__item">
      <input
        id={`${id}-${value}`}
        class="govuk-radios__input"
        type="radio"
        name={id}
        checked={checked}
        onChange={() => choose(share)}
      />
      <label class="govuk-label govuk-radios__label" for={`${id}-${value}`}>
        {label}
      </label>
    </div>
  );
  const { transferShare } = change;
  return (
    <FieldGroup id={id} legend="Who it applies to" message={messageAt(problems, id)}>
      <div class="govuk-radios govuk-radios--small">
        {radio('new', 'New admissions only', transferShare === undefined, null)}
        {radio(
          'share',
          'Also transfer some pupils',
          transferShare !== undefined,
          transferShare ?? FIRST_SHARE,
        )}
      </div>
      {transferShare ? (
        <>
          <p class="lip-note">
            Of the present pupils whom the school no longer admits, how many in 100 move on in the
            first round. An assumption: give a range.
          </p>
          <RangeFields id={id} value={transferShare} times={100} onChange={choose} />
        </>
      ) : null}
    </FieldGroup>
  );
}

export interface ReasonFieldsProps {
  readonly ids: { readonly reason: string; readonly source: string };
  readonly value: { readonly reason: string; readonly source: string };
  readonly message?: string;
  readonly onChange: (words: { reason?: string; source?: string }) => void;
}

/** Why, and on whose word: asked for before a plan is shared. */
export function ReasonFields({ ids, value, message, onChange }: ReasonFieldsProps): VNode {
  return (
    <details class="govuk-details" open={message !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Reason and source</span>
      </summary>
      <div class="govuk-details__text">
        <Prose
          id={ids.reason}
          label="Reason"
          value={value.reason}
          message={message}
          onChange={(reason) => onChange({ reason })}
        />
        <Prose
          id={ids.source}
          label="Source"
          value={value.source}
          onChange={(source) => onChange({ source })}
        />
      </div>
    </details>
  );
}

export function SchoolReason(props: SchoolFormProps): VNode {
  const { plan, school, change, context, problems, onEdit } = props;
  const ids = { reason: fieldId(school.id, 'reason'), source: fieldId(school.id, 'source') };
  return (
    <ReasonFields
      ids={ids}
      value={change}
      message={messageAt(problems, ids.reason)}
      onChange={(words) => onEdit(setReason(plan, school, context, words))}
    />
  );
}
