import { PHASES } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isProtected } from '../disclosure/protectDataset.ts';
import type { Deprivation, Grouping } from './equityTypes.ts';

/** Dimensions of cubes that groups are made of. */
export type GroupDimension = 'district' | 'need' | 'phase';

/** A group as members of one dimension. */
export interface Group {
  readonly code: string;
  readonly label: string;
  readonly members: readonly number[];
}

export interface Groups {
  readonly by: Grouping;
  readonly dimension: GroupDimension;
  readonly groups: readonly Group[];
}

const MOST_BANDS = 3;
/** Scores are published to three decimals: districts nearer than half a step are alike. */
const SCORE_STEP = 0.0005;
/** What the two phases stand for under disclosure control. */
const COARSE_PHASES: Readonly<Partial<Record<string, string>>> = {
  primary: 'up to age 10',
  secondary: 'age 11 and over',
};
const BAND_LABELS: Readonly<Record<number, readonly string[]>> = {
  2: ['Most deprived districts', 'Least deprived districts'],
  3: ['Most deprived districts', 'Districts between', 'Least deprived districts'],
};

/**
 * Districts by how deprived their small areas are on average, weighed by the children who live there:
 * the published score of the income domain. Null where that tells no district from another.
 */
export function deprivationOf({ manifest, tables }: Dataset): Deprivation | null {
  const sums = new Map(manifest.districts.map(({ code }) => [code, { children: 0, scored: 0 }]));
  for (const { district_code, aged_0_15, income_score } of tables.zones) {
    const sum = sums.get(district_code);
    if (sum === undefined) continue;
    sum.children += aged_0_15;
    sum.scored += aged_0_15 * income_score;
  }
  const order = [...sums]
    .filter(([, { children }]) => children > 0)
    .map(([code, { children, scored }]) => ({ code, score: scored / children }))
    .sort((one, other) => other.score - one.score);
  // A district without children has no place in the order, and no order is given without it.
  const complete = order.length === manifest.districts.length && order.length > 1;
  if (!complete || order[0].score - order[order.length - 1].score < SCORE_STEP) return null;
  const ids = manifest.files.find(({ file }) => file === 'zones.csv')?.sources ?? [];
  return {
    order,
    bands: Math.min(MOST_BANDS, order.length),
    source: manifest.sources
      .filter(({ id }) => ids.includes(id))
      .map(({ citation }) => citation)
      .join('; '),
  };
}

/** Every group of children that an area's data tell apart, grouping by grouping. */
export function groupsOf(dataset: Dataset, deprivation: Deprivation | null): Groups[] {
  const { districts, needs } = dataset.manifest;
  const place = (code: string) => districts.findIndex((district) => district.code === code);
  const inOrder = deprivation?.order.map(({ code }) => place(code)) ?? [...districts.keys()];
  const bands: Groups[] = [];
  if (deprivation !== null) {
    const { bands: count } = deprivation;
    // As many districts in each, as near as their number allows.
    const bandOf = (rank: number) => Math.floor((rank * count) / inOrder.length);
    bands.push({
      by: 'deprivation',
      dimension: 'district',
      groups: BAND_LABELS[count].map((label, band) => ({
        code: `band-${band + 1}`,
        label,
        members: inOrder.filter((_, rank) => bandOf(rank) === band),
      })),
    });
  }
  return [
    ...bands,
    {
      by: 'district',
      dimension: 'district',
      groups: inOrder.map((d) => ({
        code: districts[d].code,
        label: districts[d].name,
        members: [d],
      })),
    },
    {
      by: 'need',
      dimension: 'need',
      groups: needs.map(({ code, label }, n) => ({ code, label, members: [n] })),
    },
    {
      by: 'phase',
      dimension: 'phase',
      groups: PHASES.map((phase, p) => ({
        code: phase,
        label: isProtected(dataset) ? (COARSE_PHASES[phase] ?? phase) : phase,
        members: [p],
      })),
    },
  ];
}
