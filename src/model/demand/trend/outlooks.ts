import { type Outlook, outlookAt } from './combination.ts';
import type { GrowthHistory } from './history.ts';
import { FIRST_ORIGIN, SCORED_HORIZON, type TrackRecord, trackRecord } from './trackRecord.ts';

/** A history with the combined forecast that it would have given at each of its years. */
export interface Outlooks {
  readonly record: TrackRecord;
  /** By origin: index of the last value known. */
  readonly byOrigin: readonly Outlook[];
}

export function outlooksOf(
  history: GrowthHistory,
  horizon: number,
  reference?: Outlooks,
): Outlooks {
  const record = trackRecord(history, horizon);
  const byOrigin = history.years.map((year, origin) =>
    outlookAt(record, origin, reference && growthExpectedIn(reference, year)),
  );
  return { record, byOrigin };
}

/** Growth that an area expected in a year, or in the latest year before for which it has a value. */
export function growthExpectedIn(area: Outlooks, year: number): readonly number[] | undefined {
  const origin = area.record.history.years.findLastIndex((known) => known <= year);
  return area.byOrigin[origin]?.undamped;
}

/** Errors of the combined forecast where the outcome is known: see {@link errorsOf}. */
export function pastErrors({ record, byOrigin }: Outlooks): number[][] {
  return errorsOf(record.history.logs, (origin) => byOrigin[origin].changes);
}

/**
 * Errors of one series of forecasts, by years ahead less 1: forecast change less actual change of
 * the logarithm, at every origin from which the outcome is known.
 */
export function errorsOf(
  logs: readonly number[],
  said: (origin: number) => readonly number[],
): number[][] {
  return Array.from({ length: SCORED_HORIZON }, (_, i) => {
    const errors: number[] = [];
    for (let origin = FIRST_ORIGIN; origin + i + 1 < logs.length; origin++) {
      errors.push(said(origin)[i] - (logs[origin + i + 1] - logs[origin]));
    }
    return errors;
  });
}
