/** What does each return need, and what is missing? */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { TableName } from '../../results/tables/tableTypes.ts';
import { downloadFile } from '../components/download.ts';
import { PageHead } from '../components/PageHead.tsx';
import { exportHeadline } from '../content/export.ts';
import { RETURNS } from '../content/exportReturns.ts';
import { Checklist } from '../export/Checklist.tsx';
import { ExportPanel } from '../export/ExportPanel.tsx';
import { waitsForNoChange } from '../export/exportQueries.ts';
import { Preview } from '../export/Preview.tsx';
import { checkReturns, tablesOfParts } from '../export/readiness.ts';
import type { ExportForm } from '../worker/protocol.ts';
import type { PageProps } from './pageProps.ts';

export function ExportPage({ dataset, choices, views, exporter }: PageProps): VNode {
  const box = useRef<HTMLElement>(null);
  const { manifest } = dataset;
  const returns = checkReturns(RETURNS, manifest);
  const tables = tablesOfParts(returns.flatMap(({ parts }) => parts));
  const shown = views.tablePreview;
  const preview = shown?.provenance.scenarioId === choices.scenarioId ? shown : undefined;
  const make = async (wanted: readonly TableName[], form: ExportForm) => {
    const { scenarioId, baselineId } = choices;
    const unmitigatedId = scenarioId === baselineId ? undefined : baselineId;
    const order = { scenarioId, unmitigatedId, tables: wanted, form, at: new Date() };
    const file = await exporter.make(order);
    if (file) downloadFile(file);
  };
  return (
    <>
      <PageHead headline={exportHeadline(returns)}>
        A table is ready when nothing in it has to be added by hand. What the simulator cannot know
        is named here and left out of the files: it is never made up.
      </PageHead>
      <div class="lip-columns lip-columns--export">
        <div class="lip-stack">
          {returns.map((one) => (
            <Checklist
              key={one.id}
              of={one}
              ticked={exporter.ticked.value}
              onTick={(table, on) => exporter.tick([table], on)}
              onPreview={(table) => {
                exporter.previewed.value = table;
                box.current?.focus();
              }}
            />
          ))}
        </div>
        <ExportPanel
          exporter={exporter}
          tables={tables}
          provenance={preview?.provenance ?? null}
          waits={waitsForNoChange(choices, exporter.ticked.value, views.unmitigated)}
          onExport={(wanted, form) => void make(wanted, form)}
        />
      </div>
      <section aria-label="Preview" tabIndex={-1} ref={box}>
        {preview ? (
          <Preview preview={preview} onDownload={() => void make([preview.table], 'csv')} />
        ) : (
          <p>The preview appears as soon as the first futures have been simulated.</p>
        )}
      </section>
    </>
  );
}
