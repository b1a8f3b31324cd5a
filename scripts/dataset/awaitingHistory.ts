import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';

/** Settings of the publication under which children without a placement are counted. */
const COUNTED_AS: Readonly<Record<string, string>> = {
  await_prov_2022: 'awaiting provision',
  other_placement_settings: 'other placement settings',
};

/** Plan-holders published as without a placement each January; years of a few recodings left out. */
export function awaitingHistory(read: ReadSource, area: string): OutputRow[] {
  return read(`${area}/caseload_by_setting.csv`).flatMap((row) => {
    const countedAs = COUNTED_AS[row.setting ?? ''];
    const plans = countedAs === undefined ? 0 : wholeNumber(row, 'plans');
    if (countedAs === undefined || plans < FEWEST) return [];
    return [{ january: wholeNumber(row, 'january'), counted_as: countedAs, plans }];
  });
}

/** Before 2023 a handful of children stand under the later name: no anchor. */
const FEWEST = 100;
