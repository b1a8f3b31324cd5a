import { drawDemand } from '../demand/demandDraw.ts';
import { addResidual } from '../demand/entrants.ts';
import { drawFunnel, FunnelCounter } from '../demand/funnel/funnel.ts';
import { addNewPlans } from '../demand/funnel/newPlans.ts';
import { addMovedIn } from '../demand/movedIn.ts';
import { openBooks } from '../finance/areaEntries.ts';
import { type BaseFigures, baseFigures } from '../finance/baseTargets.ts';
import { baseCosts, countCosts } from '../finance/countCosts.ts';
import { type LedgerRow, ledgerRows } from '../finance/ledger.ts';
import {
  calibrationYear,
  type JanuaryQuantities,
  priceYear,
  type YearCosts,
} from '../finance/priceYear.ts';
import { drawBaseNeeds } from '../placement/baseNeeds.ts';
import { prepareNeedRules } from '../placement/needRules.ts';
import { describeArrivals, describeNewPlans } from '../placement/newcomers.ts';
import { chooseParticipants } from '../placement/participants.ts';
import { type RoundRecord, septemberRound } from '../placement/septemberRound.ts';
import { ListBuilder } from '../placement/suitableList.ts';
import type { World } from '../placement/world.ts';
import { demandMultipliers } from '../policy/demandLevers.ts';
import { type Children, copyChildren } from '../population/children.ts';
import { residentsOfDraw } from '../population/residents.ts';
import type { Stream } from '../random/stream.ts';
import { minutesByCar, paceOf } from '../transport/journey.ts';
import { ageAndEndPlans } from './ageing.ts';
import { bookCosts } from './bookCosts.ts';
import { takeCensus } from './census.ts';
import { newCells, type SparseCube, toSparse } from './cube.ts';
import type { CubeName } from './cubes.ts';
import { FlowCounter } from './flowCounter.ts';
import type { Model } from './model.ts';
import { sampleParameters } from './sampleParameters.ts';

/** What is kept of a draw: its cubes, without the cells that are zero. */
export interface DrawResult {
  readonly draw: number;
  readonly cubes: Readonly<Record<CubeName, SparseCube>>;
  /** Money and journeys of the base year, for comparison with what was published. */
  readonly baseFigures: BaseFigures;
  /** Every booking of every financial year, where it was asked for. */
  readonly ledger: readonly LedgerRow[];
}

/** What tests and `--ledger` ask to see of a draw while it runs. */
export interface DrawWatch {
  readonly ledger?: boolean;
  /** Called after each census with the children and the round that led to it (null for the base). */
  readonly onCensus?: (january: number, children: Children, round: RoundRecord | null) => void;
}

/** Room for the children of ten years of growth without growing the arrays. */
const ROOM = 1.6;

/**
 * One draw: the chain of all years with one set of sampled parameters and one stream of chance.
 * The steps are those of a year from January to January, in their order.
 */
export function runDraw(
  model: Model,
  seed: number,
  draw: number,
  watch: DrawWatch = {},
): DrawResult {
  const stream: Stream = { seed, draw };
  const values = sampleParameters(model.register, stream);
  const { timetable, nearby, attraction, demandFlows, placementFlows, trend } = model;
  const residents = residentsOfDraw(model.area, model.residents, values, stream);
  const area = { ...model.area, population: residents.population };
  const costPlan = { ...model.costPlan, area };
  const rules = prepareNeedRules(area, placementFlows, values);
  const world: World = { area, timetable, nearby, attraction, rules, values, stream };
  const demand = drawDemand(area, demandFlows, trend, values, stream);
  const shares = drawFunnel(model.refusalOdds, values);
  const cells = denseCells(model);
  const lists = new ListBuilder();
  const pace = paceOf(values);
  const minutesOf = (km: number) => minutesByCar(km * values['transport.circuity'], pace);
  const ledger: LedgerRow[] = [];

  const children = copyChildren(model.baseChildren, model.baseChildren.count * ROOM);
  drawBaseNeeds(world, placementFlows, children);
  const base = takeCensus(world, 0, children, null, minutesOf, cells);
  watch.onCensus?.(0, children, null);
  const basis = baseCosts(costPlan, values, stream, base);
  const baseQuantities = countCosts(costPlan, basis, values, stream, base);
  const opening = openBooks(costPlan, values);
  const planHolders = children.count;
  let before: JanuaryQuantities = baseQuantities;
  let books = opening;
  let first: YearCosts | null = null;

  for (let step = 0; step < model.years; step++) {
    const january = step + 1;
    const flows = new FlowCounter(area, cells.flows, step);
    ageAndEndPlans(world, demandFlows, trend, demand, january, children, flows);
    const residualFrom = addResidual(area, demandFlows, values, stream, step, children);
    addMovedIn(area, model.plansPerResident, residents, values, stream, step, children);
    const newPlansFrom = children.count;
    const funnel = {
      shares,
      multipliers: demandMultipliers(area, model.demandLevers, stream, step),
      counter: new FunnelCounter(area.districtCount, cells.funnel, step),
    };
    addNewPlans(area, demandFlows, trend, demand, funnel, values, stream, step, children);
    flows.addEntrants(children, residualFrom, newPlansFrom);
    describeArrivals(world, placementFlows, january, children, residualFrom, newPlansFrom);
    describeNewPlans(world, january, children, newPlansFrom);
    const takesPart = chooseParticipants(world, january, children, residualFrom);
    const round = septemberRound(world, model.otherSettings, january, children, takesPart, lists);
    const census = takeCensus(world, january, children, round, minutesOf, cells);
    watch.onCensus?.(january, children, round);

    const after = countCosts(costPlan, basis, values, stream, census);
    const priced = watch.ledger
      ? ledgerRows(costPlan, basis, values, step, before, after, books)
      : { costs: priceYear(costPlan, basis, values, step, before, after, books), rows: [] };
    bookCosts(step, priced.costs, cells.finance, cells.transport);
    for (const row of priced.rows) ledger.push(row);
    first ??= priced.costs;
    books = priced.costs.books;
    before = after;
  }
  if (first === null) throw new RangeError('runDraw: a model of no years has no accounts');
  const calibration = calibrationYear(costPlan, basis, values, baseQuantities, opening);
  return {
    draw,
    cubes: sparseCubes(model, cells),
    baseFigures: baseFigures(costPlan, planHolders, baseQuantities, calibration, first),
    ledger,
  };
}

function denseCells(model: Model): Record<CubeName, Float64Array> {
  return mapCubes(model, (name) => newCells(model.shapes[name]));
}

function sparseCubes(
  model: Model,
  cells: Record<CubeName, Float64Array>,
): Record<CubeName, SparseCube> {
  return mapCubes(model, (name) => toSparse(model.shapes[name], cells[name]));
}

function mapCubes<T>(model: Model, of: (name: CubeName) => T): Record<CubeName, T> {
  const names = Object.keys(model.shapes) as CubeName[];
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<CubeName, T>;
}
