import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { policySize, type SizeRange } from './policySize.ts';

/** Present pupils of whom a policy asks a share to move on, in its first round. */
export interface Transfer {
  readonly policyId: string;
  readonly step: number;
  readonly share: SizeRange;
  /** Bands of each need admitted until then and no longer, bit b − 1; index provision × needs + need. */
  readonly noLonger: Uint8Array;
  /** Ages of each provision admitted until then and no longer, bit a. */
  readonly agesNoLonger: Uint32Array;
}

/** Transfers of one round in one draw. */
export interface TransfersOfRound extends Pick<Transfer, 'noLonger' | 'agesNoLonger'> {
  readonly share: number;
}

/** Transfers of a step, their sizes drawn once for the draw and policy. */
export function transfersOf(
  transfers: readonly Transfer[],
  stream: Stream,
  step: number,
): readonly TransfersOfRound[] {
  return transfers
    .filter((transfer) => transfer.step === step)
    .map(({ policyId, share, noLonger, agesNoLonger }) => ({
      share: policySize(stream, policyId, share, 0, 1),
      noLonger,
      agesNoLonger,
    }));
}

/**
 * True where a policy asks child `i` to leave the place that it has: the new criteria no longer admit
 * its need, complexity or age there, and one keyed number falls under the share of those who move on. It
 * takes part in the round, and the present place is not on its list.
 */
export function mustMoveOn(
  transfers: readonly TransfersOfRound[],
  needCount: number,
  stream: Stream,
  step: number,
  children: Children,
  i: number,
): boolean {
  const provision = children.provision[i];
  if (transfers.length === 0 || provision === NO_PROVISION) return false;
  for (const { share, noLonger, agesNoLonger } of transfers) {
    const bands = noLonger[provision * needCount + children.need[i]] >>> (children.band[i] - 1);
    const ages = agesNoLonger[provision] >>> children.age[i];
    if (((bands | ages) & 1) === 0) continue;
    if (uniform(stream, PURPOSE.transfer, children.key[i], step) < share) return true;
  }
  return false;
}
