/** Which assumption of the register a plan changes: found by any word of it, with what it is now. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Register } from '../../domain/register.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { SearchField } from '../components/fields.tsx';
import { holdsWords } from '../content/register.ts';
import { CHOOSE_HELP, foundWords, valueWords } from '../content/scenario/assumptions.ts';

export interface ChooseAssumptionProps {
  readonly plan: Scenario;
  readonly register: Register;
  readonly addressOf: (id: string) => string;
}

const MOST = 25;

export function ChooseAssumption({ plan, register, addressOf }: ChooseAssumptionProps): VNode {
  const [sought, setSought] = useState('');
  const found = Object.values(register).filter((entry) => holdsWords(entry, sought));
  const shown = found.slice(0, MOST);
  return (
    <div class="lip-stack lip-stack--tight">
      <p class="lip-measure">{CHOOSE_HELP}</p>
      <SearchField
        id="assumption-search"
        label="Find by a word of its name, unit, source or reason"
        value={sought}
        onInput={setSought}
      />
      <p class="lip-note" role="status">
        {foundWords(shown.length, found.length)}
      </p>
      <ul class="lip-assumption__list">
        {shown.map((entry) => {
          const own = plan.parameters[entry.id];
          return (
            <li key={entry.id}>
              <a href={addressOf(entry.id)}>{entry.label}</a>
              <p class="lip-kinds__help">
                {valueWords(entry)}. {entry.source}
                {own ? `. In this plan ${valueWords({ ...own, unit: entry.unit })}` : ''}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
