/** What a school admits, now and with the plan: designation, needs, complexity, ages, order. */
import type { VNode } from 'preact';
import { ADMISSION_CRITERIA, type AdmissionCriterion, BAND_COUNT } from '../../domain/settings.ts';
import { SelectField } from '../components/fields.tsx';
import { ErrorMessage, FieldGroup, messageAt, NumberField } from '../components/formParts.tsx';
import { CRITERION_WORDS } from '../content/review.ts';
import {
  admissionsPlanned,
  type Plan,
  type PlanContext,
  type School,
  type SchoolChange,
} from './plan.ts';
import { fieldId, type PlanProblem } from './planChecks.ts';
import {
  type Edit,
  letAgesChange,
  redesignate,
  setBound,
  setPriority,
  toggleNeed,
} from './planEdits.ts';

export interface SchoolFormProps {
  readonly plan: Plan;
  readonly school: School;
  readonly change: SchoolChange;
  readonly context: PlanContext;
  readonly problems: readonly PlanProblem[];
  readonly onEdit: (edit: Edit) => void;
}

/** "added" or "removed" beside what the plan adds or removes. */
function ChangeWord({ before, after }: { before: boolean; after: boolean }): VNode | null {
  if (before === after) return null;
  return after ? <span class="lip-added"> added</span> : <span class="lip-removed"> removed</span>;
}

export function DesignationField(props: SchoolFormProps): VNode {
  const { plan, school, change, context, onEdit } = props;
  const now = school.designation === '' ? 'none' : school.designation;
  const others = context.designations.filter(({ label }) => label !== school.designation);
  return (
    <div class="lip-review__designation">
      <SelectField
        id={fieldId(school.id, 'designation')}
        label="Designation"
        value={change.designation ?? ''}
        options={[
          { value: '', label: `as now: ${now}` },
          ...others.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(id) => onEdit(redesignate(plan, school, context, id || null))}
      />
      {change.designation === undefined ? null : (
        <p class="lip-note">Now: {now}. Needs and complexity follow the designation given.</p>
      )}
    </div>
  );
}

export function NeedsField(
  props: SchoolFormProps & { readonly names: ReadonlyMap<string, string> },
): VNode {
  const { plan, school, change, context, names, onEdit } = props;
  const id = fieldId(school.id, 'needs');
  const { needs } = admissionsPlanned(school, change, context);
  return (
    <FieldGroup id={id} legend="Needs it serves" message={messageAt(props.problems, id)}>
      <ul class="lip-needs">
        {context.needs.map((need) => (
          <li key={need} class="lip-tick">
            <input
              id={`${id}-${need}`}
              class="lip-tick__box"
              type="checkbox"
              checked={needs.includes(need)}
              onChange={() => onEdit(toggleNeed(plan, school, context, need))}
            />
            <label class="lip-tick__label" for={`${id}-${need}`} title={names.get(need)}>
              {need}
              <span class="lip-visually-hidden"> {names.get(need)}</span>
              <ChangeWord before={school.needCodes.includes(need)} after={needs.includes(need)} />
            </label>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}

const BANDS = Array.from({ length: BAND_COUNT }, (_, at) => at + 1);

/** Five boxes: filled where a band is admitted, with the word beside what is added or not. */
function BandBoxes(props: {
  readonly low: number;
  readonly high: number;
  readonly look: 'now' | 'on';
  readonly before?: readonly [low: number, high: number];
}): VNode {
  const { low, high, look, before } = props;
  const within = (band: number, from: number, to: number) => band >= from && band <= to;
  return (
    <ol class="lip-bands" aria-hidden="true">
      {BANDS.map((band) => {
        const on = within(band, low, high);
        const was = before ? within(band, before[0], before[1]) : on;
        return (
          <li key={band}>
            <span class={on ? `lip-bands__box lip-bands__box--${look}` : 'lip-bands__box'}>
              {band}
            </span>
            {on && !was ? <span class="lip-bands__word lip-added">added</span> : null}
            {was && !on ? <span class="lip-bands__word lip-removed">no longer</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

export function BandFields(props: SchoolFormProps): VNode {
  const { plan, school, change, context, problems, onEdit } = props;
  const { bandLow, bandHigh } = admissionsPlanned(school, change, context);
  const highId = fieldId(school.id, 'bandHigh');
  const message = messageAt(problems, highId);
  const options = BANDS.map((band) => ({ value: String(band), label: String(band) }));
  return (
    <FieldGroup id={`${highId}-group`} legend="Complexity it admits">
      <p class="lip-note">
        Now, {school.bandLow} to {school.bandHigh}
      </p>
      <BandBoxes low={school.bandLow} high={school.bandHigh} look="now" />
      <p class="lip-review__then">From September {change.september}</p>
      <BandBoxes
        low={bandLow}
        high={bandHigh}
        look="on"
        before={[school.bandLow, school.bandHigh]}
      />
      <div
        class={
          message
            ? 'govuk-form-group--error lip-review__pair lip-review__pair--even'
            : 'lip-review__pair lip-review__pair--even'
        }
      >
        <ErrorMessage id={highId} message={message} />
        <SelectField
          id={fieldId(school.id, 'bandLow')}
          label="Lowest complexity"
          value={String(bandLow)}
          options={options}
          onChange={(band) => onEdit(setBound(plan, school, context, 'bandLow', Number(band)))}
        />
        <SelectField
          id={highId}
          label="Highest complexity"
          value={String(bandHigh)}
          options={options}
          onChange={(band) => onEdit(setBound(plan, school, context, 'bandHigh', Number(band)))}
        />
      </div>
    </FieldGroup>
  );
}

export function AgeFields(props: SchoolFormProps): VNode {
  const { plan, school, change, context, problems, onEdit } = props;
  const { ageLow, ageHigh } = admissionsPlanned(school, change, context);
  const changeId = `${fieldId(school.id, 'ageLow')}-change`;
  const age = (bound: 'ageLow' | 'ageHigh', label: string, value: number) => {
    const id = fieldId(school.id, bound);
    return (
      <NumberField
        id={id}
        label={label}
        value={value}
        figures={2}
        message={messageAt(problems, id)}
        onChange={(years) => onEdit(setBound(plan, school, context, bound, years))}
      />
    );
  };
  return (
    <details
      class="govuk-details"
      open={change.ageLow !== undefined || change.ageHigh !== undefined}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Ages {ageLow} to {ageHigh}
        </span>
      </summary>
      <div class="govuk-details__text">
        <div class="lip-review__pair">
          {age('ageLow', 'Lowest age', ageLow)}
          {age('ageHigh', 'To age', ageHigh)}
        </div>
        <div class="lip-tick">
          <input
            id={changeId}
            class="lip-tick__box"
            type="checkbox"
            checked={change.agesChange === true}
            onChange={(event) =>
              onEdit(letAgesChange(plan, school, context, event.currentTarget.checked))
            }
          />
          <label class="lip-tick__label" for={changeId}>
            Change the ages that the school serves, now {school.ageLow} to {school.ageHigh}
          </label>
        </div>
      </div>
    </details>
  );
}

const ORDER_WORDS = ['When full, takes first', 'then', 'then', 'then', 'then'];
const NOBODY = '';

/** Who comes first, each settling the ties of those before. Catchments are set in plan files. */
export function PriorityFields(props: SchoolFormProps): VNode {
  const { plan, school, change, context, onEdit } = props;
  const { priority } = admissionsPlanned(school, change, context);
  const offered = ADMISSION_CRITERIA.filter(
    (criterion) => criterion !== 'catchment' || priority.includes('catchment'),
  );
  const places = Math.min(priority.length + 1, offered.length, ORDER_WORDS.length);
  const choose = (at: number, criterion: string) => {
    const next = priority.slice(0, at);
    if (criterion !== NOBODY) next.push(criterion as AdmissionCriterion);
    const after = priority.slice(at + 1).filter((one) => one !== criterion);
    onEdit(setPriority(plan, school, context, criterion === NOBODY ? next : [...next, ...after]));
  };
  return (
    <div class="lip-review__pair lip-review__pair--even">
      {Array.from({ length: places }, (_, at) => {
        const before = priority.slice(0, at);
        const options = offered
          .filter((criterion) => !before.includes(criterion))
          .map((criterion) => ({ value: criterion as string, label: CRITERION_WORDS[criterion] }));
        return (
          <SelectField
            key={at}
            id={`${fieldId(school.id, 'priority')}-${at}`}
            label={ORDER_WORDS[at]}
            value={priority[at] ?? NOBODY}
            options={at === 0 ? options : [{ value: NOBODY, label: 'nothing more' }, ...options]}
            onChange={(criterion) => choose(at, criterion)}
          />
        );
      })}
    </div>
  );
}
