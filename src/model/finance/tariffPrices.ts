import type { FinanceParameterId, FinanceValues } from '../../domain/parameters/finance.ts';
import type { TariffPart, TariffsInForce } from '../policy/tariff.ts';
import { grown } from './rates.ts';

/** Rise of prices that a tariff follows where it is not in cash. */
const RISES = {
  day: 'finance.inflation.independent',
  residential: 'finance.inflation.independent',
  specialistPost16: 'finance.inflation.post16',
  element3: 'finance.inflation.post16',
  special: 'finance.inflation.topUps',
  srp: 'finance.inflation.topUps',
  mainstream: 'finance.inflation.topUps',
  ap: 'finance.inflation.topUps',
} as const satisfies Record<TariffPart, FinanceParameterId>;

/**
 * Pounds of a part of the tariffs in force for a complexity band, or undefined where none states it.
 *
 * @param year calendar year in which the financial year begins: a tariff's own prices are those of the
 * year of its September.
 */
export function tariffPounds(
  tariffs: TariffsInForce | undefined,
  part: TariffPart,
  values: FinanceValues,
  year: number,
  band: number,
): number | undefined {
  const held = tariffs?.[part];
  if (held === undefined) return undefined;
  const { tariff, pounds } = held;
  const stated = pounds[pounds.length === 1 ? 0 : band - 1];
  if (tariff.uprating === 'cash') return stated;
  return stated * grown(values[RISES[part]], year - tariff.september);
}

/** Highest day fee paid for an independent place of a complexity band. */
export function highestDayFee(
  tariffs: TariffsInForce | undefined,
  values: FinanceValues,
  year: number,
  band: number,
): number {
  const cap = tariffPounds(tariffs, 'day', values, year, band) ?? Number.POSITIVE_INFINITY;
  return Math.min(values['finance.independentFeeCapPounds'], cap);
}
