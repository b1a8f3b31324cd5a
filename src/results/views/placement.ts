import { ROUND_OUTCOMES } from '../../model/placement/roundOutcomes.ts';
import { LONGEST_WAIT, PROVISION_COUNTS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import { januaries } from '../tables/table.ts';
import { fanOf } from './fan.ts';
import { onlyCode, onlyPhase } from './filters.ts';
import { needsAndTypes } from './placementCells.ts';
import type { PlacementQuery, PlacementView, PreferencesMet } from './placementTypes.ts';
import type { Fan } from './view.ts';

type Keep = (member: number) => boolean;
type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

/**
 * Where children with each need go and where they needed to go, and how the September rounds went.
 *
 * @throws RangeError where the query names a district, need, phase or January that is not there.
 */
export function placementView(ensemble: Released, query: PlacementQuery): PlacementView {
  const { dataset, model, provenance } = ensemble;
  const { districts, needs, settingTypes, name } = dataset.manifest;
  const years = januaries(ensemble);
  const january = years.indexOf(query.year);
  if (january < 0) {
    throw new RangeError(
      `January ${query.year} is not simulated. Choose one from ${years[0]} to ${years[years.length - 1]}.`,
    );
  }
  const district = onlyCode(
    districts.map(({ code }) => code),
    query.district,
  );
  const where = {
    district,
    need: onlyCode(
      needs.map(({ code }) => code),
      query.need,
    ),
    phase: onlyPhase(query.phase),
  };
  const { shapes } = model;
  const mismatch = rollUp(shapes.mismatch, cubesOf(ensemble, 'mismatch'), ['january', 'measure'], {
    district,
  });
  return {
    kind: 'placement',
    provenance,
    areaName: name,
    query,
    needs: needs.map(({ code, label }) => ({ code, label })),
    types: settingTypes.map(({ id, label, role }) => ({ id, label, role })),
    ...needsAndTypes(ensemble, january, where),
    mismatch: {
      specialBelow: measureFan(years, mismatch.byDraw, 2, 0),
      mainstreamAbove: measureFan(years, mismatch.byDraw, 2, 1),
    },
    waiting: waitingOf(ensemble, january, years, district),
    preferences: preferencesOf(ensemble, january, years, district),
    ...provisionTotals(ensemble, years),
  };
}

/** One measure of many at every January, where the measure runs fastest. */
function measureFan(
  years: readonly number[],
  byDraw: readonly Float64Array[],
  measures: number,
  measure: number,
): Fan {
  return fanOf(
    years,
    byDraw.map((draw) => years.map((_, at) => draw[at * measures + measure])),
  );
}

function waitingOf(
  ensemble: Released,
  january: number,
  years: readonly number[],
  district: Keep,
): PlacementView['waiting'] {
  const lengths = LONGEST_WAIT + 1;
  const { byDraw } = rollUp(
    ensemble.model.shapes.waiting,
    cubesOf(ensemble, 'waiting'),
    ['january', 'years'],
    { district },
  );
  const all = byDraw.map((draw) =>
    years.map((_, at) => {
      let sum = 0;
      for (let length = 0; length < lengths; length++) sum += draw[at * lengths + length];
      return sum;
    }),
  );
  return {
    byYears: Array.from({ length: lengths }, (_, length) =>
      summarise(byDraw.map((draw) => draw[january * lengths + length])),
    ),
    all: fanOf(years, all),
  };
}

/** A share of those who took part; 0 where nobody did. */
function shareOf(draw: ArrayLike<number>, from: number, outcome: RoundOutcome): number {
  const tookPart = draw[from];
  return tookPart > 0 ? draw[from + ROUND_OUTCOMES.indexOf(outcome)] / tookPart : 0;
}

function preferencesOf(
  ensemble: Released,
  january: number,
  years: readonly number[],
  district: Keep,
): PreferencesMet {
  const { model, dataset } = ensemble;
  const cubes = cubesOf(ensemble, 'round');
  const outcomes = ROUND_OUTCOMES.length;
  const rounds = years.slice(1);
  const { byDraw } = rollUp(model.shapes.round, cubes, ['january', 'outcome'], { district });
  const fan = (read: (draw: Float64Array, from: number) => number) =>
    fanOf(
      rounds,
      byDraw.map((draw) => rounds.map((_, at) => read(draw, (at + 1) * outcomes))),
    );
  const byDistrict = rollUp(model.shapes.round, cubes, ['district', 'outcome'], {
    january: (member) => member === january,
  }).byDraw;
  return {
    tookPart: fan((draw, from) => draw[from]),
    listed: fan((draw, from) => draw[from + ROUND_OUTCOMES.indexOf('had_a_list')]),
    firstPreference: fan((draw, from) => shareOf(draw, from, 'first_preference')),
    oneOfFirstThree: fan((draw, from) => shareOf(draw, from, 'one_of_first_three')),
    unplaced: fan((draw, from) => shareOf(draw, from, 'unplaced')),
    districts:
      january === 0
        ? []
        : dataset.manifest.districts.map(({ code, name }, d) => ({
            code,
            name,
            tookPart: summarise(byDistrict.map((draw) => draw[d * outcomes])),
            firstPreference: summarise(
              byDistrict.map((draw) => shareOf(draw, d * outcomes, 'first_preference')),
            ),
          })),
  };
}

/** Totals over provisions. They stand where provisions do, not where children live. */
function provisionTotals(
  ensemble: Released,
  years: readonly number[],
): Pick<PlacementView, 'overNumber' | 'refused'> {
  const measures = PROVISION_COUNTS.length;
  const { byDraw } = rollUp(ensemble.model.shapes.provisions, cubesOf(ensemble, 'provisions'), [
    'january',
    'measure',
  ]);
  const rounds = years.slice(1);
  const fan = (count: (typeof PROVISION_COUNTS)[number]) =>
    fanOf(
      rounds,
      byDraw.map((draw) =>
        rounds.map((_, at) => draw[(at + 1) * measures + PROVISION_COUNTS.indexOf(count)]),
      ),
    );
  return { overNumber: fan('over_number'), refused: fan('refused') };
}
