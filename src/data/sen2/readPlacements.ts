import type { Problem } from '../../domain/problems.ts';
import { FAULTS } from './faultKinds.ts';
import type { Cases } from './readCases.ts';
import type { ModuleRow } from './readModule.ts';
import type { ReturnReader } from './returnReader.ts';
import type { Placed } from './vocabulary.ts';

/** A place of learning that a record names. */
export interface Placement extends Placed {
  /** 1 is the main one; those without a rank come last. */
  readonly rank: number;
  /** Days since 1970; NaN where not known. */
  readonly entry: number;
  readonly leaving: number;
  readonly row: number;
}

/** Plan details, active plans, placements and needs (modules 4b and 5), by index. */
export interface Placements {
  /** What a named plan names, by index of the named plan. */
  readonly named: ReadonlyMap<number, readonly Placement[]>;
  /** Active plan of a request. */
  readonly activePlans: readonly { readonly request: number; readonly row: number }[];
  /** By index of the active plan. */
  readonly placements: ReadonlyMap<number, readonly Placement[]>;
  readonly needs: ReadonlyMap<
    number,
    readonly { readonly code: string; readonly rank: number; readonly row: number }[]
  >;
}

const LAST_RANK = 99;

/** Reads where the children of plans are placed, and their needs. */
export async function readPlacements(
  reader: ReturnReader,
  cases: Cases,
  census: number,
): Promise<{ placements: Placements; problems: Problem[] }> {
  const named = new Map<number, Placement[]>();
  const ofDetails = await reader.read('plandetail', (line) => {
    const { row, cell } = line;
    const [column, id] = ['namedplantableid', cell('namedplantableid')];
    const plan = reader.above('plandetail', row, id, column, 'named plan', cases.namedPlanById);
    if (plan === undefined) return;
    push(named, plan, { ...placedBy(line), entry: Number.NaN, leaving: Number.NaN });
  });

  const activePlans: Placements['activePlans'][number][] = [];
  const activeById = new Map<string, number>();
  const ofActive = await reader.read('activeplans', ({ row, cell }) => {
    const id = cell('activeplanstableid');
    if (reader.refused('activeplans', row, id, 'activeplanstableid', activeById)) return;
    const [column, above] = ['requeststableid', cell('requeststableid')];
    const request = reader.above('activeplans', row, above, column, 'request', cases.requestById);
    if (request === undefined) return;
    activeById.set(id, activePlans.length);
    activePlans.push({ request, row });
  });
  const planOf = (module: 'placementdetail' | 'senneed', row: number, id: string) =>
    reader.above(module, row, id, 'activeplanstableid', 'active plan', activeById);

  const placements = new Map<number, Placement[]>();
  const ofPlacements = await reader.read('placementdetail', (line) => {
    const { row, cell } = line;
    const plan = planOf('placementdetail', row, cell('activeplanstableid'));
    if (plan === undefined) return;
    const module = 'placementdetail';
    const entry = reader.day(module, row, 'entrydate', cell('entrydate'), census);
    const leaving = reader.day(module, row, 'leavingdate', cell('leavingdate'), census, 'ahead');
    if (entry === null || leaving === null) return;
    if (leaving < entry) {
      reader.faults.add(FAULTS.leavingBeforeEntry, reader.file(module), row);
      return;
    }
    push(placements, plan, { ...placedBy(line), entry, leaving });
  });

  const needs = new Map<number, { code: string; rank: number; row: number }[]>();
  const ofNeeds = await reader.read('senneed', ({ row, cell }) => {
    const plan = planOf('senneed', row, cell('activeplanstableid'));
    if (plan === undefined) return;
    const code = cell('sentype').toUpperCase();
    if (code !== '') push(needs, plan, { code, rank: rankOf(cell('sentyperank')), row });
  });
  return {
    placements: { named, activePlans, placements, needs },
    problems: [...ofDetails, ...ofActive, ...ofPlacements, ...ofNeeds],
  };
}

function push<T>(lists: Map<number, T[]>, at: number, one: T): void {
  const list = lists.get(at);
  if (list === undefined) lists.set(at, [one]);
  else list.push(one);
}

function placedBy({
  row,
  cell,
}: ModuleRow<'plandetail'> | ModuleRow<'placementdetail'>): Placed & { rank: number; row: number } {
  return {
    urn: cell('urn'),
    ukprn: cell('ukprn'),
    setting: cell('sensetting').toUpperCase(),
    unit: yes(cell('senunitindicator')),
    resourced: yes(cell('resourcedprovisionindicator')),
    rank: rankOf(cell('placementrank')),
    row,
  };
}

function yes(cell: string): boolean {
  return /^(1|true|t|yes|y)$/i.test(cell);
}

function rankOf(cell: string): number {
  return /^\d{1,2}(\.0)?$/.test(cell) ? Number(cell) : LAST_RANK;
}
