/** Copies a link to a plan, or shows it where the browser does not let a page copy. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '../../domain/scenario.ts';
import { COPY_LINK, LINK_COPIED, LINK_TO_COPY, LINK_TOO_LONG } from '../content/plans.ts';
import { MOST_CHARACTERS } from './planLink.ts';

export interface CopyLinkProps {
  /** Name of the plan, where several stand on the page. */
  readonly of?: string;
  /** Looks of the button: a class. */
  readonly look?: string;
  /** The plan; null while something is missing, which the page then says. */
  readonly plan: () => Scenario | null;
  /** What is missing, where the page does not say it itself. */
  readonly missing?: string;
  readonly linkTo: (plan: Scenario) => Promise<string>;
}

async function copied(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}

export function CopyLink({
  of,
  look = 'lip-button lip-button--quiet',
  plan,
  missing = '',
  linkTo,
}: CopyLinkProps): VNode {
  const [said, setSaid] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const copy = async () => {
    setLink(null);
    const scenario = plan();
    if (!scenario) return setSaid(missing);
    const made = await linkTo(scenario);
    if (made.length > MOST_CHARACTERS) return setSaid(LINK_TOO_LONG);
    if (await copied(made)) return setSaid(LINK_COPIED);
    setSaid(LINK_TO_COPY);
    setLink(made);
  };
  return (
    <span class="lip-link-maker">
      <button type="button" class={look} onClick={() => void copy()}>
        {COPY_LINK}
        {of === undefined ? null : <span class="lip-visually-hidden">: {of}</span>}
      </button>
      <span class="lip-note" role="status">
        {said}
      </span>
      {link === null ? null : (
        <input
          class="govuk-input lip-link-maker__link"
          type="text"
          readOnly
          aria-label="Link to this plan"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
