/** Children flowing through stages: what is drawn, how thin parts are folded, what is said of a flow. */
import type { SeriesColour } from '../palette.ts';
import { children, range } from '../rounding.ts';

export interface FlowNode {
  readonly code: string;
  readonly label: string;
  /** Used where the label has no room. */
  readonly short: string;
  /** Null where the node is not of a kind that has a colour. */
  readonly colour: SeriesColour | null;
}

export interface FlowStage {
  /** "Need", "Type needed", "Type attended" */
  readonly name: string;
  readonly nodes: readonly FlowNode[];
}

export interface FlowAmount {
  readonly mean: number;
  /** Ends of its own range; null for several folded into one, whose ranges cannot be added. */
  readonly ends: readonly [low: number, high: number] | null;
}

export interface FlowData {
  readonly stages: readonly FlowStage[];
  /** From each node of a stage to each node of the next: `amounts[stage][from][to]`. */
  readonly amounts: readonly (readonly (readonly FlowAmount[])[])[];
}

/** A flow with something in it. */
export interface FlowLink {
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  readonly amount: FlowAmount;
}

const NOTHING: FlowAmount = { mean: 0, ends: null };

function sum(amounts: readonly FlowAmount[]): FlowAmount {
  const some = amounts.filter(({ mean }) => mean > 0);
  if (some.length <= 1) return some[0] ?? NOTHING;
  return { mean: some.reduce((total, { mean }) => total + mean, 0), ends: null };
}

/** Which nodes of a stage are drawn together: one list of old indices for each node drawn. */
export type Folding = readonly (readonly number[])[];

/**
 * Keeps the nodes of most weight in their order and folds the rest into one that stands last, so that
 * no more than `most` are drawn. Nodes with nothing in them are not drawn.
 *
 * @param weights what makes a node worth a place of its own. Default: its size.
 */
export function foldingOf(
  sizes: readonly number[],
  most: number,
  weights: readonly number[] = sizes,
): Folding {
  const ranked = sizes
    .map((size, node) => ({ size, node }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => weights[b.node] - weights[a.node]);
  const keep = ranked.length > most ? most - 1 : ranked.length;
  const kept = ranked.slice(0, keep).map(({ node }) => node);
  const rest = sizes.map((_, node) => node).filter((node) => !kept.includes(node));
  const alone = kept.sort((a, b) => a - b).map((node) => [node]);
  return rest.some((node) => sizes[node] > 0) ? [...alone, rest] : alone;
}

/** Draws several nodes of a stage as the one given for it. What flows through it stays the same. */
export function folded(
  data: FlowData,
  foldings: readonly Folding[],
  together: readonly FlowNode[],
): FlowData {
  return {
    stages: data.stages.map((stage, s) => ({
      ...stage,
      nodes: foldings[s].map((nodes) => (nodes.length === 1 ? stage.nodes[nodes[0]] : together[s])),
    })),
    amounts: data.amounts.map((table, s) =>
      foldings[s].map((froms) =>
        foldings[s + 1].map((tos) =>
          sum(froms.flatMap((from) => tos.map((to) => table[from][to]))),
        ),
      ),
    ),
  };
}

/** Flows with anybody in them, stage by stage, from the first node down. */
export function linksOf({ amounts }: Pick<FlowData, 'amounts'>): FlowLink[] {
  return amounts.flatMap((table, stage) =>
    table.flatMap((row, from) =>
      row.flatMap((amount, to) => (amount.mean > 0 ? [{ stage, from, to, amount }] : [])),
    ),
  );
}

/** Children in each node of a stage: what leaves it, or what enters the last. */
export function nodeSizes({ stages, amounts }: FlowData, stage: number): number[] {
  return stages[stage].nodes.map((_, node) => {
    const flows =
      stage < amounts.length ? amounts[stage][node] : amounts[stage - 1].map((row) => row[node]);
    return flows.reduce((total, { mean }) => total + mean, 0);
  });
}

/** "Type needed State special → type attended Mainstream: average 820 children, 8 in 10 futures 640 to 1,010" */
export function flowReading({ stages }: FlowData, { stage, from, to, amount }: FlowLink): string {
  const [first, second] = [stages[stage], stages[stage + 1]];
  const head = `${first.name} ${first.nodes[from].label} → ${second.name.toLowerCase()} ${second.nodes[to].label}`;
  const level = `average ${children(amount.mean)} children`;
  return amount.ends === null
    ? `${head}: ${level}`
    : `${head}: ${level}, 8 in 10 futures ${range(...amount.ends, children)}`;
}
