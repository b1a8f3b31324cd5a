import type { Query } from './view.ts';

/** Ids of the plans that a view is of beside the one in view; none where it is of that alone. */
export function comparedWith(query: Query): readonly string[] {
  if (query.kind === 'comparePlans' || query.kind === 'value') return query.plans;
  if (query.kind === 'budgets' || query.kind === 'explore') return [query.against];
  return query.kind === 'causes' && query.baseline !== null ? [query.baseline] : [];
}
