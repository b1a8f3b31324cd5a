/** The changes of a plan, in plain words, by group and date. */
import type { VNode } from 'preact';
import type { Policy } from '../../domain/scenario.ts';
import { Section } from '../components/Section.tsx';
import { alikeTitle } from '../content/scenario/page.ts';
import { ChangeWords, Grounds, Sizes } from './ChangeWords.tsx';
import type { Block, ListedChange, ListedGroup, PlanFault } from './changeList.ts';

/** What can be done to a change; absent where the plan is only to be looked at. */
export interface ChangeActions {
  readonly addressOf: (policy: Policy) => string;
  readonly onRemove: (policy: Policy) => void;
  readonly onSwap: (policy: Policy, otherId: string) => void;
}

export interface ChangeListProps {
  readonly groups: readonly ListedGroup[];
  readonly faults: readonly PlanFault[];
  readonly actions?: ChangeActions;
}

/** Id of the heading of a change, for links from the error summary and after saving. */
export function changeId(policyId: string): string {
  return `change-of-${policyId}`;
}

function Actions({ change, actions }: { change: ListedChange; actions?: ChangeActions }) {
  if (!actions) return null;
  const { policy, before, after } = change;
  const of = <span class="lip-visually-hidden">: {policy.label}</span>;
  const move = (words: string, otherId: string | null) =>
    otherId === null ? null : (
      <button type="button" class="lip-link" onClick={() => actions.onSwap(policy, otherId)}>
        {words}
        {of}
      </button>
    );
  return (
    <p class="lip-row lip-screen-only">
      <a href={actions.addressOf(policy)}>
        Change<span class="lip-visually-hidden">: {policy.label}</span>
      </a>
      <button type="button" class="lip-link" onClick={() => actions.onRemove(policy)}>
        Remove{of}
      </button>
      {move('Move up', before)}
      {move('Move down', after)}
    </p>
  );
}

function Faults({ id, faults }: { readonly id: string; readonly faults: readonly PlanFault[] }) {
  return (
    <>
      {faults
        .filter(({ policyId }) => policyId === id)
        .map(({ message }) => (
          <p key={message} class="govuk-error-message">
            <span class="lip-visually-hidden">Error: </span>
            {message}
          </p>
        ))}
    </>
  );
}

function One({ change, faults, actions }: ChangeListProps & { change: ListedChange }): VNode {
  const { policy, words } = change;
  return (
    <li class="lip-change">
      <h3 class="lip-change__name" id={changeId(policy.id)} tabIndex={-1}>
        {policy.label}
      </h3>
      <Faults id={policy.id} faults={faults} />
      <ChangeWords words={words} />
      <Actions change={change} actions={actions} />
    </li>
  );
}

/** Many that are alike: what they share once, then a line for each. */
function Alike({ block, faults, actions }: ChangeListProps & { block: Block }): VNode {
  const [first] = block.changes;
  const count = block.changes.length;
  const lines = block.changes.map((change) => (
    <li key={change.policy.id}>
      <span id={changeId(change.policy.id)} tabIndex={-1}>
        {change.words.sentence}
      </span>
      <Faults id={change.policy.id} faults={faults} />
      <Actions change={change} actions={actions} />
    </li>
  ));
  return (
    <li class="lip-change">
      <h3 class="lip-change__name">{alikeTitle(count, first.policy)}</h3>
      <div class="lip-change__words">
        <div class="lip-change__grounds">
          <Sizes words={first.words} />
        </div>
        <Grounds words={first.words} />
      </div>
      <details class="govuk-details lip-screen-only">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">All {count}, one by one</span>
        </summary>
        <ul class="lip-list govuk-details__text">{lines}</ul>
      </details>
      <ul class="lip-list lip-print-only">
        {block.changes.map(({ policy, words }) => (
          <li key={policy.id}>{words.sentence}</li>
        ))}
      </ul>
    </li>
  );
}

export function ChangeList(props: ChangeListProps): VNode {
  return (
    <>
      {props.groups.map(({ group, blocks }) => (
        <Section key={group.id} id={`changes-${group.id}`} title={group.title}>
          <ul class="lip-changes">
            {blocks.map((block) =>
              block.changes.length > 1 ? (
                <Alike key={block.changes[0].policy.id} {...props} block={block} />
              ) : (
                <One key={block.changes[0].policy.id} {...props} change={block.changes[0]} />
              ),
            )}
          </ul>
        </Section>
      ))}
    </>
  );
}
