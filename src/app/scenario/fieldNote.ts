/** What a field means while nothing is entered, and where the figure comes from that it has at first. */
import { plain } from '../content/scenario/say.ts';
import type { Field } from './field.ts';
import { partAt, type Schema } from './schemaParts.ts';

/** "Left empty: as now.", "At first 11: what holds where a plan does not say." */
export function noteOf({ name, input, blank }: Field, schema: Schema): string {
  if (input.as === 'prose' || input.as === 'lines') return '';
  if (blank !== undefined) return `Left empty: ${blank}.`;
  if (input.as !== 'number' && input.as !== 'range') return '';
  const [first] = [partAt(schema, name).first].flat();
  if (typeof first !== 'number') return '';
  return `At first ${plain(first * (input.times ?? 1))}: what holds where a plan does not say.`;
}
