/** What narrows the register: words, quality, part of the model, and what the plan in view changes. */
import type { VNode } from 'preact';
import { REGISTER_PARTS } from '../../domain/parameters/parts.ts';
import { QUALITIES } from '../content/register.ts';
import type { RegisterFilter } from '../content/registerFilter.ts';
import { Filters, SearchField, SelectField } from './fields.tsx';

const EVERY = { value: '', label: 'all' };
const CHANGED = 'changed';

export function RegisterFilters(props: {
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}): VNode {
  const { filter, onFilter } = props;
  const set = (change: Partial<RegisterFilter>) => onFilter({ ...filter, ...change });
  return (
    <Filters label="Narrow the register">
      <SearchField
        id="register-text"
        label="Word in any column"
        value={filter.text}
        onInput={(text) => set({ text })}
      />
      <SelectField
        id="register-quality"
        label="Quality"
        value={filter.quality ?? EVERY.value}
        options={[EVERY, ...QUALITIES.map((one) => ({ value: one, label: one }))]}
        onChange={(value) => set({ quality: QUALITIES.find((one) => one === value) ?? null })}
      />
      <SelectField
        id="register-part"
        label="Part of the model"
        value={filter.part ?? EVERY.value}
        options={[EVERY, ...REGISTER_PARTS.map(({ prefix, label }) => ({ value: prefix, label }))]}
        onChange={(value) => set({ part: value === EVERY.value ? null : value })}
      />
      <SelectField
        id="register-changed"
        label="Values"
        value={filter.changed ? CHANGED : EVERY.value}
        options={[EVERY, { value: CHANGED, label: 'changed by the plan in view' }]}
        onChange={(value) => set({ changed: value === CHANGED })}
      />
    </Filters>
  );
}
