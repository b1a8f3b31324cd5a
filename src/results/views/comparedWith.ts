import type { Query } from './view.ts';

/** Ids of the plans that a view is of beside the one in view; none where it is of that alone. */
export function comparedWith(query: Query): readonly string[] {
  const { kind } = query;
  if (kind === 'comparePlans' || kind === 'value' || kind === 'equityShifts') return query.plans;
  if (kind === 'budgets' || kind === 'explore' || kind === 'equity') return [query.against];
  if (query.kind === 'tablePreview') return query.against === undefined ? [] : [query.against];
  return query.kind === 'causes' && query.baseline !== null ? [query.baseline] : [];
}
