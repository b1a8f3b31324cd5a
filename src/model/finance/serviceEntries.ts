import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { Rates } from './rates.ts';

const A_YEAR = 12;
const NO_BAND = 0;

const SERVICES = [
  ['sen-support-services', 'finance.perHeadPounds.senSupport'],
  ['hospital-education', 'finance.perHeadPounds.hospital'],
  ['alternative-provision-services', 'finance.perHeadPounds.alternativeProvision'],
  ['therapies', 'finance.perHeadPounds.therapies'],
  ['other-services', 'finance.perHeadPounds.other'],
] as const;

/** Enters services that follow no child: so much for each resident aged 2 to 18. */
export function enterServices(
  values: FinanceValues,
  rates: Rates,
  residentsAged2To18: number,
  enter: Enter,
): void {
  for (const [line, perHead] of SERVICES) {
    const rate = values[perHead] * rates.services;
    if (rate > 0) enter(LINE[line], NO_PLACE, NO_BAND, A_YEAR, residentsAged2To18, rate);
  }
}
