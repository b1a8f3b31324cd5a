import { agesOfBand } from '../../src/domain/ageBands.ts';
import type { Dataset } from '../../src/domain/dataset.ts';

/** A count that was forecast and has since been published. */
export interface Outcome {
  readonly group: 'all' | 'need' | 'age band' | 'setting type';
  readonly label: string;
  readonly plans: number;
  /** Which of a draw's children it counts, by index of need, age and index of setting type. */
  readonly counts: (need: number, age: number, type: number) => boolean;
}

/** Age bands of the publication, in order. */
function bandsOf({ tables }: Dataset): string[] {
  const bands = new Set(tables.planHistory.map((row) => row.age_band));
  return [...bands].filter((band) => band !== 'Total').sort(byFirstAge);
}

function byFirstAge(a: string, b: string): number {
  return (agesOfBand(a)?.low ?? 0) - (agesOfBand(b)?.low ?? 0);
}

/** What was published of a January: the total in any year, the rest where it was. */
export function outcomesOf(dataset: Dataset, january: number): Outcome[] {
  const { manifest, tables } = dataset;
  const history = tables.planHistory.filter((row) => row.january === january);
  const total = history.find((row) => row.age_band === 'Total');
  const outcomes: Outcome[] = [];
  if (total) outcomes.push({ group: 'all', label: 'All', plans: total.plans, counts: () => true });
  for (const band of bandsOf(dataset)) {
    const row = history.find((one) => one.age_band === band);
    const ages = agesOfBand(band);
    if (row === undefined || ages === null) continue;
    outcomes.push({
      group: 'age band',
      label: band,
      plans: row.plans,
      counts: (_, age) => age >= ages.low && age <= ages.high,
    });
  }
  const bySetting = tables.plansByAgeEstablishment.filter((row) => row.january === january);
  if (bySetting.length > 0) {
    manifest.settingTypes.forEach(({ id, label }, type) => {
      const establishments = new Set(
        manifest.establishments.filter((one) => one.settingType === id).map((one) => one.code),
      );
      outcomes.push({
        group: 'setting type',
        label,
        plans: sum(bySetting.filter((row) => establishments.has(row.establishment))),
        counts: (_need, _age, attended) => attended === type,
      });
    });
  }
  const byNeed = tables.plansByNeedAge.filter((row) => row.january === january);
  if (byNeed.length > 0) {
    manifest.needs.forEach(({ code, label }, need) => {
      outcomes.push({
        group: 'need',
        label,
        plans: sum(byNeed.filter((row) => row.need === code)),
        counts: (held) => held === need,
      });
    });
  }
  return outcomes;
}

function sum(rows: readonly { readonly plans: number }[]): number {
  return rows.reduce((total, row) => total + row.plans, 0);
}
