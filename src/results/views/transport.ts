import {
  FINANCE_LINES,
  type FinanceLine,
  isTransportSpend,
  LINE_COUNT,
} from '../../model/finance/lines.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { januaries } from '../tables/table.ts';
import { fanOf } from './fan.ts';
import { onlyCode } from './filters.ts';
import type { Fan } from './measures.ts';
import { journeysByGroup, readMeasure, shareOver } from './transportJourneys.ts';
import { rideFlows, schoolJourneys } from './transportSchools.ts';
import type { TransportQuery, TransportView } from './transportTypes.ts';

type Keep = (member: number) => boolean;

const KG_PER_TONNE = 1000;

/**
 * Journeys of children with plans, and what they cost the general fund.
 *
 * @throws RangeError where the query names a district or January that is not there.
 */
export function transportView(ensemble: Released, query: TransportQuery): TransportView {
  const { dataset, model, provenance } = ensemble;
  const years = januaries(ensemble);
  const january = years.indexOf(query.year);
  if (january < 0) {
    throw new RangeError(
      `January ${query.year} is not simulated. Choose one from ${years[0]} to ${years[years.length - 1]}.`,
    );
  }
  const codes = dataset.manifest.districts.map(({ code }) => code);
  const district = onlyCode(codes, query.district);
  // Financial years start after the base January, so that January is read in the first of them.
  const step = Math.max(0, january - 1);
  const { register } = model;
  return {
    kind: 'transport',
    provenance,
    areaName: dataset.manifest.name,
    query,
    financialYear: years[step],
    guideMinutes: {
      primary: register['transport.rideLimit.primary'].central,
      secondary: register['transport.rideLimit.secondary'].central,
    },
    roadsStated: model.area.statedJourneys !== null,
    ...journeysOverYears(ensemble, years.slice(0, -1), district),
    cost: costOverYears(ensemble, years.slice(0, -1), query.district === null ? null : district),
    ...journeysByGroup(ensemble, step, district),
    schools: schoolJourneys(ensemble, january),
    flows: rideFlows(ensemble, january),
  };
}

function journeysOverYears(
  ensemble: Released,
  years: readonly number[],
  district: Keep,
): Pick<TransportView, 'passengers' | 'meanMinutes' | 'overGuide' | 'carbonTonnes'> {
  const { byDraw } = rollUp(
    ensemble.model.shapes.transport,
    cubesOf(ensemble, 'transport'),
    ['step', 'measure'],
    { district },
  );
  const values = (measure: Parameters<typeof readMeasure>[2]) =>
    byDraw.map((draw) => years.map((_, step) => readMeasure(draw, step, measure)));
  const passengers = values('passengers');
  const each = (tops: readonly (readonly number[])[]): Fan => {
    const perDraw = tops.map((draw, d) =>
      draw.map((top, step) => (passengers[d][step] > 0 ? top / passengers[d][step] : 0)),
    );
    const fan = fanOf(years, perDraw);
    const at = (of: readonly (readonly number[])[], step: number) => of.map((draw) => draw[step]);
    return {
      ...fan,
      summary: fan.summary.map(
        (summary, step) => shareOver(at(tops, step), at(passengers, step)) ?? summary,
      ),
    };
  };
  return {
    passengers: fanOf(years, passengers),
    meanMinutes: each(values('minutes')),
    overGuide: each(values('overLimit')),
    carbonTonnes: fanOf(
      years,
      values('carbonKg').map((draw) => draw.map((kg) => kg / KG_PER_TONNE)),
    ),
  };
}

/**
 * Spend as the accounts have it: journeys, and what policies cost to run beside them. One home district
 * has the spend on its journeys; the rest is booked for the whole area alone.
 */
function costOverYears(
  ensemble: Released,
  years: readonly number[],
  district: Keep | null,
): TransportView['cost'] {
  const { shapes } = ensemble.model;
  if (district !== null) {
    const { byDraw } = rollUp(
      shapes.transport,
      cubesOf(ensemble, 'transport'),
      ['step', 'measure'],
      { district },
    );
    const spend = byDraw.map((draw) => years.map((_, step) => readMeasure(draw, step, 'pounds')));
    return { spend: fanOf(years, spend), running: null, charges: null, net: null };
  }
  const accounts = rollUp(shapes.finance, cubesOf(ensemble, 'finance'), ['step', 'line']).byDraw;
  const sumOf = (wanted: (line: FinanceLine) => boolean) =>
    accounts.map((draw) =>
      years.map((_, step) =>
        FINANCE_LINES.reduce(
          (sum, line, at) => (wanted(line) ? sum + draw[step * LINE_COUNT + at] : sum),
          0,
        ),
      ),
    );
  const spend = sumOf(isTransportSpend);
  const charges = sumOf(({ id }) => id === 'transport-charges');
  const net = spend.map((draw, d) => draw.map((pounds, step) => pounds - charges[d][step]));
  return {
    spend: fanOf(years, spend),
    running: fanOf(
      years,
      sumOf(({ id }) => id === 'transport-policies'),
    ),
    charges: fanOf(years, charges),
    net: fanOf(years, net),
  };
}
