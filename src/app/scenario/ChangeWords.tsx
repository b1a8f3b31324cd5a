/** A change as sentences: what, where, from when, how large, at what cost, why, on whose word. */
import type { VNode } from 'preact';
import { listed } from '../content/reading.ts';
import { NO_REASON, NO_SOURCE } from '../content/scenario/page.ts';
import type { PolicyWords } from '../content/scenario/policyWords.ts';

/** So many names stand in the line; more are folded away on screen. */
const FEW = 8;

function Where({ names }: { readonly names: readonly string[] }): VNode | null {
  if (names.length === 0) return null;
  if (names.length <= FEW) return <p>At {listed(names)}.</p>;
  return (
    <>
      <details class="govuk-details lip-screen-only lip-change__where">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">All {names.length} by name</span>
        </summary>
        <p class="govuk-details__text">{listed(names)}</p>
      </details>
      <p class="lip-print-only">At {listed(names)}.</p>
    </>
  );
}

/** Reason and source. */
export function Grounds({ words }: { readonly words: PolicyWords }): VNode {
  const { reason, source } = words;
  return (
    <div class="lip-change__grounds">
      <p>
        <b>Reason:</b> {reason === '' ? <span class="lip-quiet">{NO_REASON}</span> : reason}
      </p>
      <p>
        <b>Source:</b> {source === '' ? <span class="lip-quiet">{NO_SOURCE}</span> : source}
      </p>
    </div>
  );
}

/** Sizes and costs. */
export function Sizes({ words: { sizes, costs } }: { readonly words: PolicyWords }): VNode {
  return (
    <>
      {sizes.length > 0 ? <p>{sizes.join(' ')}</p> : null}
      {costs.length > 0 ? <p>{costs.join(' ')}</p> : null}
    </>
  );
}

export function ChangeWords({ words }: { readonly words: PolicyWords }): VNode {
  return (
    <div class="lip-change__words">
      <div class="lip-change__grounds">
        <p>{words.sentence}</p>
        <Where names={words.where} />
        <Sizes words={words} />
      </div>
      <Grounds words={words} />
    </div>
  );
}
