import type { Dataset } from '../../domain/dataset.ts';
import { residentsAged2To18 } from '../../model/area/prepareArea.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import type { ComparedMeasure } from '../compare/comparedTypes.ts';
import { compareMeasure, type MeasuredPair } from '../compare/compareMeasure.ts';
import { frameOf, type MeasuredDraw, measureReader } from '../compare/measuredRun.ts';
import { type MeasureId, measuresOf } from '../compare/measures.ts';
import { pairedRuns } from '../compare/pairedRuns.ts';
import type { Released } from '../disclosure/release.ts';
import { areasByDraw } from '../residents.ts';
import { meanOf } from '../summary.ts';
import { fanMovedBy, movedBy, simulationErrorOf } from './exploreEstimate.ts';
import type {
  ExploredDistrict,
  ExploredMeasure,
  ExploreQuery,
  ExploreView,
} from './exploreTypes.ts';
import { fanOf } from './fan.ts';
import type { Fan, Summary } from './measures.ts';

/** The whole area's measures, then those of a district by itself; the first of both is the headline. */
const AREA: readonly MeasureId[] = ['high-needs-cumulative', 'transport', 'mean-minutes'];
const DISTRICT: readonly MeasureId[] = [
  'without-place',
  'waiting',
  'mean-minutes',
  'journeys-cost',
];
const READ = measuresOf([...new Set([...AREA, ...DISTRICT])]);
const placeOf = (id: MeasureId) => READ.findIndex((measure) => measure.id === id);
const WITHOUT_PLACE = placeOf('without-place');

/**
 * What a plan changes, paired draw by draw. Differences are of the futures that both have; while the
 * plan has the fewer, its levels are the baseline's over all of its futures, moved by the difference.
 *
 * @throws RangeError where the year is not simulated, or the runs are not of the same luck.
 */
export function exploreView(before: Released, after: Released, query: ExploreQuery): ExploreView {
  const frame = frameOf(after.model);
  const january = query.year - frame.baseYear;
  if (january < 0 || january > frame.years) {
    throw new RangeError(
      `January ${query.year} is not simulated. Choose one from ${frame.baseYear} to ${frame.baseYear + frame.years}.`,
    );
  }
  const paired = pairedRuns(before, after);
  const full = before.draws.map(readOnce(before));
  const pairs = paired.after.draws.length;
  const estimated = pairs < full.length;
  const few = paired.after.draws.map(readOnce(after));
  const pair = { frame, measures: READ, before: full.slice(0, pairs), after: few };
  const whole = { frame, measures: READ, before: full, after: full };
  const look = (id: MeasureId, place: number | null): ExploredMeasure[] => {
    const at = placeOf(id);
    const money = READ[at].when === 'financial year';
    const row = money ? Math.max(1, january) : january;
    const one = compareMeasure(pair, at, row, place);
    const level = compareMeasure(whole, at, row, place);
    if (one === null || level === null) return [];
    const simulationError = simulationErrorOf(gaps(pair, at, row, place));
    const value = estimated ? movedBy(level.before, one.difference.mean) : one.value;
    return [asDeficit({ ...one, before: level.before, value, simulationError })];
  };
  const [withoutPlace] = look('without-place', null);
  const own = after.dataset.manifest.districts.findIndex(({ code }) => code === query.district);
  return {
    kind: 'explore',
    provenance: paired.after.provenance,
    baseline: { id: query.against, label: before.scenario.label },
    baselineDraws: full.length,
    same: after.scenario.id === query.against,
    estimated,
    year: query.year,
    financialYear: frame.baseYear + Math.max(1, january) - 1,
    withoutPlace,
    others: AREA.flatMap((id) => look(id, null)),
    overTime: fansOver(pair, whole, estimated),
    districts: after.dataset.manifest.districts.map(({ code, name }, d): ExploredDistrict => {
      const [one] = look('without-place', d);
      const residents = meanResidents(before)[january * frame.districtCount + d];
      const per1000 = residents > 0 ? (1000 * one.value.mean) / residents : 0;
      return { code, name, per1000, withoutPlace: one };
    }),
    own: own < 0 ? [] : DISTRICT.flatMap((id) => look(id, own)),
  };
}

/** Draws that were read before: another year, or a longer run, asks for them again. */
const readBefore = new WeakMap<DrawResult, MeasuredDraw>();

function readOnce(run: Released): (draw: DrawResult) => MeasuredDraw {
  const read = readerFor(run);
  return (draw) => {
    const measured = readBefore.get(draw) ?? read(draw);
    readBefore.set(draw, measured);
    return measured;
  };
}

/** Draws read between two halts of {@link readDraws}: some milliseconds each. */
const READ_AT_ONCE = 4;

/**
 * Reads what {@link exploreView} reads of two runs, in steps, so that many draws keep nobody waiting;
 * the view of them is then made in milliseconds.
 */
export function* readDraws(before: Released, after: Released): Generator<void, void, void> {
  for (const run of [before, after]) {
    const unread = run.draws.filter((draw) => !readBefore.has(draw));
    for (const [at, draw] of unread.entries()) {
      if (at > 0 && at % READ_AT_ONCE === 0) yield;
      readOnce(run)(draw);
    }
  }
}

type Reader = ReturnType<typeof measureReader>;
const readers = new WeakMap<Dataset, { readonly shapes: string; readonly read: Reader }>();

/** Where the cells of a dataset's cubes go, said once for all plans whose cubes are of one shape. */
function readerFor({ dataset, model }: Released): Reader {
  const cubes = READ.flatMap(({ of, over }) => [of.cube, over?.cube ?? of.cube]);
  const shapes = JSON.stringify(cubes.map((cube) => model.shapes[cube]));
  const known = readers.get(dataset);
  if (known?.shapes === shapes) return known.read;
  const read = measureReader(model, READ);
  readers.set(dataset, { shapes, read });
  return read;
}

/** With the plan less without it, pair by pair; of a share, those that have something to share. */
function gaps(
  { frame, before, after }: MeasuredPair,
  at: number,
  row: number,
  place: number | null,
): number[] {
  const places = READ[at].geography === 'district' ? frame.districtCount : 1;
  const from = row * places + (place ?? 0);
  const to = from + (place === null ? places : 1);
  const sum = (values: Float64Array) => values.subarray(from, to).reduce((a, b) => a + b, 0);
  const figure = (draw: MeasuredDraw) => {
    const { of, over } = draw[at];
    return over === null ? sum(of) : (sum(of) * (READ[at].per ?? 1)) / sum(over);
  };
  return after
    .map((draw, d) => figure(draw) - figure(before[d]))
    .filter((gap) => Number.isFinite(gap));
}

/** The cumulative balance read as a deficit, which is what people speak of. */
function asDeficit<M extends ComparedMeasure>(measure: M): M {
  if (measure.id !== 'high-needs-cumulative') return measure;
  const turned = ({ mean, p10, p50, p90 }: Summary): Summary => ({
    // Taken from nought, so that nothing does not turn into minus nothing.
    mean: 0 - mean,
    p10: 0 - p90,
    p50: 0 - p50,
    p90: 0 - p10,
  });
  const { before, value, difference } = measure;
  return {
    ...measure,
    label: 'High needs deficit',
    better: 'lower',
    before: turned(before),
    value: turned(value),
    difference: turned(difference),
  };
}

/** Children without the place they need at every January, without the plan and with it. */
function fansOver(pair: MeasuredPair, whole: MeasuredPair, estimated: boolean) {
  const { baseYear, years, districtCount } = pair.frame;
  const januaries = Array.from({ length: years + 1 }, (_, january) => baseYear + january);
  const totals = (draw: MeasuredDraw) =>
    januaries.map((_, january) => {
      const from = january * districtCount;
      const { of } = draw[WITHOUT_PLACE];
      return of.subarray(from, from + districtCount).reduce((a, b) => a + b, 0);
    });
  const before = fanOf(januaries, whole.before.map(totals));
  const [without, plan] = [pair.before.map(totals), pair.after.map(totals)];
  const averageGap = januaries.map(
    (_, at) => plan.reduce((sum, draw, d) => sum + draw[at] - without[d][at], 0) / plan.length,
  );
  const after: Fan = estimated ? fanMovedBy(before, averageGap) : fanOf(januaries, plan);
  return { before, after };
}

/** Average residents aged 2 to 18 over the futures of a run, worked out once for each run. */
const residentsBefore = new WeakMap<Released, Float64Array>();

function meanResidents(run: Released): Float64Array {
  const known = residentsBefore.get(run);
  if (known) return known;
  const { baseYear, years, districtCount } = frameOf(run.model);
  const byDraw = areasByDraw(run).map((area) =>
    Float64Array.from({ length: (years + 1) * districtCount }, (_, at) =>
      residentsAged2To18(area, baseYear + Math.floor(at / districtCount), at % districtCount),
    ),
  );
  const means = Float64Array.from(byDraw[0], (_, at) => meanOf(byDraw, at));
  residentsBefore.set(run, means);
  return means;
}
