import type { DatasetRow } from '../domain/datasetTables.ts';
import type { Problem } from '../domain/problems.ts';

/** Satellites and catchments that the rows of provisions cannot show each alone. */
export function checkAdmissions(provisions: readonly DatasetRow<'provisions'>[]): Problem[] {
  const byId = new Map(provisions.map((row) => [row.provision, row]));
  const problems: Problem[] = [];
  provisions.forEach((row, r) => {
    const at = { file: 'provisions.csv', row: r + 2 };
    if (row.priority.includes('catchment') && row.catchment.length === 0) {
      problems.push({
        ...at,
        column: 'priority',
        found: 'catchment, with an empty catchment',
        expected: 'home districts in the column catchment',
        fix: 'Name them, or take catchment out of the priority.',
      });
    }
    if (row.satellite_of === null) return;
    const host = byId.get(row.satellite_of);
    if (host === undefined || host.satellite_of !== null) {
      problems.push({
        ...at,
        column: 'satellite_of',
        found: `"${row.satellite_of}"${host === undefined ? '' : ', itself a satellite'}`,
        expected: 'a provision of this table with admissions of its own',
        fix: 'Write the id of the host school.',
      });
    }
    const own = [row.designation, row.band_low, row.band_high].some((cell) => cell !== null);
    if (own || [row.needs, row.priority, row.catchment].some((list) => list.length > 0)) {
      problems.push({
        ...at,
        column: 'satellite_of',
        found: 'a satellite with needs, bands, a designation, priority or catchment of its own',
        expected: 'a satellite that admits as its host does',
        fix: 'Leave those cells blank, or remove satellite_of.',
      });
    }
  });
  return problems;
}
