/** Changes of a plan as a sheet of paper has room for them: those of one date and one ground together. */
import type { Scenario } from '../../domain/scenario.ts';

type Policy = Scenario['policies'][number];

/** Changes that begin together, for one reason and on one source. */
export interface ChangesAlike {
  readonly key: string;
  readonly september: number;
  readonly rampYears: number;
  readonly rationale: string;
  readonly source: string;
  /** "Two new classes", or "3 changes" where there is more than one. */
  readonly words: string;
  /** "Inclusion base at: Abbey School; Bennett School; Cliff School"; null of one change. */
  readonly each: string | null;
}

/** In the order of their dates; a change without its like stands alone, in its own words. */
export function changesAlike(policies: readonly Policy[]): ChangesAlike[] {
  const groups = new Map<string, Policy[]>();
  for (const policy of [...policies].sort((one, other) => one.september - other.september)) {
    const { september, rampYears, rationale, source } = policy;
    const key = JSON.stringify([september, rampYears, rationale, source]);
    groups.set(key, [...(groups.get(key) ?? []), policy]);
  }
  return [...groups].map(([key, alike]) => {
    const [{ september, rampYears, rationale, source }] = alike;
    const labels = alike.map(({ label }) => label);
    const said =
      labels.length === 1
        ? { words: labels[0], each: null }
        : { words: `${labels.length} changes`, each: labelsTogether(labels) };
    return { key, september, rampYears, rationale, source, ...said };
  });
}

/** Labels in one line, with the words that all begin with said once. */
function labelsTogether(labels: readonly string[]): string {
  const split = labels.map((label) => label.split(' '));
  const shortest = Math.min(...split.map(({ length }) => length)) - 1;
  let shared = 0;
  while (shared < shortest && split.every((words) => words[shared] === split[0][shared])) shared++;
  const begin = split[0].slice(0, shared).join(' ');
  const rest = split.map((words) => words.slice(shared).join(' ')).join('; ');
  return begin === '' ? rest : `${begin}: ${rest}`;
}
