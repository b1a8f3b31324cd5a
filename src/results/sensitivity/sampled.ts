import type { Released } from '../disclosure/release.ts';

/** What the values of a draw follow from: of the draws their numbers, and none of their figures. */
export interface Sampled extends Pick<Released, 'dataset' | 'scenario' | 'model' | 'provenance'> {
  readonly draws: readonly { readonly draw: number }[];
}
