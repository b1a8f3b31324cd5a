/** One lever: a number or a choice, with its help, its range, its source and the way back. */
import type { CSSProperties, TargetedEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { MOST_ALLOWED } from '../content/explore.ts';
import type { AreaFacts } from './areaFacts.ts';
import { type AmountLever, type ChoiceLever, endsOf, farEnd, type Lever } from './lever.ts';
import { noteChange } from './measureQuickLook.ts';

export interface LeverControlProps<L extends Lever = Lever> {
  readonly lever: L;
  readonly facts: AreaFacts;
  readonly value: number;
  readonly onMove: (value: number) => void;
}

const STEPS_OF_A_PAGE = 10;

/** Value that a key goes to; undefined for keys that are not the lever's own. */
export function valueAfterKey(
  key: string,
  lever: Lever,
  facts: AreaFacts,
  value: number,
  before: number,
): number | undefined {
  const step = lever.kind === 'amount' ? lever.step : 1;
  if (key === 'ArrowUp' || key === 'ArrowRight') return value + step;
  if (key === 'ArrowDown' || key === 'ArrowLeft') return value - step;
  if (key === 'PageUp') return value + STEPS_OF_A_PAGE * step;
  if (key === 'PageDown') return value - STEPS_OF_A_PAGE * step;
  if (key === 'Home') return lever.today(facts);
  if (key === 'End') return farEnd(lever, facts);
  return key === 'Escape' ? before : undefined;
}

function Foot({ lever, facts, value, onMove, words }: LeverControlProps & { words: string }) {
  const today = lever.today(facts);
  const atLimit = lever.kind === 'amount' && value === farEnd(lever, facts);
  return (
    <div class="lip-lever__foot">
      <span>
        {words}
        {atLimit ? (
          <b>
            {' \u00b7 '}
            {MOST_ALLOWED}
          </b>
        ) : null}
        <br />
        {lever.source}
      </span>
      {value === today ? null : (
        <button
          type="button"
          class="lip-link"
          aria-label={`Reset ${lever.label}`}
          onClick={() => onMove(today)}
        >
          Reset
        </button>
      )}
    </div>
  );
}

function Amount(props: LeverControlProps<AmountLever>): VNode {
  const { lever, facts, value, onMove } = props;
  const { low, high } = lever.range(facts);
  const today = lever.today(facts);
  const before = useRef(value);
  const id = `lever-${lever.id}`;
  const across = (at: number) => `${high > low ? (100 * (at - low)) / (high - low) : 0}%`;
  const marks = {
    '--lip-today': across(today),
    '--lip-from': across(Math.min(today, value)),
    '--lip-to': across(Math.max(today, value)),
  } as CSSProperties;
  const move = (event: Event, to: number) => {
    noteChange(event);
    onMove(to);
  };
  const typed = (event: TargetedEvent<HTMLInputElement>) => {
    const { value: text } = event.currentTarget;
    if (text !== '') move(event, Number(text));
    event.currentTarget.value = String(text === '' ? value : text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const text = event.currentTarget instanceof HTMLInputElement && isNumber(event.currentTarget);
    // In a box for a number these keys move the cursor.
    if (text && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    const to = valueAfterKey(event.key, lever, facts, value, before.current);
    if (to === undefined) return;
    event.preventDefault();
    move(event, to);
  };
  const shared = {
    min: low,
    max: high,
    step: lever.step,
    value,
    'aria-describedby': `${id}-help ${id}-foot`,
    onKeyDown,
    onFocus: () => {
      before.current = value;
    },
  };
  const stepButton = (word: string, sign: string, by: number) => (
    <button
      type="button"
      class="lip-lever__step"
      aria-label={`${lever.label}: ${word}`}
      onClick={(event) => move(event, value + by)}
    >
      {sign}
    </button>
  );
  return (
    <div class={value === today ? 'lip-lever' : 'lip-lever lip-lever--changed'}>
      <div class="lip-lever__head">
        <label class="lip-lever__label" for={id}>
          {lever.label}
        </label>
        <span class="lip-lever__amount">
          {stepButton('one step less', '\u2212', -lever.step)}
          <input
            {...shared}
            class="lip-lever__number"
            id={id}
            type="number"
            inputMode="decimal"
            onChange={typed}
          />
          {stepButton('one step more', '+', lever.step)}
          <span id={`${id}-unit`}>{lever.unit}</span>
        </span>
      </div>
      <p class="lip-lever__help" id={`${id}-help`}>
        {lever.help(facts)}
      </p>
      <input
        {...shared}
        class="lip-lever__range"
        type="range"
        aria-label={lever.label}
        aria-valuetext={`${value} ${lever.unit}`}
        style={marks}
        onInput={(event) => move(event, Number(event.currentTarget.value))}
      />
      <div id={`${id}-foot`}>
        <Foot
          {...props}
          words={`${lever.todayWords} \u00b7 range ${low.toLocaleString('en-GB')} to ${high.toLocaleString('en-GB')}`}
        />
      </div>
    </div>
  );
}

const isNumber = (input: HTMLInputElement) => input.type === 'number';

function Choice(props: LeverControlProps<ChoiceLever>): VNode {
  const { lever, facts, value, onMove } = props;
  const before = useRef(value);
  const id = `lever-${lever.id}`;
  const changed = value !== lever.today(facts);
  const choose = (event: Event, option: number) => {
    noteChange(event);
    onMove(option);
  };
  const { high } = endsOf(lever, facts);
  // Arrows are the browser's own among radio buttons; the rest is as on other levers.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.key.startsWith('Arrow')) return;
    const to = valueAfterKey(event.key, lever, facts, value, before.current);
    if (to === undefined) return;
    event.preventDefault();
    const option = Math.min(high, Math.max(0, to));
    document.getElementById(`${id}-${option}`)?.focus();
    choose(event, option);
  };
  return (
    <fieldset
      class={changed ? 'lip-lever lip-lever--changed' : 'lip-lever'}
      aria-describedby={`${id}-help ${id}-foot`}
      onFocusIn={(event) => {
        const from = event.relatedTarget;
        if (!(from instanceof Node) || !event.currentTarget.contains(from)) before.current = value;
      }}
    >
      <legend class="lip-lever__label">{lever.label}</legend>
      <p class="lip-lever__help" id={`${id}-help`}>
        {lever.help(facts)}
      </p>
      <div class="govuk-radios govuk-radios--small lip-lever__choices">
        {lever.options.map((words, option) => (
          <div key={words} class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              id={`${id}-${option}`}
              name={id}
              checked={option === value}
              onKeyDown={onKeyDown}
              onChange={(event) => choose(event, option)}
            />
            <label class="govuk-label govuk-radios__label" for={`${id}-${option}`}>
              {option === value && changed ? <b>{words}</b> : words}
            </label>
          </div>
        ))}
      </div>
      <div id={`${id}-foot`}>
        <Foot {...props} words={`Today: ${lever.options[lever.today(facts)].toLowerCase()}`} />
      </div>
    </fieldset>
  );
}

export function LeverControl({ lever, ...props }: LeverControlProps): VNode {
  return lever.kind === 'amount' ? (
    <Amount lever={lever} {...props} />
  ) : (
    <Choice lever={lever} {...props} />
  );
}
