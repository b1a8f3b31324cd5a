import { fixed } from '../../domain/fixedChoices/index.ts';
import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { bandValues, type CostBasis } from './costBasis.ts';
import {
  AP,
  COLLEGE,
  FUNDING_KIND_COUNT,
  MAINSTREAM,
  SPECIAL,
  SPECIALIST_COLLEGE,
  SRP,
} from './fundingKinds.ts';

/** Threshold above which the published mainstream top-ups are paid, pounds a year. */
export const THRESHOLD_NOW = fixed('finance.topUpThreshold');

/** Unit rates of one financial year, pounds a year. */
export interface Rates {
  /** Place funding of a filled place, by funding kind; 0 where the place is not paid apart. */
  readonly place: Float64Array;
  readonly placeUnfilled: number;
  readonly placeNonMaintained: number;
  readonly element2: number;
  /**
   * Top-up, element 3 or whole specialist post-16 fee, index kind × 5 + band − 1; of mainstream above
   * `THRESHOLD_NOW`, whatever threshold is in force.
   */
  readonly byBand: Float64Array;
  /** Day fee by band of a school at the mean level, before any cap. */
  readonly dayFee: Float64Array;
  readonly residentialFee: number;
  readonly independentMainstream: number;
  readonly eotas: number;
  /** Price of services against base prices. */
  readonly services: number;
}

/** (1 + rate) to a whole number of years. */
export function grown(rate: number, years: number): number {
  let factor = 1;
  for (let year = 0; year < years; year++) factor *= 1 + rate;
  return factor;
}

/** @param years price rises since base prices: 0 in the financial year before the base year. */
export function ratesAfter(basis: CostBasis, values: FinanceValues, years: number): Rates {
  const rise = (id: InflationId): number => grown(values[`finance.inflation.${id}`], years);
  const place = rise('placeFunding');
  const independent = rise('independent');
  const services = rise('services');
  const day = dayFeeMean(basis, values) * independent;
  return {
    place: placeFunding(values, place),
    placeUnfilled: values['finance.placePounds.unfilled'] * place,
    placeNonMaintained: values['finance.placePounds.nonMaintained'] * place,
    element2: values['finance.placePounds.element2'] * place,
    byBand: ratesByBand(basis, values, rise),
    dayFee: Float64Array.from(
      bandValues((band) => values[`finance.feeShape.band${band}`]),
      (shape) => (day * shape) / basis.meanDayShape,
    ),
    residentialFee:
      dayFeeMean(basis, values) * values['finance.residentialFeeMultiple'] * independent,
    independentMainstream: values['finance.independentMainstreamFeePounds'] * independent,
    eotas: values['finance.eotasPounds'] * services,
    services,
  };
}

type InflationId =
  | 'placeFunding'
  | 'specialPlace'
  | 'topUps'
  | 'independent'
  | 'post16'
  | 'services';

/** Mean day fee that, with the residential share of the base year, gives the mean of all fees. */
function dayFeeMean(basis: CostBasis, values: FinanceValues): number {
  const dearer = values['finance.residentialFeeMultiple'] - 1;
  return values['finance.independentFeePounds'] / (1 + basis.residentialShare * dearer);
}

function placeFunding(values: FinanceValues, index: number): Float64Array {
  const pounds = new Float64Array(FUNDING_KIND_COUNT);
  pounds[SPECIAL] = values['finance.placePounds.special'] * index;
  pounds[SRP] = values['finance.placePounds.srpOccupied'] * index;
  pounds[AP] = values['finance.placePounds.ap'] * index;
  return pounds;
}

function ratesByBand(
  basis: CostBasis,
  values: FinanceValues,
  rise: (id: InflationId) => number,
): Float64Array {
  const rates = new Float64Array(FUNDING_KIND_COUNT * BAND_COUNT);
  const tariff = bandValues((band) => values[`finance.tariffPounds.band${band}`]);
  const shape = bandValues((band) => values[`finance.feeShape.band${band}`]);
  const lay = (kind: number, mean: number, ofBand: readonly number[], meanOfBand: number): void => {
    for (let band = 0; band < BAND_COUNT; band++) {
      rates[kind * BAND_COUNT + band] = Math.max(0, mean * (ofBand[band]! / meanOfBand));
    }
  };
  const topUps = rise('topUps');
  const post16 = rise('post16');
  lay(SPECIAL, specialTopUp(values, rise), tariff, basis.meanTariff[SPECIAL]!);
  lay(SRP, values['finance.topUpPounds.srp'] * topUps, tariff, basis.meanTariff[SRP]!);
  lay(AP, values['finance.topUpPounds.ap'] * topUps, tariff, basis.meanTariff[AP]!);
  lay(COLLEGE, values['finance.element3Pounds'] * post16, tariff, basis.meanTariff[COLLEGE]!);
  lay(
    SPECIALIST_COLLEGE,
    values['finance.specialistCollegeFeePounds'] * post16,
    shape,
    basis.meanSpecialistShape,
  );
  lay(
    MAINSTREAM,
    values['finance.topUpPounds.mainstream'] * topUps,
    tariff,
    basis.meanTariff[MAINSTREAM]!,
  );
  return rates;
}

/** Mean top-up of state special: what a place costs, less place funding. */
function specialTopUp(values: FinanceValues, rise: (id: InflationId) => number): number {
  const place = values['finance.placePounds.special'];
  const whole = (place + values['finance.topUpPounds.special']) * rise('specialPlace');
  return Math.max(0, whole - place * rise('placeFunding'));
}
