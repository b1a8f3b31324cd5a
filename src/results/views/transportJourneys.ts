import { TRANSPORT_MEASURES } from '../../model/run/bookCosts.ts';
import { TRANSPORT_MODES } from '../../model/transport/modes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp, type Where } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import { ratio } from '../tables/table.ts';
import type { Summary } from './measures.ts';
import type { Journeys, JourneysRow, TransportView } from './transportTypes.ts';

type Measure = (typeof TRANSPORT_MEASURES)[number];
/** Reads one measure of a member from a draw. */
export type ReadMeasure = (draw: Float64Array, member: number, measure: Measure) => number;

const MEASURES = TRANSPORT_MEASURES.length;
export const readMeasure: ReadMeasure = (draw, member, measure) =>
  draw[member * MEASURES + TRANSPORT_MEASURES.indexOf(measure)];

interface Named {
  readonly code: string;
  readonly label: string;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/**
 * A share over draws. Its mean is total over total, so that draws with more passengers count for more;
 * its ends are those of each draw's own share.
 *
 * @param tops and what they are shares of, one a draw.
 */
export function shareOver(tops: readonly number[], bottoms: readonly number[]): Summary | null {
  const shares = tops.flatMap((top, d) => (bottoms[d] > 0 ? [top / bottoms[d]] : []));
  const mean = ratio(sum(tops), sum(bottoms));
  return mean === null ? null : { ...summarise(shares), mean };
}

function journeysOf(byDraw: readonly Float64Array[], member: number): Journeys {
  const values = (measure: Measure) => byDraw.map((draw) => readMeasure(draw, member, measure));
  const passengers = values('passengers');
  const cost = values('pounds');
  const all = sum(passengers);
  return {
    passengers: summarise(passengers),
    cost: summarise(cost),
    costEach: ratio(sum(cost), all),
    meanKm: ratio(sum(values('roadKm')), all),
    meanMinutes: ratio(sum(values('minutes')), all),
    overGuide: shareOver(values('overLimit'), passengers),
  };
}

/** Journeys of a financial year by home district, setting type and mode, with their totals. */
export function journeysByGroup(
  ensemble: Released,
  step: number,
  district: (member: number) => boolean,
): Pick<TransportView, 'total' | 'byType' | 'byMode' | 'byDistrict' | 'whole'> {
  const { model, dataset } = ensemble;
  const { districts, settingTypes } = dataset.manifest;
  const cubes = cubesOf(ensemble, 'transport');
  const inYear: Where = { step: (member) => member === step };
  const over = (keep: readonly string[], where: Where) =>
    rollUp(model.shapes.transport, cubes, [...keep, 'measure'], { ...inYear, ...where }).byDraw;
  const rows = (dimension: string, members: readonly Named[], where: Where): JourneysRow[] => {
    const byDraw = over([dimension], where);
    return members.map((member, at) => ({ ...member, ...journeysOf(byDraw, at) }));
  };
  const asked = { district };
  return {
    total: journeysOf(over([], asked), 0),
    byType: rows(
      'type',
      settingTypes.map(({ id, label }) => ({ code: id, label })),
      asked,
    ),
    byMode: rows(
      'mode',
      TRANSPORT_MODES.map((mode) => ({ code: mode, label: mode })),
      asked,
    ),
    byDistrict: rows(
      'district',
      districts.map(({ code, name }) => ({ code, label: name })),
      {},
    ),
    whole: journeysOf(over([], {}), 0),
  };
}
