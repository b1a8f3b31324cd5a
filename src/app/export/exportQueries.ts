/** What the page Export asks of the run, and whether what it needs is there. */
import { FORECAST_TABLES, type TableName } from '../../results/tables/tableTypes.ts';
import type { TablePreviewQuery, TablePreviewView } from '../../results/views/tablePreviewTypes.ts';
import type { Choices } from '../state/choices.ts';

/** Rows of a table that are shown before it is exported. */
const PREVIEWED_ROWS = 10;

/** The first rows of the table in view; what the management plan asks for twice is set against no change. */
export function exportQueries(
  { scenarioId, baselineId }: Pick<Choices, 'scenarioId' | 'baselineId'>,
  previewed: TableName,
  ticked: readonly TableName[],
): { readonly tablePreview: TablePreviewQuery; readonly unmitigated?: TablePreviewQuery } {
  const query = { kind: 'tablePreview', table: previewed, most: PREVIEWED_ROWS } as const;
  if (scenarioId === baselineId) return { tablePreview: query };
  const against = baselineId;
  const both = (name: TableName) => FORECAST_TABLES.includes(name);
  const tablePreview = both(previewed) ? { ...query, against } : query;
  if (!ticked.some(both)) return { tablePreview };
  // No row: it has no change simulated beside the plan.
  const [table] = FORECAST_TABLES;
  return { tablePreview, unmitigated: { kind: 'tablePreview', table, most: 0, against } };
}

/** True while a chosen table is to hold both forecasts, and no change is not simulated yet. */
export function waitsForNoChange(
  { scenarioId, baselineId }: Pick<Choices, 'scenarioId' | 'baselineId'>,
  ticked: readonly TableName[],
  unmitigated: TablePreviewView | undefined,
): boolean {
  const wanted = scenarioId !== baselineId && ticked.some((name) => FORECAST_TABLES.includes(name));
  return wanted && unmitigated?.provenance.scenarioId !== scenarioId;
}
