/** What is said of need that cannot be seen. */
import { children } from '../../charts/rounding.ts';
import type { HiddenNeedView } from '../../results/views/hiddenNeedTypes.ts';

export const HIDDEN_NEED_TEXT =
  'Published figures show where children were placed, not what they needed. Where a type of place is full, need for it hides among children in mainstream. How much hides is an assumption, placement.latentUnmet; each row takes the futures that are alike in it.';

const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** "1.2 to 2.9" for shares of 0.012 to 0.029. */
export function inAHundred(lowest: number, highest: number): string {
  const [from, to] = [one.format(100 * lowest), one.format(100 * highest)];
  return from === to ? from : `${from} to ${to}`;
}

/** The headline at both ends of what is believed. */
export function hiddenNeedFinding({ years, groups }: HiddenNeedView, at: number): string {
  const [least, most] = [groups[0], groups[groups.length - 1]];
  if (least === most) return 'Too few futures yet to set little hidden need against much.';
  const [few, many] = [least, most].map(({ placesShort }) => placesShort[at].mean);
  return `In January ${years[at]}, ${children(few)} places are short on average where little need is hidden, and ${children(many)} where much is.`;
}

/** Published counts of children without a placement, beside what the model starts with. */
export function anchorSentence({ anchors, waitingAtStart, years }: HiddenNeedView): string {
  const { mean, p10, p90 } = waitingAtStart;
  const model = `The model starts with ${children(mean)} children waiting in January ${years[0]} (8 in 10 futures: ${children(p10)} to ${children(p90)}).`;
  if (anchors.length === 0) {
    return `${model} The dataset has no published count of children without a placement.`;
  }
  const said = anchors.map(
    ({ january, countedAs, plans }) => `${children(plans)} ${countedAs} (${january})`,
  );
  return `Published counts to set beside it, none of which measures hidden need: ${said.join(', ')}. ${model}`;
}
