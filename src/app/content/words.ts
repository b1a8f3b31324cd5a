/** Labels of what tables are split by, and notes that stand under more than one of them. */
import type { SufficiencyDimension } from '../../results/views/view.ts';

export const DIMENSIONS: readonly SufficiencyDimension[] = [
  'district',
  'setting_type',
  'need',
  'phase',
];

export const DIMENSION_WORDS: Readonly<Record<SufficiencyDimension, string>> = {
  district: 'Home district',
  setting_type: 'Needed type',
  need: 'Need',
  phase: 'Phase',
};

/** What the columns of the sufficiency tables mean. */
export const NEEDED_AND_SHORT =
  'Needed is the type of place that suits each child’s needs, whether or not there was room. Shortfall is the children placed in another type and those waiting.';

export const SPECIALIST_MEANING =
  'Specialist places are those in state special schools and in specialist bases of mainstream schools (SRPs and units).';

/** What rates are counted against. */
export const RATE_WORDS = 'per 1,000 residents aged 2 to 18';
