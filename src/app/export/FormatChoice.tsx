/** In which format the chosen tables leave. */
import type { VNode } from 'preact';
import { FORMATS } from '../content/export.ts';
import type { ExportForm } from '../worker/protocol.ts';

export interface FormatChoiceProps {
  readonly form: ExportForm;
  readonly onChoose: (form: ExportForm) => void;
}

export function FormatChoice({ form, onChoose }: FormatChoiceProps): VNode {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Format</legend>
      <div class="govuk-radios govuk-radios--small">
        {FORMATS.map((one) => (
          <div class="govuk-radios__item" key={one.form}>
            <input
              class="govuk-radios__input"
              id={`export-form-${one.form}`}
              type="radio"
              name="export-form"
              checked={form === one.form}
              aria-describedby={`export-hint-${one.form}`}
              onChange={() => onChoose(one.form)}
            />
            <label class="govuk-label govuk-radios__label" for={`export-form-${one.form}`}>
              {one.label}
            </label>
            <div class="govuk-hint govuk-radios__hint" id={`export-hint-${one.form}`}>
              {one.hint}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
