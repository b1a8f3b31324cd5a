import type { Point } from './geography.ts';
import { pointOf } from './geography.ts';
import type { ReadSource, SourceRow } from './tables.ts';
import { optionalNumber, wholeNumber } from './tables.ts';

/** A school or college as the register of establishments (GIAS) has it. */
export interface RegisterEntry extends Point {
  readonly urn: string;
  readonly name: string;
  /** `state special school`, `independent special school`, `PRU / AP` and so on. */
  readonly group: string;
  readonly establishmentType: string;
  readonly phase: string;
  readonly openDate: string;
  readonly ageLow: number;
  readonly ageHigh: number;
  readonly capacity: number | null;
  /** Pupils on roll; null where the register has none. */
  readonly roll: number | null;
  readonly needTypes: string;
  /** District code, or blank in the table of neighbours. */
  readonly district: string;
  readonly row: SourceRow;
}

export function specialistProviders(read: ReadSource, area: string): RegisterEntry[] {
  return read(`${area}/specialist_providers.csv`).map((row) => entry(row, row.name ?? ''));
}

export function neighbourProviders(read: ReadSource, area: string): RegisterEntry[] {
  return read(`${area}/neighbour_specialist_providers.csv`).map((row) =>
    entry(row, row.name ?? ''),
  );
}

export function mainstreamEntries(read: ReadSource, area: string): RegisterEntry[] {
  return read(`${area}/mainstream_schools.csv`).map((row) => entry(row, row.name ?? ''));
}

export function baseHosts(read: ReadSource, area: string): RegisterEntry[] {
  return read(`${area}/srp_hosts.csv`).map((row) => entry(row, row.host_school ?? ''));
}

function entry(row: SourceRow, name: string): RegisterEntry {
  const optional = (column: string) => (column in row ? optionalNumber(row, column) : null);
  return {
    urn: row.urn ?? '',
    name,
    group: row.group ?? '',
    establishmentType: row.establishment_type ?? '',
    phase: row.phase ?? '',
    openDate: row.open_date ?? '',
    ageLow: wholeNumber(row, 'age_low'),
    ageHigh: Math.min(wholeNumber(row, 'age_high'), 26),
    capacity: optional('school_capacity'),
    roll: optional('number_of_pupils'),
    needTypes: row.sen_types ?? '',
    district: row.district_code ?? '',
    ...pointOf(row),
    row,
  };
}

const ACADEMY = /academy|free school|technical college|studio/i;

/** SEN2 setting of a state special school by its type in the register. */
export function specialEstablishment({ establishmentType }: RegisterEntry): string {
  return ACADEMY.test(establishmentType) ? 'special_academy_free' : 'special_la_maintained';
}

/** SEN2 setting of a mainstream school: colleges of technology count with free schools. */
export function mainstreamEstablishment({ establishmentType }: RegisterEntry): string {
  if (/free school|technical college|studio/i.test(establishmentType))
    return 'mainstream_free_school';
  return ACADEMY.test(establishmentType) ? 'mainstream_academy' : 'mainstream_la_maintained';
}

export interface RegisterChanges {
  /** URNs that the later open list no longer holds. */
  readonly closed: ReadonlySet<string>;
  /** Old URN to the school that took over and how. */
  readonly successors: ReadonlyMap<
    string,
    { urn: string; name: string; link: string; date: string }
  >;
}

export function registerChanges(read: ReadSource, area: string): RegisterChanges {
  const closed = read(`${area}/school_changes_by_2026-01.csv`)
    .filter((row) => (row.change ?? '').includes('not in the open list'))
    .map((row) => row.urn ?? '');
  const successors = read(`${area}/urn_changes_after_2025-07.csv`).map(
    (row) =>
      [
        row.old_urn ?? '',
        {
          urn: row.new_urn ?? '',
          name: row.new_name ?? '',
          link: row.link_type ?? '',
          date: row.link_date ?? '',
        },
      ] as const,
  );
  return { closed: new Set(closed), successors: new Map(successors) };
}
