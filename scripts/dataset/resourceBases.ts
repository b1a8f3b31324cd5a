import { apportion } from './apportion.ts';
import { AREA, JUDGEMENTS, SRP_CHANGES, SRP_READINGS } from './judgements.ts';
import type { Provision } from './provision.ts';
import type { RegisterEntry } from './registers.ts';
import { mainstreamEstablishment } from './registers.ts';
import { optionalNumber } from './tables.ts';
import { needsOfRegister } from './vocabulary.ts';

const REGISTER = 'GIAS, July 2025';
/** Children of these ages are in bases of primary schools, older ones in those of secondary schools. */
const LAST_PRIMARY_AGE = 10;

interface Base {
  readonly host: RegisterEntry;
  readonly places: number;
  readonly quality: 'published' | 'derived' | 'assumed';
  readonly source: string;
}

/**
 * SRPs and SEN units at mainstream hosts. Host rolls count pupils without plans and of other areas,
 * so the places that residents with plans hold are scaled, by phase, to the assumed occupancy.
 */
export function resourceBases(
  hosts: readonly RegisterEntry[],
  residents: readonly { age: number; plans: number }[],
  opening: RegisterEntry,
): Provision[] {
  const bases = hosts.flatMap((host) => plausibleBase(host, hosts));
  const provisions: Provision[] = [];
  for (const primary of [true, false]) {
    const group = bases.filter(({ host }) => isPrimary(host) === primary);
    const children = residents
      .filter(({ age }) => age <= LAST_PRIMARY_AGE === primary)
      .reduce((sum, { plans }) => sum + plans, 0);
    const capacities = group.map(({ places }) => places);
    const forArea = apportion(
      Math.round(children / JUDGEMENTS.srpOccupancy),
      capacities,
      capacities,
    );
    provisions.push(...group.map((base, i) => baseProvision(base, forArea[i])));
  }
  return [...provisions, openingBase(opening)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function baseProvision({ host, places, quality, source }: Base, forArea: number): Provision {
  const reading = SRP_READINGS[host.urn];
  const closing = SRP_CHANGES.closing.urn === host.urn ? SRP_CHANGES.closing : undefined;
  const roll = optionalNumber(host.row, 'roll_derived') ?? undefined;
  return {
    ...hostFields(host),
    needs: reading?.designation ? [] : needsOfRegister(host.needTypes),
    designation: reading?.designation,
    bandLow: reading?.designation ? undefined : 1,
    bandHigh: reading?.designation ? undefined : 4,
    closedFrom: closing?.closedFrom,
    roll,
    onRollOther: Math.min(places - forArea, roll ?? places - forArea),
    quality: 'assumed',
    source: [
      `host, point, ages and needs: ${REGISTER}`,
      ...(reading ? [reading.why] : []),
      ...(closing ? [closing.source] : []),
      'bands and the share of pupils without a plan or of other areas assumed',
    ].join('; '),
    places: [{ january: AREA.baseJanuary, places, forArea, status: 'open', quality, source }],
  };
}

function openingBase(host: RegisterEntry): Provision {
  const { openFrom, places, needTypes, source } = SRP_CHANGES.opening;
  return {
    ...hostFields(host),
    needs: needsOfRegister(needTypes),
    bandLow: 1,
    bandHigh: 4,
    openFrom,
    quality: 'published',
    source: `${source}; bands assumed`,
    places: [
      {
        january: openFrom,
        places,
        forArea: places,
        status: 'committed',
        quality: 'published',
        source,
      },
    ],
  };
}

/** SEN2 of this area records nearly all of its bases as SEN units, so they carry that setting. */
function hostFields(host: RegisterEntry) {
  return {
    id: `srp-${host.urn}`,
    name: `${host.name}: SRP`,
    establishment: `${mainstreamEstablishment(host)}${
      mainstreamEstablishment(host) === 'mainstream_free_school'
        ? '_resourced_provision'
        : '_senunit'
    }`,
    district: host.district,
    latitude: host.latitude,
    longitude: host.longitude,
    ageLow: host.ageLow,
    ageHigh: host.ageHigh,
  };
}

/** Places as recorded, where that can be believed; a base with no pupils at all is not counted. */
function plausibleBase(host: RegisterEntry, hosts: readonly RegisterEntry[]): Base[] {
  const capacity = optionalNumber(host.row, 'capacity_derived');
  const roll = optionalNumber(host.row, 'roll_derived');
  const reading = SRP_READINGS[host.urn];
  if (capacity === 0) return [];
  if (capacity === null) {
    const places = typicalCapacity(host, hosts);
    const source = `no capacity recorded: median of hosts with the same need types (${REGISTER})`;
    return [{ host, places, quality: 'assumed', source }];
  }
  if (roll === 0) {
    const source = `capacity ${capacity} but no pupils on roll (${REGISTER}): not counted as working`;
    return [{ host, places: 0, quality: 'assumed', source }];
  }
  if (reading?.capacity) {
    return [
      { host, places: reading.capacity, quality: 'derived', source: `${REGISTER}; ${reading.why}` },
    ];
  }
  const halved = (host.row.quality_flags ?? '').includes('entered twice');
  return [
    {
      host,
      places: capacity,
      quality: halved ? 'derived' : 'published',
      source: `capacity (${REGISTER})${halved ? '; entered twice there, counted once' : ''}`,
    },
  ];
}

function typicalCapacity(host: RegisterEntry, hosts: readonly RegisterEntry[]): number {
  const alike = hosts
    .filter(({ needTypes, urn }) => needTypes === host.needTypes && urn !== host.urn)
    .map(({ row }) => optionalNumber(row, 'capacity_derived') ?? 0)
    .filter((capacity) => capacity > 0)
    .sort((a, b) => a - b);
  const middle = alike[Math.floor((alike.length - 1) / 2)];
  if (middle === undefined)
    throw new Error(`${host.name}: no other host with needs ${host.needTypes}.`);
  return middle;
}

function isPrimary(host: RegisterEntry): boolean {
  return host.ageHigh <= LAST_PRIMARY_AGE + 1;
}
