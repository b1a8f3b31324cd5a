/** What will be exported, in which form and how small counts are treated; and the button. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TableName } from '../../results/tables/tableTypes.ts';
import type { Provenance } from '../../results/views/view.ts';
import {
  exportWords,
  FORMAT_WORDS,
  NOT_RELEASED,
  NOTHING_TICKED,
  tablesCounted,
} from '../content/export.ts';
import { isFirstLook } from '../content/reading.ts';
import type { Exporter } from './exporter.ts';

export interface ExportPanelProps {
  readonly exporter: Exporter;
  /** Every table that can be made. */
  readonly tables: readonly TableName[];
  /** Of the plan's figures; null until there are some. */
  readonly provenance: Provenance | null;
  readonly released: boolean;
  readonly onExport: (tables: readonly TableName[]) => void;
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
  const share = status.kind === 'making' ? Math.round((100 * status.made) / status.wanted) : 0;
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
  const { exporter, tables, provenance, released, onExport } = props;
  const [refused, setRefused] = useState(false);
  const chosen = tables.filter((name) => exporter.ticked.value.includes(name));
  const press = () => {
    setRefused(chosen.length === 0);
    if (chosen.length > 0) onExport(chosen);
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
      <dl class="lip-export__terms">
        <div>
          <dt>Format</dt>
          <dd>{FORMAT_WORDS}</dd>
        </div>
        <div>
          <dt>Small counts</dt>
          <dd>{released ? (provenance?.disclosure ?? '') : NOT_RELEASED}</dd>
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
      {released ? (
        <div class={refused && chosen.length === 0 ? 'govuk-form-group--error' : undefined}>
          {refused && chosen.length === 0 ? (
            <p class="govuk-error-message" role="alert">
              {NOTHING_TICKED}
            </p>
          ) : null}
          <button
            type="button"
            class="lip-button"
            disabled={exporter.status.value.kind === 'making'}
            onClick={press}
          >
            Export {chosen.length === 0 ? 'tables' : tablesCounted(chosen.length)}
          </button>
        </div>
      ) : null}
      <Progress exporter={exporter} />
    </section>
  );
}
