import { BENCHMARK_MEASURES, type BenchmarkMeasure } from '../../domain/benchmarks.ts';
import type { SettingRole } from '../../domain/settings.ts';
import { allResidentsAged2To18 } from '../../model/finance/costPlan.ts';
import type { FinanceLine } from '../../model/finance/lines.ts';
import { TRANSPORT_MEASURES } from '../../model/run/bookCosts.ts';
import type { Released } from '../disclosure/release.ts';
import { areasByDraw } from '../residents.ts';
import { type Accounts, eachDraw } from './financeAccounts.ts';
import type { BenchmarkRow } from './financeTypes.ts';
import { childrenOfYear, ratioOf, transportOfYear } from './financeUnits.ts';
import type { Summary } from './measures.ts';

/**
 * Lines behind each published group of the high needs budget, a head aged 2 to 18. The groups are
 * those of the department's high needs benchmarking.
 */
const GROUPS: Partial<Record<BenchmarkMeasure, (line: FinanceLine) => boolean>> = {
  'per-head-place-funding': ({ id }) =>
    id === 'place-special' || id === 'place-ap' || id === 'place-unfilled',
  'per-head-top-up-state': ({ section251 }) => section251 === '1.2.1' || section251 === '1.2.2',
  'per-head-top-up-independent': ({ section251 }) => section251 === '1.2.3',
  'per-head-sen-support': ({ section251 }) => section251 === '1.2.5',
  'per-head-alternative-provision': ({ section251 }) => section251 === '1.2.7',
  'per-head-hospital': ({ section251 }) => section251 === '1.2.6',
  'per-head-therapies': ({ section251 }) => section251 === '1.2.13',
};

/** Setting types counted, and what they are counted against. */
const PLACED: Partial<Record<BenchmarkMeasure, [SettingRole, 'residents' | 'plans']>> = {
  'per-1000-special': ['special', 'residents'],
  'per-1000-independent': ['independent', 'residents'],
  'plan-share-mainstream': ['mainstream', 'plans'],
  'plan-share-special': ['special', 'plans'],
};

/** Published shares are of pupils, so that they leave out colleges and the years before school. */
const isSchoolAged = (age: number) => age >= 5 && age <= 15;

/** What the model's measures are counted from in one financial year. */
interface YearOfDraws {
  readonly residents: readonly number[];
  readonly children: readonly Float64Array[];
  readonly schoolAged: readonly Float64Array[];
  readonly transport: readonly Float64Array[];
  readonly step: number;
}

/** Published figures beside the measures of the model that the dataset pairs them with. */
export function benchmarkRows(
  ensemble: Released,
  accounts: Accounts,
  step: number,
): BenchmarkRow[] {
  const rows = ensemble.dataset.tables.benchmarks.filter(({ pairs_with }) => pairs_with !== null);
  if (rows.length === 0) return [];
  const base = yearOf(ensemble, 0);
  const shown = step === 0 ? base : yearOf(ensemble, step);
  return BENCHMARK_MEASURES.flatMap((measure) => {
    const published = rows
      .filter(({ pairs_with }) => pairs_with === measure)
      .map(({ measure: label, area, period, value, unit, source }) => ({
        label,
        area,
        period,
        value,
        unit,
        source,
      }));
    if (published.length === 0) return [];
    const at = (year: YearOfDraws) => measured(ensemble, accounts, measure, year);
    return [{ measure, base: at(base), shown: at(shown), published }];
  });
}

function yearOf(ensemble: Released, step: number): YearOfDraws {
  const year = ensemble.model.area.baseYear + step;
  return {
    step,
    residents: areasByDraw(ensemble).map((area) => allResidentsAged2To18(area, year)),
    children: childrenOfYear(ensemble, step),
    schoolAged: childrenOfYear(ensemble, step, isSchoolAged),
    transport: transportOfYear(ensemble, step),
  };
}

function measured(
  { dataset }: Released,
  accounts: Accounts,
  measure: BenchmarkMeasure,
  year: YearOfDraws,
): Summary {
  const { residents, transport, step } = year;
  const group = GROUPS[measure];
  if (group) {
    const pounds = accounts.sumOf(group);
    return ratioOf(
      eachDraw(accounts.draws, (draw) => pounds(draw, step)),
      residents,
    );
  }
  const placed = PLACED[measure];
  if (placed) {
    const [role, against] = placed;
    const isOf = dataset.manifest.settingTypes.map((type) => type.role === role);
    const children = against === 'residents' ? year.children : year.schoolAged;
    const counted = children.map((draw) => draw.reduce((n, one, t) => (isOf[t] ? n + one : n), 0));
    const all = children.map((draw) => draw.reduce((n, one) => n + one, 0));
    const [per, over] = against === 'residents' ? [1000, residents] : [100, all];
    return ratioOf(
      counted.map((n) => per * n),
      over,
    );
  }
  const measures = TRANSPORT_MEASURES.length;
  const total = (name: (typeof TRANSPORT_MEASURES)[number]) => {
    const at = TRANSPORT_MEASURES.indexOf(name);
    return transport.map((draw) =>
      draw.reduce((sum, one, cell) => (cell % measures === at ? sum + one : sum), 0),
    );
  };
  return ratioOf(total('pounds'), total('passengers'));
}
