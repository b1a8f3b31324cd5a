/** Which provisions a reader asked for, and what stands above them. */
import { children } from '../../charts/rounding.ts';
import type { ProvisionRow } from '../../results/views/view.ts';

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
 * @param specialist setting types whose places are specialist, as the rows name them
 */
export function provisionsHeadline(
  rows: readonly ProvisionRow[],
  specialist: readonly string[],
  areaName: string,
  january: number,
): string {
  const limited = rows.filter(
    ({ settingType, placesForArea }) =>
      specialist.includes(settingType) && (placesForArea ?? 0) > 0,
  );
  const full = limited.filter(
    ({ onRoll, placesForArea }) => Math.round(onRoll) >= (placesForArea ?? 0),
  );
  if (limited.length === 0) return `Provisions, ${areaName}, January ${january}`;
  return `${children(full.length)} of ${children(limited.length)} special schools and bases in ${areaName} are full on average in January ${january}`;
}
