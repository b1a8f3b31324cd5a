import { BAND_COUNT } from '../../domain/settings.ts';
import { type JanuaryTransport, TRANSPORT_LINE_COUNT } from '../transport/countTransport.ts';
import type { CostPlan } from './costPlan.ts';
import type { Enter } from './ledgerEntry.ts';
import { LINE } from './lines.ts';

const SPEND_LINES = [
  LINE['transport-to-15'],
  LINE['transport-16-to-18'],
  LINE['transport-19-to-25'],
] as const;

/** Adds a share of a school year of one January's transport to the lines of the general fund. */
export function addTransport(
  amounts: Float64Array,
  { bookings, freshBookings }: JanuaryTransport,
  share: number,
  freshWeight: number,
  priceIndex: number,
): void {
  const off = 1 - freshWeight;
  for (let line = 0; line < TRANSPORT_LINE_COUNT; line++) {
    const pounds = bookings.pounds[line]! - off * freshBookings.pounds[line]!;
    amounts[SPEND_LINES[line]!]! += pounds * share * priceIndex;
  }
  const charges = bookings.chargePounds - off * freshBookings.chargePounds;
  amounts[LINE['transport-charges']]! += charges * share * priceIndex;
}

/**
 * Enters the same amounts by provision and band. They are added in another order than the lines, so
 * the last digits may differ. Months are twelfths of the school days: 65 of 190 are 4.1 months.
 */
export function enterTransport(
  plan: CostPlan,
  { each }: JanuaryTransport,
  share: number,
  freshWeight: number,
  priceIndex: number,
  enter: Enter,
): void {
  const provisions = plan.provisions.count;
  const rows = TRANSPORT_LINE_COUNT * provisions * BAND_COUNT;
  const passengers = new Float64Array(rows);
  const pounds = new Float64Array(rows);
  const charges = new Float64Array(provisions);
  const chargePounds = new Float64Array(provisions);
  for (let i = 0; i < each.count; i++) {
    const provision = each.provision[i]!;
    const row = (each.line[i]! * provisions + provision) * BAND_COUNT + each.band[i]! - 1;
    const weight = each.fresh[i] === 1 ? freshWeight : 1;
    passengers[row]! += weight;
    pounds[row]! += weight * each.pounds[i]!;
    charges[provision]! += weight * each.charge[i]!;
    chargePounds[provision]! += weight * each.chargePounds[i]!;
  }
  const months = 12 * share;
  for (let row = 0; row < rows; row++) {
    if (passengers[row] === 0) continue;
    const line = SPEND_LINES[Math.floor(row / (provisions * BAND_COUNT))]!;
    const provision = Math.floor(row / BAND_COUNT) % provisions;
    const rate = (pounds[row]! * priceIndex) / passengers[row]!;
    enter(line, provision, (row % BAND_COUNT) + 1, months, passengers[row]!, rate);
  }
  for (let provision = 0; provision < provisions; provision++) {
    const owed = charges[provision]!;
    if (owed === 0) continue;
    const rate = (chargePounds[provision]! * priceIndex) / owed;
    enter(LINE['transport-charges'], provision, 0, months, owed, rate);
  }
}
