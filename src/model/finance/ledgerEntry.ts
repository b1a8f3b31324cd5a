/**
 * Books one amount: `quantity × unitRate × months ÷ 12` pounds.
 *
 * @param place see `CostPlan`; {@link NO_PLACE} for what belongs to no place.
 * @param band 1 to 5, or 0 where the amount is not by band.
 */
export type Enter = (
  line: number,
  place: number,
  band: number,
  months: number,
  quantity: number,
  unitRate: number,
) => void;

export const NO_PLACE = -1;

export function amountPounds(months: number, quantity: number, unitRate: number): number {
  return (quantity * unitRate * months) / 12;
}
