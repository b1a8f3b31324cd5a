import type {
  LongitudinalManifest,
  LongitudinalRow,
  RateFlow,
  RateRow,
  ShareFlow,
  ShareRow,
} from '../../../domain/longitudinal.ts';
import { RATE_FLOWS, SHARE_FLOWS } from '../../../domain/longitudinal.ts';
import type { Axes } from './axes.ts';
import type { Concentration } from './concentration.ts';
import type { FlowLevels } from './levels.ts';
import type { RateFactor, RateFit } from './rates.ts';
import type { ShareFit } from './shares.ts';
import { sumOf, type Tally } from './tally.ts';
import { type Change, changesFrom, trendOf } from './yearChange.ts';
import { priorOf } from './yearChangePrior.ts';

type Concentrations = LongitudinalManifest['estimated']['concentrations'];

/** Digits that tables keep: a file read back gives the same numbers, and stays short. */
const DIGITS = 8;
const short = (value: number) => Number(value.toPrecision(DIGITS));

/** Rows of the rate tables, their factors, and how much cells borrow. */
export function rateTables(
  axes: Axes,
  tallies: Tally['rates'],
  fits: Readonly<Record<RateFlow, RateFit>>,
) {
  const factors: LongitudinalRow<'factors'>[] = [];
  const concentrations: Concentrations = [];
  const table = (flow: RateFlow): RateRow[] => {
    const { needs, settings } = tallies[flow];
    const fit = fits[flow];
    const exposed = sumOf(tallies[flow].exposed);
    const events = sumOf(tallies[flow].events);
    const by = {
      need: needs > 1 || flow === 'need_changes' || flow === 'leavers',
      setting: settings > 1 || flow === 'movers' || flow === 'leavers',
    };
    for (const { dimension, index, events: seen, shape } of fit.factors) {
      const from = factorCode(axes, dimension, index);
      factors.push({ flow, dimension, from, to: null, events: seen, shape: short(shape) });
    }
    concentrations.push(weightRow(flow, 'neighbouring academic years', fit.fromYears));
    if (fit.fromMargins !== null) {
      concentrations.push(weightRow(flow, 'its academic year, need and setting', fit.fromMargins));
    }
    return Array.from(exposed, (_, cell) => ({
      academic_year: axes.youngest + Math.floor(cell / (needs * settings)),
      need: by.need ? axes.needs[Math.floor(cell / settings) % needs] : null,
      setting: by.setting ? axes.settings[cell % settings] : null,
      exposed: exposed[cell],
      events: events[cell],
      shape: short(fit.shape[cell]),
      rate: short(fit.rate[cell]),
    }));
  };
  const [joiners, leavers, movers, need_changes] = RATE_FLOWS.map(table);
  return { tables: { joiners, leavers, movers, need_changes }, factors, concentrations };
}

function factorCode(axes: Axes, dimension: RateFactor['dimension'], index: number): string | null {
  if (dimension === 'academic-year') return String(axes.youngest + index);
  if (dimension === 'need') return axes.needs[index];
  if (dimension === 'setting') return axes.settings[index];
  return null;
}

function weightRow(flow: string, borrowsFrom: string, { mean, low, high }: Concentration) {
  return { flow, borrowsFrom, weight: { mean: short(mean), low, high } };
}

/** Rows of the share tables, their factors, and how much cells borrow. Cells that cannot be are left out. */
export function shareTables(
  axes: Axes,
  tallies: Tally['shares'],
  fits: Readonly<Record<ShareFlow, ShareFit>>,
) {
  const factors: LongitudinalRow<'factors'>[] = [];
  const concentrations: Concentrations = [];
  const origins: Readonly<Record<ShareFlow, readonly (string | null)[]>> = {
    joiner_needs: [null],
    joiner_settings: axes.needs,
    mover_settings: axes.settings,
    changed_needs: axes.needs,
  };
  const table = (flow: ShareFlow): ShareRow[] => {
    const { ages, from, to } = tallies[flow];
    const destinations = flow.endsWith('settings') ? axes.settings : axes.needs;
    const fit = fits[flow];
    const events = sumOf(tallies[flow].events);
    for (const factor of fit.factors) {
      factors.push({
        flow,
        dimension: 'pair',
        from: origins[flow][factor.from],
        to: destinations[factor.to],
        events: factor.events,
        shape: short(factor.shape),
      });
    }
    if (ages > 1)
      concentrations.push(weightRow(flow, 'neighbouring academic years', fit.fromYears));
    if (fit.fromMargins !== null) {
      concentrations.push(weightRow(flow, 'its academic year and origin', fit.fromMargins));
    }
    const rows: ShareRow[] = [];
    fit.alpha.forEach((alpha, i) => {
      if (alpha === 0) return;
      rows.push({
        academic_year: ages > 1 ? axes.youngest + Math.floor(i / (from * to)) : null,
        from: origins[flow][Math.floor(i / to) % from],
        to: destinations[i % to],
        events: events[i],
        alpha: short(alpha),
      });
    });
    return rows;
  };
  const [joiner_needs, joiner_settings, mover_settings, changed_needs] = SHARE_FLOWS.map(table);
  return {
    tables: { joiner_needs, joiner_settings, mover_settings, changed_needs },
    factors,
    concentrations,
  };
}

/** Rows of the level tables, and what they come to in figures. */
export function levelTables(axes: Axes, flows: readonly FlowLevels[]) {
  const levels: LongitudinalRow<'levels'>[] = [];
  const changes: LongitudinalRow<'changes'>[] = [];
  const summaries: LongitudinalManifest['estimated']['changes'] = [];
  for (const { flow, series } of flows) {
    const told = series.map(({ code, levels: byYear }) => {
      const rows = byYear.map((level, y) => ({
        flow,
        code,
        calendar_year: axes.years[y],
        expected: short(level.expected),
        observed: level.observed,
        log_level: short(level.logLevel),
        variance: short(level.variance),
      }));
      levels.push(...rows);
      return {
        years: axes.years,
        logLevel: rows.map((row) => row.log_level),
        variance: rows.map((row) => row.variance),
      };
    });
    const ways = changesFrom(told, priorOf(flow, series[0].code !== null));
    for (const { yearSd, stepSd, trendSd, weight } of ways) {
      changes.push({
        flow,
        year_sd: yearSd,
        step_sd: stepSd,
        trend_sd: trendSd,
        weight: short(weight),
      });
    }
    summaries.push({
      flow,
      yearSd: spreadOf(ways, ({ yearSd }) => yearSd),
      stepSd: spreadOf(ways, ({ stepSd }) => stepSd),
      ...(series[0].code === null ? { trend: trendOf(told[0], ways) } : {}),
    });
  }
  return { levels, changes, summaries };
}

function spreadOf(ways: readonly Change[], measure: (way: Change) => number) {
  const sorted = [...ways].sort((a, b) => measure(a) - measure(b));
  const at = (share: number) => {
    let below = 0;
    const found = sorted.find((way) => {
      below += way.weight;
      return below >= share;
    });
    return measure(found ?? sorted[sorted.length - 1]);
  };
  const mean = ways.reduce((sum, way) => sum + way.weight * measure(way), 0);
  return { mean: short(mean), low: at(0.1), high: at(0.9) };
}
