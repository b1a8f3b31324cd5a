/** How far each part of a return can be filled from the data that are open. */
import type { Manifest } from '../../domain/dataset.ts';
import { establishmentKinds } from '../../domain/establishmentKinds.ts';
import { WITHHELD } from '../../results/disclosure/withheld.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';
import { type Return, type ReturnPart, WITHOUT_KIND, withheld } from '../content/exportReturns.ts';

export type Readiness = 'missing' | 'partly' | 'ready';

/** Gaps first: what somebody has to see to. */
const ORDER: readonly Readiness[] = ['missing', 'partly', 'ready'];

/** A part as it stands with some data. */
export interface CheckedPart extends ReturnPart {
  readonly readiness: Readiness;
}

export interface CheckedReturn extends Return {
  readonly parts: readonly CheckedPart[];
}

/**
 * Parts of every return, gaps first. Missing is a part whose settings the data do not have, and one of
 * children's records that is not given out.
 */
export function checkReturns(
  returns: readonly Return[],
  manifest: Pick<Manifest, 'settingTypes' | 'establishments' | 'origin'>,
): CheckedReturn[] {
  const there = establishmentKinds(manifest);
  const known = ({ kinds }: ReturnPart) =>
    kinds === undefined || kinds.some((kind) => there.includes(kind));
  const protects = manifest.origin === 'person-level';
  const offered = (part: ReturnPart): ReturnPart => {
    if (!known(part)) return { ...part, table: null, gap: WITHOUT_KIND };
    const why = protects && part.table !== null ? WITHHELD[part.table] : undefined;
    return why === undefined ? part : { ...part, table: null, gap: withheld(why) };
  };
  return returns.map((one) => ({
    ...one,
    parts: one.parts
      .map((part) => checked(offered(part)))
      .sort((a, b) => ORDER.indexOf(a.readiness) - ORDER.indexOf(b.readiness)),
  }));
}

function checked(part: ReturnPart): CheckedPart {
  if (part.table === null) return { ...part, readiness: 'missing' };
  return { ...part, readiness: part.gap === undefined ? 'ready' : 'partly' };
}

/** Tables behind the parts, each once, in order. */
export function tablesOfParts(parts: readonly ReturnPart[]): TableName[] {
  return [...new Set(parts.flatMap(({ table }) => (table === null ? [] : [table])))];
}
