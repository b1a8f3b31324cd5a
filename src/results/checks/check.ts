import type { CheckRow } from '../views/view.ts';

/** A row of the checks: the model against a published figure, within a relative tolerance. */
export function within(
  group: string,
  label: string,
  target: number,
  model: number,
  share: number,
  note = '',
): CheckRow {
  const met = Math.abs(model - target) <= Math.abs(target) * share;
  return { group, label, target, model, tolerance: `± ${share * 100}%`, met, note };
}

/** A row that must be equal. */
export function exact(group: string, label: string, target: number, model: number): CheckRow {
  return { group, label, target, model, tolerance: 'exact', met: model === target, note: '' };
}
