import type { LongitudinalDataset, RateFlow, ShareFlow } from '../../../domain/longitudinal.ts';
import { type Axes, axesOfManifest } from './axes.ts';
import { populationLookup } from './population.ts';
import { type PreparedLevel, prepareLevel } from './preparedLevel.ts';
import { indexOf } from './tally.ts';

/** Gamma posteriors of a rate by cell, (age × needs + need) × settings + setting. */
export interface PreparedRate {
  readonly needs: number;
  readonly settings: number;
  readonly shape: Float64Array;
  readonly rate: Float64Array;
  /** Shapes of factors that cells share, and the weights that keep their mean at 1. */
  readonly all: number;
  readonly byAge: FactorGroup;
  readonly byNeed: FactorGroup;
  readonly bySetting: FactorGroup;
  readonly level: PreparedLevel;
}

export interface FactorGroup {
  readonly shape: Float64Array;
  readonly weight: Float64Array;
}

/** Dirichlet posteriors of shares by cell, (age × from + origin) × to + destination. */
export interface PreparedShare {
  readonly ages: number;
  readonly from: number;
  readonly to: number;
  readonly alpha: Float64Array;
  /** Shape of the factor of a pair; 0 where it has none. */
  readonly pairShape: Float64Array;
  readonly level: PreparedLevel;
}

/** A dataset as arrays, once for all simulations. */
export interface Prepared {
  readonly axes: Axes;
  readonly years: number;
  /** Base stock, (age × needs + need) × settings + setting. */
  readonly stock: Int32Array;
  /** Residents in each year ahead, by age. */
  readonly residents: readonly Float64Array[];
  readonly rates: Readonly<Record<RateFlow, PreparedRate>>;
  readonly shares: Readonly<Record<ShareFlow, PreparedShare>>;
}

export function prepare(dataset: LongitudinalDataset, years: number): Prepared {
  const axes = axesOfManifest(dataset.manifest);
  const needs = axes.needs.length;
  const settings = axes.settings.length;
  const place = placesOf(axes);
  const stock = new Int32Array(axes.ages * needs * settings);
  for (const row of dataset.stock) {
    const age = row.academic_year - axes.youngest;
    stock[(age * needs + place.need(row.need)) * settings + place.setting(row.setting)] +=
      row.children;
  }
  const lookup = populationLookup(
    dataset.population.map((row) => ({
      year: row.calendar_year,
      academicYear: row.academic_year,
      population: row.population,
    })),
  );
  const residents = Array.from({ length: years }, (_, h) =>
    Float64Array.from({ length: axes.ages }, (_, age) =>
      lookup(dataset.manifest.baseYear + h + 1, axes.youngest + age),
    ),
  );
  const rate = (flow: RateFlow, byNeed: number, bySetting: number) =>
    prepareRate(dataset, axes, flow, byNeed, bySetting, years);
  const share = (flow: ShareFlow, ages: number, from: readonly string[] | null) =>
    prepareShare(dataset, axes, flow, ages, from, years);
  return {
    axes,
    years,
    stock,
    residents,
    rates: {
      joiners: rate('joiners', 1, 1),
      leavers: rate('leavers', needs, settings),
      movers: rate('movers', 1, settings),
      need_changes: rate('need_changes', needs, 1),
    },
    shares: {
      joiner_needs: share('joiner_needs', axes.ages, null),
      joiner_settings: share('joiner_settings', axes.ages, axes.needs),
      mover_settings: share('mover_settings', axes.ages, axes.settings),
      changed_needs: share('changed_needs', 1, axes.needs),
    },
  };
}

function placesOf(axes: Axes) {
  const needs = indexOf(axes.needs);
  const settings = indexOf(axes.settings);
  return {
    need: (code: string | null) => (code === null ? 0 : needs.get(code)!),
    setting: (code: string | null) => (code === null ? 0 : settings.get(code)!),
  };
}

function prepareRate(
  dataset: LongitudinalDataset,
  axes: Axes,
  flow: RateFlow,
  needs: number,
  settings: number,
  years: number,
): PreparedRate {
  const place = placesOf(axes);
  const shape = new Float64Array(axes.ages * needs * settings);
  const rate = new Float64Array(shape.length).fill(1);
  for (const row of dataset[flow]) {
    const age = row.academic_year - axes.youngest;
    const cell = (age * needs + place.need(row.need)) * settings + place.setting(row.setting);
    shape[cell] = row.shape;
    rate[cell] = row.rate;
  }
  const factors = dataset.factors.filter((row) => row.flow === flow);
  const group = (dimension: string, size: number, indexOf: (code: string | null) => number) => {
    const shapes = new Float64Array(size);
    const weight = new Float64Array(size);
    for (const row of factors) {
      if (row.dimension !== dimension) continue;
      shapes[indexOf(row.from)] = row.shape;
      weight[indexOf(row.from)] = row.events;
    }
    return { shape: shapes, weight };
  };
  return {
    needs,
    settings,
    shape,
    rate,
    all: factors.find((row) => row.dimension === 'all')?.shape ?? 0,
    byAge: group('academic-year', axes.ages, (code) => Number(code) - axes.youngest),
    byNeed: group('need', needs, place.need),
    bySetting: group('setting', settings, place.setting),
    level: prepareLevel(dataset, flow, [null], years),
  };
}

function prepareShare(
  dataset: LongitudinalDataset,
  axes: Axes,
  flow: ShareFlow,
  ages: number,
  origins: readonly string[] | null,
  years: number,
): PreparedShare {
  const destinations = flow.endsWith('settings') ? axes.settings : axes.needs;
  const from = origins?.length ?? 1;
  const to = destinations.length;
  const originAt = indexOf(origins ?? []);
  const destinationAt = indexOf(destinations);
  const pair = (row: { readonly from: string | null; readonly to: string | null }) =>
    (row.from === null ? 0 : originAt.get(row.from)!) * to + destinationAt.get(row.to!)!;
  const alpha = new Float64Array(ages * from * to);
  for (const row of dataset[flow]) {
    const age = row.academic_year === null ? 0 : row.academic_year - axes.youngest;
    alpha[age * from * to + pair(row)] = row.alpha;
  }
  const pairShape = new Float64Array(from * to);
  for (const row of dataset.factors) if (row.flow === flow) pairShape[pair(row)] = row.shape;
  const level = prepareLevel(dataset, flow, destinations, years);
  return { ages, from, to, alpha, pairShape, level };
}
