import { withPopulation } from '../area/area.ts';
import { drawDemand } from '../demand/demandDraw.ts';
import { addResidual } from '../demand/entrants.ts';
import { drawFunnel, FunnelCounter } from '../demand/funnel/funnel.ts';
import { addNewPlans } from '../demand/funnel/newPlans.ts';
import { addMovedIn } from '../demand/movedIn.ts';
import { baseFigures } from '../finance/baseFigures.ts';
import { openBooks } from '../finance/books.ts';
import { capitalPounds } from '../finance/capital.ts';
import { withArea } from '../finance/costPlan.ts';
import { baseCosts, countCosts } from '../finance/countCosts.ts';
import { layIndependentSupply } from '../finance/independentSupply.ts';
import { type LedgerRow, ledgerRows } from '../finance/ledger.ts';
import { calibrationYear, priceYear, type YearCosts } from '../finance/priceYear.ts';
import type { JanuaryQuantities } from '../finance/yearPart.ts';
import { drawBaseNeeds } from '../placement/baseNeeds.ts';
import { prepareNeedRules } from '../placement/needRules.ts';
import { describeArrivals, describeNewPlans } from '../placement/newcomers.ts';
import { chooseParticipants } from '../placement/participants.ts';
import { copyRecord, type RoundRecord } from '../placement/roundBooks.ts';
import { borrowLists, giveBackLists, type RoundLists } from '../placement/roundLists.ts';
import { septemberRound } from '../placement/septemberRound.ts';
import type { World } from '../placement/world.ts';
import { demandMultipliers } from '../policy/demandLevers.ts';
import { nextStep, rememberJanuary, startLevers } from '../policy/levers/leverState.ts';
import { countByPolicy, NO_LEVERS, type StepLevers } from '../policy/levers/stepLevers.ts';
import { drawRoundRules } from '../policy/roundRules.ts';
import { type Children, copyChildren } from '../population/children.ts';
import { residentsOfDraw } from '../population/residents.ts';
import type { Stream } from '../random/stream.ts';
import type { JanuaryTransport } from '../transport/countTransport.ts';
import { roadsOf } from '../transport/journey.ts';
import { childrenPlacedIn, drawTravelLuck, measureJourneys } from '../transport/journeys.ts';
import { noteNearer, noteNearerAtBase } from '../transport/nearestSuitable.ts';
import { ageAndEndPlans } from './ageing.ts';
import { bookCosts } from './bookCosts.ts';
import { bookRides } from './bookRides.ts';
import { takeCensus } from './census.ts';
import type { CubeCells } from './cubes.ts';
import { FlowCounter } from './flowCounter.ts';
import { keepCubes } from './keepCubes.ts';
import { type DrawResult, openDraw } from './keptDraw.ts';
import type { Model } from './model.ts';
import { bookNewPlaced } from './newPlaced.ts';
import { sampleParameters } from './sampleParameters.ts';
import { borrowCells, emptyCells, giveBackCells } from './workingCells.ts';

export type { DrawResult } from './keptDraw.ts';

/** What tests and `--ledger` ask to see of a draw while it runs. */
export interface DrawWatch {
  readonly ledger?: boolean;
  /** Called after each census with the children and the round that led to it (null for the base). */
  readonly onCensus?: (january: number, children: Children, round: RoundRecord | null) => void;
  /** Called with the children of each January and who of them is carried how. */
  readonly onTransport?: (january: number, children: Children, transport: JanuaryTransport) => void;
}

/** Room for the children of ten years of growth without growing the arrays. */
const ROOM = 1.6;

/** One draw from beginning to end: {@link drawYears}. */
export function runDraw(
  model: Model,
  seed: number,
  draw: number,
  watch: DrawWatch = {},
): DrawResult {
  return atOnce(drawYears(model, seed, draw, watch));
}

/** Goes through to the end without a halt. */
export function atOnce<Made>(steps: Generator<void, Made, void>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * One draw that halts before each year, so that whoever makes it may do something else or give it up
 * (`return`). A draw that was given up is made again from its beginning, with the same result.
 */
export function* drawYears(
  model: Model,
  seed: number,
  draw: number,
  watch: DrawWatch = {},
): Generator<void, DrawResult, void> {
  const cells = borrowCells(model.shapes);
  const lists = borrowLists();
  let isWhole = false;
  try {
    const result = yield* chainOfYears(model, seed, draw, watch, cells, lists);
    isWhole = true;
    return result;
  } finally {
    if (!isWhole) emptyCells(cells);
    giveBackCells(cells);
    giveBackLists(lists);
  }
}

/**
 * The chain of all years with one set of sampled parameters and one stream of chance. The steps are
 * those of a year from January to January, in their order.
 */
function* chainOfYears(
  model: Model,
  seed: number,
  draw: number,
  watch: DrawWatch,
  cells: CubeCells,
  lists: RoundLists,
): Generator<void, DrawResult, void> {
  const stream: Stream = { seed, draw };
  const values = sampleParameters(model.register, stream);
  const { timetable, nearby, serving, attraction, demandFlows, placementFlows, trend } = model;
  const residents = residentsOfDraw(model.area, model.residents, values, stream);
  const area = withPopulation(model.area, residents.population);
  const costPlan = withArea(model.costPlan, area);
  const rules = prepareNeedRules(area, placementFlows, values);
  const independentSupply = new Float64Array(model.years + 1).fill(1);
  const levers = startLevers(area, model.policies, stream);
  const { policies, years } = model;
  const rounds = drawRoundRules(area, policies, timetable.transfers, values, stream, years);
  // Written out in one place, so that the world has one shape: a spread would make a new one.
  const worldWith = (levers: StepLevers): World => ({
    area,
    timetable,
    nearby,
    serving,
    attraction,
    rules,
    values,
    stream,
    independentSupply,
    rounds,
    levers,
  });
  const atBase = worldWith(NO_LEVERS);
  const demand = drawDemand(area, demandFlows, trend, values, stream);
  const shares = drawFunnel(model.refusalOdds, values);
  const roads = roadsOf(area.statedJourneys, values);
  const ledger: LedgerRow[] = [];
  const noteNewPlaces = (round: number) => {
    const placed = childrenPlacedIn(round, children);
    measureJourneys(roads, nearby.km, timetable.provisions.count, children, placed);
    drawTravelLuck(stream, timetable.provisions.slot, children, placed);
  };

  const children = copyChildren(model.baseChildren, model.baseChildren.count * ROOM);
  drawBaseNeeds(atBase, placementFlows, children);
  noteNearerAtBase(children, model.nearerAtBase);
  noteNewPlaces(0);
  const base = takeCensus(atBase, 0, children, null, cells);
  watch.onCensus?.(0, children, null);
  rememberJanuary(area, timetable, values, levers, 0, children);
  const basis = baseCosts(costPlan, values, stream, base);
  const baseQuantities = countCosts(costPlan, basis, values, stream, base);
  const ridesAt = (january: number, { transport }: JanuaryQuantities) => {
    watch.onTransport?.(january, children, transport);
    bookRides(
      january,
      area.districtCount,
      timetable.provisions.count,
      transport.each,
      cells.rides,
      cells.rideCosts,
    );
  };
  ridesAt(0, baseQuantities);
  layIndependentSupply(costPlan, basis, values, stream, baseQuantities.places, independentSupply);
  cells.capital.set(capitalPounds(costPlan.money.works, stream, model.years));
  const opening = openBooks(costPlan, values);
  const planHolders = children.count;
  let before: JanuaryQuantities = baseQuantities;
  let books = opening;
  let first: YearCosts | null = null;

  for (let step = 0; step < model.years; step++) {
    yield;
    const january = step + 1;
    const world = worldWith(nextStep(area, levers, january));
    const flows = new FlowCounter(area, cells.flows, step);
    ageAndEndPlans(world, demandFlows, trend, demand, january, children, flows);
    const residualFrom = addResidual(area, demandFlows, values, stream, step, children);
    addMovedIn(area, model.plansPerResident, residents, values, stream, step, children);
    const newPlansFrom = children.count;
    const funnel = {
      shares,
      multipliers: demandMultipliers(area, model.demandLevers, stream, step, world.levers.requests),
      counter: new FunnelCounter(area.districtCount, cells.funnel, step),
    };
    addNewPlans(area, demandFlows, trend, demand, funnel, values, stream, step, children);
    flows.addEntrants(children, residualFrom, newPlansFrom);
    describeArrivals(world, placementFlows, january, children, residualFrom, newPlansFrom);
    describeNewPlans(world, january, children, newPlansFrom);
    const takesPart = chooseParticipants(world, january, children, residualFrom);
    const round = septemberRound(world, model.otherSettings, january, children, takesPart, lists);
    noteNewPlaces(january);
    noteNearer(world, roads, january, children, round);
    if (step === 0) bookNewPlaced(area, children, newPlansFrom, cells.newPlaced);
    const census = takeCensus(world, january, children, round, cells);
    watch.onCensus?.(january, children, copyRecord(round));
    rememberJanuary(area, timetable, values, levers, january, children);

    const reached = countByPolicy(area, world.levers, model.policies.length, children);
    const after = countCosts(costPlan, basis, values, stream, census, reached);
    const priced = watch.ledger
      ? ledgerRows(costPlan, basis, values, step, before, after, books)
      : { costs: priceYear(costPlan, basis, values, step, before, after, books), rows: [] };
    bookCosts(step, priced.costs, cells);
    ridesAt(january, after);
    for (const row of priced.rows) ledger.push(row);
    first ??= priced.costs;
    books = priced.costs.books;
    before = after;
  }
  if (first === null) throw new RangeError('runDraw: a model of no years has no accounts');
  const calibration = calibrationYear(costPlan, basis, values, baseQuantities, opening);
  const kept = {
    draw,
    vector: keepCubes(model.shapes, cells),
    baseFigures: baseFigures(costPlan, planHolders, baseQuantities, calibration, first),
  };
  return openDraw(model.shapes, kept, ledger);
}
