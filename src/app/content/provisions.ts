/** Which provisions a reader asked for, and what stands above them. */
import { children } from '../../charts/rounding.ts';
import type { ProvisionRow, ProvisionsView } from '../../results/views/view.ts';
import { csvOf } from '../state/csv.ts';
import { provenanceLine } from '../state/provenance.ts';

export interface ProvisionFilter {
  /** Setting type as the rows name it; null = all. */
  readonly settingType: string | null;
  /** District as the rows name it; null = all, those outside the area too. */
  readonly district: string | null;
  /** Every word must occur in the name, designation, needs or district. */
  readonly text: string;
}

export function filterProvisions(
  rows: readonly ProvisionRow[],
  { settingType, district, text }: ProvisionFilter,
): ProvisionRow[] {
  const words = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (settingType !== null && row.settingType !== settingType) return false;
    if (district !== null && row.district !== district) return false;
    const said = [row.name, row.designation, row.needs, row.district, row.settingType]
      .join(' ')
      .toLocaleLowerCase('en-GB');
    return words.every((word) => said.includes(word));
  });
}

/**
 * Headline of the list: how many specialist provisions are full on average. Falls back to naming the
 * list where there are none.
 *
 * @param specialist provisions of the area whose places are specialist
 */
export function provisionsHeadline(
  specialist: readonly ProvisionRow[],
  areaName: string,
  january: number,
): string {
  const limited = specialist.filter(({ placesForArea }) => (placesForArea ?? 0) > 0);
  if (limited.length === 0) return `Provisions, ${areaName}, January ${january}`;
  const full = limited.filter(
    ({ onRoll, placesForArea }) => Math.round(onRoll) >= (placesForArea ?? 0),
  );
  return `${children(full.length)} of ${children(limited.length)} special schools and bases in ${areaName} are full on average in January ${january}`;
}

/** Provisions as a CSV file, in the words of the published table, with the basis of their places. */
export function provisionsCsv(
  { year, provenance }: ProvisionsView,
  shown: readonly ProvisionRow[],
): string {
  const line = provenanceLine(provenance);
  return csvOf(
    shown.map((row) => ({
      scenario: provenance.scenarioId,
      year,
      provision: row.id,
      name: row.name,
      setting_type: row.settingType,
      designation: row.designation,
      district: row.district,
      needs: row.needs,
      ages: row.ages,
      bands: row.bands,
      places: row.places,
      places_for_area: row.placesForArea,
      on_roll: row.onRoll,
      admitted: row.admitted,
      over_number: row.overNumber,
      refused: row.refused,
      first_preferences: row.firstPreferences,
      quality: row.quality,
      source: row.source,
      provenance: line,
    })),
  );
}

export function provisionsFileName({ provenance, year }: ProvisionsView): string {
  return `provisions-${provenance.datasetId}-${provenance.scenarioId}-${year}.csv`;
}
