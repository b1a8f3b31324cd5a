import { LINE_COUNT } from '../finance/lines.ts';
import type { YearCosts } from '../finance/priceYear.ts';
import type { TransportCells } from '../transport/transportCells.ts';
import type { CubeCells } from './cubes.ts';

/** Measures of transport in the order in which the cube `transport` holds them. */
export const TRANSPORT_MEASURES = [
  'passengers',
  'pounds',
  'roadKm',
  'minutes',
  'overLimit',
  'vehicleMiles',
  'carbonKg',
] as const satisfies readonly (keyof TransportCells)[];

type CostCells = Pick<CubeCells, 'finance' | 'spendByType' | 'borne' | 'transport'>;

/** Books a financial year's accounts and journeys into their cubes. */
export function bookCosts(
  step: number,
  costs: YearCosts,
  { finance, spendByType, borne, transport }: CostCells,
): void {
  finance.set(costs.amounts, step * LINE_COUNT);
  spendByType.set(costs.spendByType, step * costs.spendByType.length);
  borne.set(costs.borne, step * costs.borne.length);
  const measures = TRANSPORT_MEASURES.length;
  const cells = costs.transport.passengers.length;
  for (let m = 0; m < measures; m++) {
    const values = costs.transport[TRANSPORT_MEASURES[m]];
    for (let cell = 0; cell < cells; cell++) {
      transport[(step * cells + cell) * measures + m] = values[cell];
    }
  }
}
