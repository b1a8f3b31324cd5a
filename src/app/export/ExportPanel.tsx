/** What will be exported, in which form and how small counts are treated; and the button. */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TableName } from '../../results/tables/tableTypes.ts';
import type { Provenance } from '../../results/views/view.ts';
import {
  exportLabel,
  exportWords,
  FORMATS,
  NOTHING_TICKED,
  STOP,
  tablesCounted,
  WAITS_FOR_NO_CHANGE,
} from '../content/export.ts';
import { isFirstLook } from '../content/reading.ts';
import type { ExportForm } from '../worker/protocol.ts';
import type { Exporter } from './exporter.ts';
import { FormatChoice } from './FormatChoice.tsx';

export interface ExportPanelProps {
  readonly exporter: Exporter;
  /** Every table that can be made. */
  readonly tables: readonly TableName[];
  /** Of the plan's figures; null until there are some. */
  readonly provenance: Provenance | null;
  /** True while figures that the chosen tables need are still being simulated. */
  readonly waits: boolean;
  readonly onExport: (tables: readonly TableName[], form: ExportForm) => void;
}

function Chosen({ exporter, tables }: Pick<ExportPanelProps, 'exporter' | 'tables'>): VNode {
  const chosen = tables.filter((name) => exporter.ticked.value.includes(name));
  return (
    <>
      <p role="status">
        {chosen.length === 0
          ? 'No table is chosen yet.'
          : `${tablesCounted(chosen.length)} chosen: ${chosen.map((name) => `${name}.csv`).join(', ')}`}
      </p>
      <p class="lip-row">
        <button type="button" class="lip-link" onClick={() => exporter.tick(tables, true)}>
          Choose all {tables.length}
        </button>
        <button type="button" class="lip-link" onClick={() => exporter.tick(tables, false)}>
          Choose none
        </button>
      </p>
    </>
  );
}

function Progress({ exporter }: Pick<ExportPanelProps, 'exporter'>): VNode {
  const status = exporter.status.value;
  const share =
    status.kind === 'making' ? Math.round((100 * status.made) / Math.max(1, status.wanted)) : 0;
  return (
    <>
      {status.kind === 'making' ? (
        <div
          class="lip-progress"
          role="progressbar"
          aria-label="Tables made"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share}
        >
          <div class="lip-progress__done" style={{ width: `${share}%` }} />
        </div>
      ) : null}
      <p role="status">{exportWords(status)}</p>
      {status.kind === 'failed' ? <p role="alert">This did not work: {status.message}</p> : null}
    </>
  );
}

export function ExportPanel(props: ExportPanelProps): VNode {
  const { exporter, tables, provenance, waits, onExport } = props;
  const [refused, setRefused] = useState(false);
  const [form, setForm] = useState<ExportForm>(FORMATS[0].form);
  const chosen = tables.filter((name) => exporter.ticked.value.includes(name));
  const button = useRef<HTMLButtonElement>(null);
  const making = exporter.status.value.kind === 'making';
  const stop = () => {
    exporter.stop();
    button.current?.focus();
  };
  const press = () => {
    if (making || waits) return;
    // A briefing says something without further tables.
    const enough = chosen.length > 0 || form === 'docx';
    setRefused(!enough);
    if (enough) onExport(chosen, form);
  };
  return (
    <section
      class="lip-sheet lip-stack lip-stack--tight lip-screen-only"
      aria-labelledby="export-title"
    >
      <h2 class="lip-section__title" id="export-title">
        Export
      </h2>
      <Chosen exporter={exporter} tables={tables} />
      <FormatChoice form={form} onChoose={setForm} />
      <div
        class={
          refused && chosen.length === 0 && form !== 'docx' ? 'govuk-form-group--error' : undefined
        }
      >
        {refused && chosen.length === 0 && form !== 'docx' ? (
          <p class="govuk-error-message" role="alert">
            {NOTHING_TICKED}
          </p>
        ) : null}
        <p class="lip-row">
          <button
            type="button"
            class="lip-button"
            aria-disabled={making || waits ? true : undefined}
            ref={button}
            onClick={press}
          >
            {exportLabel(form, chosen.length)}
          </button>
          {making ? (
            <button type="button" class="lip-button lip-button--quiet" onClick={stop}>
              {STOP}
            </button>
          ) : null}
        </p>
      </div>
      {waits ? <p role="status">{WAITS_FOR_NO_CHANGE}</p> : null}
      <Progress exporter={exporter} />
      <dl class="lip-export__terms">
        <div>
          <dt>Small counts</dt>
          <dd>{provenance?.disclosure ?? ''}</dd>
        </div>
        {provenance ? (
          <div>
            <dt>Figures</dt>
            <dd>
              {provenance.scenarioLabel}, {provenance.draws} futures
              {isFirstLook(provenance.draws)
                ? ': a first look. Ranges are rough until the full answer is in.'
                : ''}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
