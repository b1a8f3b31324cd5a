import { financialJanuary, frameOf } from '../compare/measuredRun.ts';
import { measuresOf } from '../compare/measures.ts';
import type { PairedRuns } from '../compare/pairedRuns.ts';
import { readOnce } from '../compare/readOnce.ts';
import { factorsOf } from '../sensitivity/factors.ts';
import { factorsOfBoth, planChoice } from './planChoice.ts';
import { VALUED_MEASURES, type ValueQuery, type ValueView } from './valueTypes.ts';

const MEASURES = measuresOf(VALUED_MEASURES);

/** Which assumptions decide between two plans, told from the draws that there are. */
export function valueView({ before, after }: PairedRuns, { measure, year }: ValueQuery): ValueView {
  const frame = frameOf(after.model);
  const first = financialJanuary(frame, year);
  const at = VALUED_MEASURES.indexOf(measure);
  const january = MEASURES[at].when === 'january' ? year - frame.baseYear : first;
  const pair = {
    frame,
    measures: MEASURES,
    before: readOnce(before, MEASURES),
    after: readOnce(after, MEASURES),
  };
  const factors = factorsOfBoth(factorsOf(before), factorsOf(after));
  return {
    kind: 'value',
    provenance: after.provenance,
    plans: [before, after].map(({ scenario: { id, label } }) => ({ id, label })),
    year,
    financialYear: frame.baseYear + first - 1,
    ...planChoice(pair, at, january, factors),
  };
}
