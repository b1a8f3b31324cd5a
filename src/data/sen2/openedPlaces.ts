import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetRow } from '../../domain/datasetTables.ts';

/**
 * Places of a dataset whose base January moves on: what was committed for a January up to the new one
 * is open by then, or a school that has opened would have no places.
 *
 * @returns null where nothing changes.
 */
export function openedPlaces(
  { tables }: Dataset,
  baseYear: number,
): DatasetRow<'provisionPlaces'>[] | null {
  const opened = (row: DatasetRow<'provisionPlaces'>) =>
    row.status === 'committed' && row.january <= baseYear;
  if (!tables.provisionPlaces.some(opened)) return null;
  return tables.provisionPlaces.map((row) => (opened(row) ? { ...row, status: 'open' } : row));
}

/** What is said of it beside the table and to the planner. */
export function openedNote(baseYear: number): string {
  return `Places that were committed for January ${baseYear} or before are taken as open.`;
}
