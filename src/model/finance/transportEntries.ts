import type { TransportValues } from '../../domain/parameters/transport.ts';
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

/**
 * Enters what the passengers of one January cost, and what their families pay, over a share of the
 * school year. Months are twelfths of the school days, so that 65 of 190 days are 4.1 months.
 */
export function enterTransport(
  plan: CostPlan,
  values: TransportValues,
  transport: JanuaryTransport,
  months: number,
  freshWeight: number,
  priceIndex: number,
  enter: Enter,
): void {
  const { spend, freshSpend } = transport;
  const off = 1 - freshWeight;
  const provisions = plan.provisions.count;
  for (let line = 0; line < TRANSPORT_LINE_COUNT; line++) {
    for (let provision = 0; provision < provisions; provision++) {
      for (let band = 1; band <= BAND_COUNT; band++) {
        const row = (line * provisions + provision) * BAND_COUNT + band - 1;
        if (spend.passengers[row] === 0) continue;
        const passengers = spend.passengers[row]! - off * freshSpend.passengers[row]!;
        const pounds = (spend.pounds[row]! - off * freshSpend.pounds[row]!) * priceIndex;
        enter(SPEND_LINES[line]!, provision, band, months, passengers, pounds / passengers);
      }
    }
  }
  const charge = values['transport.post16ChargePounds'] * priceIndex;
  for (let provision = 0; provision < provisions; provision++) {
    const charges = spend.charges[provision]! - off * freshSpend.charges[provision]!;
    if (charges > 0) enter(LINE['transport-charges'], provision, 0, months, charges, charge);
  }
}
