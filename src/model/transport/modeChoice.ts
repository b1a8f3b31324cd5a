import type { TransportValues } from '../../domain/parameters/transport.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { AGE_GROUP_COUNT, PRIMARY } from './entitlement.ts';
import {
  BUS_PASS,
  MINIBUS,
  MODE_COUNT,
  PERSONAL_BUDGET,
  SHARED_TAXI,
  SINGLE_TAXI,
} from './modes.ts';

/** Cells of (age group, at state special or not, band, beyond walking distance or not). */
export function modeCell(age: number, special: number, band: number, beyond: number): number {
  return ((age * 2 + special) * BAND_COUNT + band - 1) * 2 + beyond;
}

/** Running share of each mode, cell by cell: modes in the order of `TRANSPORT_MODES`. */
export function modeShares(values: TransportValues): Float64Array {
  const table = new Float64Array(AGE_GROUP_COUNT * 2 * BAND_COUNT * 2 * MODE_COUNT);
  const share = new Float64Array(MODE_COUNT);
  for (let age = 0; age < AGE_GROUP_COUNT; age++) {
    for (let special = 0; special < 2; special++) {
      for (let band = 1; band <= BAND_COUNT; band++) {
        for (let beyond = 0; beyond < 2; beyond++) {
          const bus = age !== PRIMARY && band <= 2 && beyond === 1;
          const minibus = values[`transport.minibusShare.${special === 1 ? 'special' : 'other'}`];
          share[BUS_PASS] = bus ? values['transport.busPassShare'] : 0;
          share[SINGLE_TAXI] = aloneShare(values, band);
          share[PERSONAL_BUDGET] = values['transport.personalBudgetShare'];
          const rest = Math.max(
            0,
            1 - share[BUS_PASS]! - share[SINGLE_TAXI]! - share[PERSONAL_BUDGET]!,
          );
          share[MINIBUS] = rest * minibus;
          share[SHARED_TAXI] = rest * (1 - minibus);
          let sum = 0;
          const start = modeCell(age, special, band, beyond) * MODE_COUNT;
          for (let mode = 0; mode < MODE_COUNT; mode++) {
            sum += share[mode]!;
            table[start + mode] = sum;
          }
        }
      }
    }
  }
  return table;
}

function aloneShare(values: TransportValues, band: number): number {
  if (band <= 3) return values['transport.alone.bands1To3'];
  return values[band === 4 ? 'transport.alone.band4' : 'transport.alone.band5'];
}

/** Mode of one uniform number. */
export function modeOf(shares: Float64Array, cell: number, u: number): number {
  const start = cell * MODE_COUNT;
  const wanted = u * shares[start + MODE_COUNT - 1]!;
  let mode = 0;
  while (mode < MODE_COUNT - 1 && wanted >= shares[start + mode]!) mode++;
  return mode;
}

/**
 * Mode of the same uniform number once the share alone in a taxi has changed: the edge between shared
 * taxis and single ones moves, and whoever it passes changes mode. A larger change moves the same
 * children and others.
 *
 * @param before mode without the change.
 * @param factor share alone over what it was.
 */
export function movedAlone(
  shares: Float64Array,
  cell: number,
  u: number,
  before: number,
  factor: number,
): number {
  if (before === BUS_PASS || before === PERSONAL_BUDGET) return before;
  const start = cell * MODE_COUNT;
  const end = shares[start + SINGLE_TAXI]!;
  const alone = (end - shares[start + SHARED_TAXI]!) * factor;
  if (u * shares[start + MODE_COUNT - 1]! >= end - alone) return SINGLE_TAXI;
  return before === SINGLE_TAXI ? SHARED_TAXI : before;
}
