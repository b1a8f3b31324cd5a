import {
  type LongitudinalDataset,
  RATE_FLOWS,
  type RateFlow,
} from '../../../domain/longitudinal.ts';
import { type Axes, axesOf } from './axes.ts';
import { levelsOfRates, levelsOfShares } from './levels.ts';
import { fitRates } from './rates.ts';
import { fitShares } from './shares.ts';
import { baseStock } from './stock.ts';
import { levelTables, rateTables, shareTables } from './tables.ts';
import { sumOf, tallyOf } from './tally.ts';
import { holdsAfter, type PopulationCount, type Transition } from './transition.ts';

/**
 * Estimates joiner, leaver and mover rates from a record of children from January to January.
 *
 * Each rate is an average of the record by cell, where sparse cells borrow as much from neighbouring
 * academic years and from margins as the record says is right (`rates.ts`, `shares.ts`), and a level
 * by year whose way of changing is left open (`yearChange.ts`).
 *
 * @param transitions at least one row; codes are the record's own.
 * @param population residents; a January or academic year that lacks takes the nearest.
 * @throws RangeError where there is no transition, or no resident.
 */
export function estimateRates(
  transitions: readonly Transition[],
  population: readonly PopulationCount[],
): LongitudinalDataset {
  if (transitions.length === 0) {
    throw new RangeError('estimateRates: expected at least one transition; found none.');
  }
  const axes = axesOf(transitions);
  const { rates, shares } = tallyOf(axes, transitions, population);
  const fitRate = (flow: RateFlow) =>
    fitRates(rates[flow], sumOf(rates[flow].exposed), sumOf(rates[flow].events));
  const rateFits = {
    joiners: fitRate('joiners'),
    leavers: fitRate('leavers'),
    movers: fitRate('movers'),
    need_changes: fitRate('need_changes'),
  };
  const { joiner_needs, joiner_settings, mover_settings, changed_needs } = shares;
  const serves = (age: number, to: number) => axes.open[age * axes.settings.length + to] === 1;
  const shareFits = {
    joiner_needs: fitShares(joiner_needs, sumOf(joiner_needs.events), () => true),
    joiner_settings: fitShares(joiner_settings, sumOf(joiner_settings.events), (age, _, to) =>
      serves(age, to),
    ),
    mover_settings: fitShares(
      mover_settings,
      sumOf(mover_settings.events),
      (age, from, to) => from !== to && age < axes.ages - 1 && serves(age + 1, to),
    ),
    changed_needs: fitShares(
      changed_needs,
      sumOf(changed_needs.events),
      (_, from, to) => from !== to,
    ),
  };
  const levels = levelTables(axes, [
    ...RATE_FLOWS.map((flow) => levelsOfRates(flow, rates[flow], rateFits[flow])),
    levelsOfShares('joiner_needs', axes.needs, joiner_needs, shareFits.joiner_needs.mean),
    levelsOfShares(
      'joiner_settings',
      axes.settings,
      joiner_settings,
      shareFits.joiner_settings.mean,
    ),
    levelsOfShares('mover_settings', axes.settings, mover_settings, shareFits.mover_settings.mean),
  ]);
  const rateParts = rateTables(axes, rates, rateFits);
  const shareParts = shareTables(axes, shares, shareFits);

  const lastYear = axes.years[axes.years.length - 1];
  const baseRows = transitions.filter((row) => row.year === lastYear && holdsAfter(row));
  return {
    manifest: {
      schemaVersion: 1,
      kind: 'longitudinal',
      origin: 'person-level',
      baseYear: lastYear + 1,
      years: [...axes.years],
      academicYears: { youngest: axes.youngest, oldest: axes.youngest + axes.ages - 1 },
      needs: [...axes.needs],
      settings: axes.settings.map((code, s) => ({ code, ...reachOf(axes, s) })),
      children: baseRows.length,
      rows: transitions.length,
      estimated: {
        concentrations: [...rateParts.concentrations, ...shareParts.concentrations],
        changes: levels.summaries,
      },
      notices: noticesOf(axes),
      note: NOTE,
    },
    stock: baseStock(baseRows),
    population: population.map(({ year, academicYear, population }) => ({
      calendar_year: year,
      academic_year: academicYear,
      population,
    })),
    ...rateParts.tables,
    ...shareParts.tables,
    factors: [...rateParts.factors, ...shareParts.factors],
    levels: levels.levels,
    changes: levels.changes,
  };
}

const NOTE =
  'Made from records of single children. The tables hold counts and estimates by academic year, ' +
  'need and setting, never a record, but small counts can still point at a child: keep the folder ' +
  'inside your organisation.';

function reachOf(axes: Axes, setting: number) {
  const served = Array.from({ length: axes.ages }, (_, age) => age).filter(
    (age) => axes.open[age * axes.settings.length + setting] === 1,
  );
  return { youngest: axes.youngest + served[0], oldest: axes.youngest + served[served.length - 1] };
}

function noticesOf({ years }: Axes): string[] {
  const notices: string[] = [];
  if (years.length === 1) {
    notices.push(
      `The record holds one year (${years[0]}): how rates change from year to year cannot be seen in ` +
        'it, so intervals rest on prior ranges and are wide.',
    );
  }
  const missing: number[] = [];
  for (let year = years[0]; year < years[years.length - 1]; year++) {
    if (!years.includes(year)) missing.push(year);
  }
  if (missing.length > 0) {
    notices.push(
      `The record lacks ${missing.join(', ')}: rates are averages of the years that it has, and ` +
        'steps between levels run across the gap.',
    );
  }
  return notices;
}
