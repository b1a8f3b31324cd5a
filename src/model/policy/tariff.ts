import type { Policy, PolicyOf } from '../../domain/scenario.ts';

export type Tariff = PolicyOf<'tariff'>;

/** What a tariff may set a price of, each on its own: highest fees, then top-ups. */
export type TariffPart =
  | 'day'
  | 'residential'
  | 'specialistPost16'
  | 'element3'
  | 'special'
  | 'srp'
  | 'mainstream'
  | 'ap';

/** Pounds of a part by complexity band, one for all bands, or none where the tariff leaves it out. */
const STATED: Readonly<Record<TariffPart, (tariff: Tariff) => readonly number[] | undefined>> = {
  day: (tariff) => tariff.highestDayFeePounds,
  residential: (tariff) => one(tariff.highestResidentialFeePounds),
  specialistPost16: (tariff) => one(tariff.highestSpecialistPost16FeePounds),
  element3: (tariff) => tariff.element3Pounds,
  special: (tariff) => tariff.topUpPounds.special,
  srp: (tariff) => tariff.topUpPounds.srp,
  mainstream: (tariff) => tariff.topUpPounds.mainstream,
  ap: (tariff) => tariff.topUpPounds.ap,
};
const PARTS = Object.keys(STATED) as TariffPart[];

/** A part of a tariff that holds. */
export interface TariffInForce {
  readonly tariff: Tariff;
  /** Pounds a year as stated: one, or one by complexity band. */
  readonly pounds: readonly number[];
}

/** What holds of each part; a part that no tariff states is left out. */
export type TariffsInForce = Readonly<Partial<Record<TariffPart, TariffInForce>>>;

/**
 * Tariffs in force in the placements of each January (0 = the base January). Each part holds as stated
 * by the latest September before it, and of several from that September by the last in the file: new
 * prices replace the ones before, as they are set anew from time to time.
 *
 * @param years steps after the base January.
 */
export function tariffsInForce(
  policies: readonly Policy[],
  baseYear: number,
  years: number,
): readonly TariffsInForce[] {
  const tariffs = policies
    .filter((policy) => policy.kind === 'tariff')
    .toSorted((one, other) => one.september - other.september);
  return Array.from({ length: years + 1 }, (_, step) => {
    const acting = tariffs.filter(({ september }) => september < baseYear + step);
    const parts = PARTS.flatMap((part) => {
      const tariff = acting.findLast((one) => STATED[part](one) !== undefined);
      return tariff === undefined ? [] : [[part, { tariff, pounds: STATED[part](tariff)! }]];
    });
    return Object.fromEntries(parts);
  });
}

function one(pounds: number | undefined): readonly number[] | undefined {
  return pounds === undefined ? undefined : [pounds];
}
