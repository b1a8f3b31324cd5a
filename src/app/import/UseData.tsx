/** The last step: where the figures come from, and the data take the place of those shown. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportResult } from '../../data/import/importFiles.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { USE } from '../content/import.ts';

type Origin = Manifest['origin'];

export interface UseDataProps {
  readonly result: ImportResult;
  readonly use: (made: NonNullable<ImportResult['made']>, origin: Origin) => void;
}

const ERROR_ID = 'import-origin-error';
const OPTIONS: readonly {
  readonly value: Origin;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'published', label: USE.published, hint: USE.publishedHint },
  { value: 'person-level', label: USE.personal, hint: USE.personalHint },
];

export function UseData({ result, use }: UseDataProps): VNode | null {
  const [chosen, setChosen] = useState<Origin | null>(null);
  const [missing, setMissing] = useState(false);
  const { made } = result;
  if (made === null) return null;
  // Laid over tables of persons, or declared so: nothing that is said here makes it published.
  const declared = made.origin === 'person-level';
  const origin = declared ? made.origin : chosen;
  const press = () => {
    if (origin === null) {
      setMissing(true);
      document.getElementById('import-origin-published')?.focus();
    } else use(made, origin);
  };
  return (
    <>
      {declared ? (
        <p>{USE.declaredPersonal}</p>
      ) : (
        <fieldset
          class={`govuk-fieldset govuk-form-group${missing ? ' govuk-form-group--error' : ''}`}
          aria-describedby={missing ? ERROR_ID : undefined}
        >
          <legend class="govuk-fieldset__legend">{USE.question}</legend>
          {missing ? (
            <p class="govuk-error-message" id={ERROR_ID} role="alert">
              {USE.missing}
            </p>
          ) : null}
          <div class="govuk-radios govuk-radios--small">
            {OPTIONS.map(({ value, label, hint }) => (
              <div key={value} class="govuk-radios__item">
                <input
                  id={`import-origin-${value}`}
                  class="govuk-radios__input"
                  type="radio"
                  name="import-origin"
                  checked={chosen === value}
                  aria-describedby={`import-origin-${value}-hint`}
                  onChange={() => {
                    setChosen(value);
                    setMissing(false);
                  }}
                />
                <label class="govuk-label govuk-radios__label" for={`import-origin-${value}`}>
                  {label}
                </label>
                <div class="govuk-hint govuk-radios__hint" id={`import-origin-${value}-hint`}>
                  {hint}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <p class="lip-screen-only">
        <button type="button" class="lip-button" onClick={press}>
          {USE.button}
        </button>
      </p>
    </>
  );
}
