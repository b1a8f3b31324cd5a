import type { OutputRow } from './tables.ts';
import { inNeedOrder, RECORDING_NEEDS } from './vocabulary.ts';

interface Designation {
  readonly code: string;
  readonly label: string;
  readonly needs: readonly string[];
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly reason: string;
}

const GUIDANCE = "special headteachers' admissions guidance (labels); GIAS, July 2025 (need types)";
const ADDED =
  'OTH and UNK are added because they say how a need was recorded, which is no ground for refusal.';

/** What each designation label admits. The labels are published; their lists of needs only partly. */
const DESIGNATIONS: readonly Designation[] = [
  {
    code: 'PSCN',
    label: 'Profound, severe and complex needs',
    needs: ['ASD', 'SLCN', 'MLD', 'SLD', 'PMLD', 'HI', 'VI', 'MSI', 'PD'],
    bandLow: 3,
    bandHigh: 5,
    reason:
      'Needs: union of the types that schools with this label record, without those one school alone has (SEMH, SpLD). Bands: severe and complex by its name.',
  },
  {
    code: 'SEMH',
    label: 'SEMH (secondary, no learning difficulty)',
    needs: ['SEMH', 'ASD', 'SLCN', 'SPLD'],
    bandLow: 1,
    bandHigh: 4,
    reason:
      'Needs: SEMH with the autism and speech needs that these schools record; SpLD because no other label takes it. Bands: expects work near age-related levels; no lower bound is known.',
  },
  {
    code: 'SEMH-SEC',
    label: 'SEMH (secondary)',
    needs: ['SEMH', 'ASD', 'SLCN', 'MLD', 'SPLD'],
    bandLow: 1,
    bandHigh: 5,
    reason:
      'A new school whose guidance was not found: taken to be as wide as both other SEMH labels.',
  },
  {
    code: 'SEMH-LD',
    label: 'SEMH with learning difficulties',
    needs: ['SEMH', 'ASD', 'SLCN', 'MLD', 'SPLD'],
    bandLow: 1,
    bandHigh: 5,
    reason:
      'Needs: union of the types recorded, with the learning difficulties of the label. Bands: no bound is known.',
  },
  {
    code: 'CI-ASD',
    label: 'Communication and interaction (ASD)',
    needs: ['ASD', 'SLCN', 'SPLD'],
    bandLow: 1,
    bandHigh: 4,
    reason:
      'Needs: ASD and SLCN as recorded; SpLD is common beside them. Bands: guidance asks for attainment within about two years of age-related levels, which turns away the most complex; it has no lower bound.',
  },
  {
    code: 'CI-LD',
    label: 'Communication and interaction with MLD or SLD',
    needs: ['ASD', 'SLCN', 'MLD', 'SLD'],
    bandLow: 3,
    bandHigh: 5,
    reason: 'Needs: as the label says. Bands: learning difficulties exclude the mildest.',
  },
  {
    code: 'ND-LD',
    label: 'Neurodivergent with learning difficulties',
    needs: ['ASD', 'SLCN', 'MLD', 'SLD', 'SPLD'],
    bandLow: 2,
    bandHigh: 5,
    reason:
      'Proposed in 2024 and withdrawn in 2025: no school has it, scenarios may use it. Needs: communication and interaction with learning difficulties. Bands: meant to take children whom attainment criteria turned away.',
  },
  {
    code: 'ASD-SEC',
    label: 'ASD (secondary)',
    needs: ['ASD', 'SLCN'],
    bandLow: 1,
    bandHigh: 4,
    reason:
      'Needs: ASD as recorded, with the speech and language needs that go with it. Bands: taken as for communication and interaction (ASD).',
  },
  {
    code: 'PD',
    label: 'Physical disability',
    needs: ['PD', 'HI', 'VI', 'MSI'],
    bandLow: 1,
    bandHigh: 5,
    reason:
      'Needs: physical, with the sensory needs that no other label names. Bands: no bound on learning is known.',
  },
];

const CODE_OF_LABEL: Readonly<Record<string, string>> = {
  PSCN: 'PSCN',
  'SEMH (secondary, no LD)': 'SEMH',
  'SEMH (secondary)': 'SEMH-SEC',
  'SEMH with learning difficulties': 'SEMH-LD',
  'C&I (ASD)': 'CI-ASD',
  'C&I with MLD/SLD': 'CI-LD',
  'ASD (secondary 11-18)': 'ASD-SEC',
  PD: 'PD',
};

/** Code of a designation label of the sources, or undefined where a school has none. */
export function designationCode(label: string): string | undefined {
  if (label === '') return undefined;
  const code = CODE_OF_LABEL[label];
  if (code === undefined)
    throw new Error(`Unknown designation "${label}": add it to designations.ts.`);
  return code;
}

/**
 * Designations whose schools are taken to place the most complex children first when they are full.
 * Assumed: no guidance says it, but with the nearest first too few new plans for severe and profound
 * learning difficulty are placed in state special schools, against those published by need.
 */
export const MOST_COMPLEX_FIRST: readonly string[] = ['PSCN'];

export function designationRows(): OutputRow[] {
  return DESIGNATIONS.map(({ code, label, needs, bandLow, bandHigh, reason }) => ({
    designation: code,
    label,
    needs: inNeedOrder([...needs, ...RECORDING_NEEDS]).join(';'),
    band_low: bandLow,
    band_high: bandHigh,
    quality: 'assumed',
    source: GUIDANCE,
    reason: `${reason} ${ADDED}`,
  }));
}
