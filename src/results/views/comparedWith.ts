import type { Query } from './view.ts';

/** Id of the plan that a view sets the one in view against; null where it is of one plan alone. */
export function comparedWith(query: Query): string | null {
  if (query.kind === 'causes') return query.baseline;
  return query.kind === 'budgets' ? query.against : null;
}
