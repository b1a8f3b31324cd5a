/** The one filter of the page, as a sentence: "Showing [No change] for [all of …] in [January …]". */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { PHASES } from '../../domain/ages.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { SentencePart } from '../content/pages.ts';
import { januaries } from '../content/series.ts';
import type { Choices } from '../state/choices.ts';
import type { Route } from '../state/route.ts';
import type { ScenarioEntry } from '../state/scenarios.ts';
import { Menu, type Option, type SelectProps } from './fields.tsx';

export interface StateSentenceProps {
  readonly parts: readonly SentencePart[];
  readonly choices: Choices;
  readonly manifest: Manifest;
  readonly scenarios: readonly ScenarioEntry[];
  readonly go: (change: Partial<Route>) => void;
}

const WHOLE_AREA = '';
const EVERY = '';
const CHOICES_ID = 'state-choices';

interface Bracket extends SelectProps {
  readonly part: SentencePart;
  /** Word of the sentence before the bracket. */
  readonly before: string;
}

function brackets({ choices, manifest, scenarios, go }: StateSentenceProps): Bracket[] {
  const { baseYear, lastYear } = choices;
  const areas: Option[] = manifest.districts.map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return [
    {
      part: 'scenario',
      before: 'Showing',
      id: 'state-scenario',
      label: 'Plan',
      value: choices.scenarioId,
      options: scenarios.map(({ id, label }) => ({ value: id, label })),
      onChange: (scenario) => go({ scenario }),
    },
    {
      part: 'area',
      before: 'for',
      id: 'state-area',
      label: 'Area',
      value: choices.district?.code ?? WHOLE_AREA,
      options: [{ value: WHOLE_AREA, label: `all of ${manifest.name}` }, ...areas],
      onChange: (area) => go({ area: area || null }),
    },
    {
      part: 'need',
      before: 'with',
      id: 'state-need',
      label: 'Need',
      value: choices.need?.code ?? EVERY,
      options: [
        { value: EVERY, label: 'every need' },
        ...manifest.needs.map(({ code, label }) => ({ value: code, label })),
      ],
      onChange: (need) => go({ need: need || null }),
    },
    {
      part: 'phase',
      before: 'at',
      id: 'state-phase',
      label: 'Phase',
      value: choices.phase === null ? EVERY : PHASES[choices.phase],
      options: [
        { value: EVERY, label: 'every phase' },
        ...PHASES.map((phase) => ({ value: phase, label: phase })),
      ],
      onChange: (phase) => go({ phase: phase || null }),
    },
    {
      part: 'year',
      before: 'in',
      id: 'state-year',
      label: 'January',
      value: String(choices.year),
      options: januaries(baseYear, lastYear - baseYear + 1).map((year) => ({
        value: String(year),
        label: `January ${year}`,
      })),
      onChange: (year) => go({ year: Number(year) }),
    },
  ];
}

/** On wide screens the sentence has its menus in it; on narrow ones and on paper it is text. */
export function StateSentence(props: StateSentenceProps): VNode | null {
  const [open, setOpen] = useState(false);
  const shown = brackets(props).filter(({ part }) => props.parts.includes(part));
  if (shown.length === 0) return null;
  return (
    <section class="lip-state" aria-label="What is shown">
      <div class="lip-state__row lip-width">
        <p class="lip-state__text">
          {shown.map(({ before, value, options, id }) => (
            <span key={id}>
              {before} <b>{options.find((option) => option.value === value)?.label}</b>{' '}
            </span>
          ))}
          <button
            type="button"
            class="lip-link lip-state__change"
            aria-expanded={open}
            aria-controls={CHOICES_ID}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Done' : 'Change'}
          </button>
        </p>
        <p
          class={open ? 'lip-state__sentence lip-state__sentence--open' : 'lip-state__sentence'}
          id={CHOICES_ID}
        >
          {shown.map(({ before, part, ...menu }) => (
            <span key={menu.id} class="lip-row">
              {before} <Menu class="lip-state__menu" {...menu} />
            </span>
          ))}
        </p>
      </div>
    </section>
  );
}
