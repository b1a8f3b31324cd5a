/** Options in an order of rank: the first, then as many more as are wanted. */
import type { VNode } from 'preact';
import { SelectField } from '../components/fields.tsx';
import { FieldGroup } from '../components/formParts.tsx';
import type { ManyFieldProps } from './ManyField.tsx';

const NOBODY = '';

export function OrderField(props: ManyFieldProps): VNode {
  const { id, legend, hint, message, options, chosen, onChange } = props;
  const places = Math.min(chosen.length + 1, options.length);
  const choose = (at: number, value: string) => {
    const after = chosen.slice(at + 1).filter((one) => one !== value);
    onChange(value === NOBODY ? chosen.slice(0, at) : [...chosen.slice(0, at), value, ...after]);
  };
  return (
    <FieldGroup id={id} legend={legend} hint={hint} message={message}>
      <div class="lip-change__numbers">
        {Array.from({ length: places }, (_, at) => {
          const before = chosen.slice(0, at);
          const left = options.filter(({ value }) => !before.includes(value));
          const none = { value: NOBODY, label: at === 0 ? 'not stated' : 'nothing more' };
          return (
            <SelectField
              key={at}
              id={`${id}-${at}`}
              label={at === 0 ? 'First' : 'then'}
              value={chosen[at] ?? NOBODY}
              options={[none, ...left]}
              onChange={(value) => choose(at, value)}
            />
          );
        })}
      </div>
    </FieldGroup>
  );
}
