/** The one filter of the page, as a sentence: "Showing [No change] for [all of …] in [January …]". */
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { PHASES } from '../../domain/ages.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { SentencePart } from '../content/pages.ts';
import { januaries } from '../content/series.ts';
import { planOptions } from '../plans/planOptions.ts';
import type { Choices } from '../state/choices.ts';
import type { Route } from '../state/route.ts';
import type { OfferedPlan } from '../state/scenarios.ts';
import { Menu, type Option, type SelectProps } from './fields.tsx';

/** What a page that tests a plan says instead of "Showing [plan]". */
export interface Testing {
  /** Name of the plan, where it is none of the list; null = the one chosen. */
  readonly ownName: string | null;
  /** Id of the plan of the list that is tested as it stands. */
  readonly chosen: string;
  /** Name of what it is set against. */
  readonly against: string;
  /** Starts a plan from one of the list. */
  readonly onStart: (scenarioId: string) => void;
  readonly actions?: VNode;
}

export interface StateSentenceProps {
  readonly testing?: Testing;
  /** Opens the sentence on a page whose plan is none of the list. */
  readonly lead?: VNode;
  /** Menus of a page's own, before those that pages share. */
  readonly menus?: readonly Bracket[];
  readonly parts: readonly SentencePart[];
  readonly choices: Choices;
  readonly manifest: Manifest;
  readonly scenarios: readonly OfferedPlan[];
  readonly go: (change: Partial<Route>) => void;
  /** At the end of the sentence: what can be done with the plan shown. */
  readonly actions?: ComponentChildren;
}

const WHOLE_AREA = '';
const EVERY = '';
/** A plan in the making, which is none of the list. */
const OWN_PLAN = '';
const CHOICES_ID = 'state-choices';

export interface Bracket extends SelectProps {
  /** True where it stands for nothing that is shown. */
  readonly unsaid?: boolean;
  /** Word of the sentence before the bracket. */
  readonly before: string;
  /** Words after the bracket. */
  readonly after?: VNode;
}

interface SharedBracket extends Bracket {
  readonly part: SentencePart;
}

/** "Testing [plan] against No change" */
function testingBracket(testing: Testing, scenarios: readonly OfferedPlan[]): SharedBracket {
  const { ownName, chosen, against, onStart } = testing;
  const own = ownName === null ? [] : [{ value: OWN_PLAN, label: ownName }];
  return {
    part: 'scenario',
    before: 'Testing',
    after: (
      <>
        {' '}
        against <b>{against}</b>
      </>
    ),
    id: 'state-scenario',
    label: 'Plan',
    value: ownName === null ? chosen : OWN_PLAN,
    options: [...own, ...planOptions(scenarios)],
    onChange: (scenario) => {
      if (scenario !== OWN_PLAN) onStart(scenario);
    },
  };
}

function brackets({
  testing,
  choices,
  manifest,
  scenarios,
  go,
}: StateSentenceProps): SharedBracket[] {
  const { baseYear, lastYear } = choices;
  const areas: Option[] = manifest.districts.map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return [
    testing
      ? testingBracket(testing, scenarios)
      : {
          part: 'scenario',
          before: 'Showing',
          id: 'state-scenario',
          label: 'Plan',
          value: choices.scenarioId,
          options: planOptions(scenarios),
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
  const shared = brackets(props).filter(({ part }) => props.parts.includes(part));
  const shown: Bracket[] = [...(props.menus ?? []), ...shared];
  if (shown.length === 0) return null;
  return (
    <section class="lip-state" aria-label="What is shown">
      <div class="lip-state__row lip-width">
        <p class="lip-state__text">
          {props.lead}{' '}
          {shown
            .filter(({ unsaid }) => !unsaid)
            .map(({ before, after, value, options, id }) => (
              <span key={id}>
                {before} <b>{options.find((option) => option.value === value)?.label}</b>
                {after}{' '}
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
          {props.lead}
          {shown.map(({ before, after, unsaid, ...menu }) => (
            <span key={menu.id} class={unsaid ? 'lip-row lip-screen-only' : 'lip-row'}>
              {before} <Menu class="lip-state__menu" {...menu} />
              {after ? <span>{after}</span> : null}
            </span>
          ))}
        </p>
        {props.testing || props.actions ? (
          <div class="lip-state__actions">
            {props.testing?.actions}
            {props.actions}
          </div>
        ) : null}
      </div>
    </section>
  );
}
