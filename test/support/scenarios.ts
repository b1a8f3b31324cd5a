import fc from 'fast-check';
import { readScenario } from '../../src/data/readScenario.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Policy, Scenario, ScenarioFile } from '../../src/domain/scenario.ts';
import { ADMISSION_CRITERIA, type AdmissionCriterion } from '../../src/domain/settings.ts';
import { LEVER_KINDS, leverOf } from './leverSketches.ts';

const KINDS = [
  'open',
  'close',
  'expand',
  'contract',
  'redesignate',
  'change-admissions',
  'regional',
  'allocation',
  'tribunal',
  'assessment',
  'early-intervention',
  'housing-growth',
  'tariff',
  'ap-budget',
  'funding',
  'transport',
  ...LEVER_KINDS,
] as const satisfies readonly Policy['kind'][];

const AT_ONCE: readonly Policy['kind'][] = [
  'close',
  'redesignate',
  'change-admissions',
  'allocation',
  'tariff',
  'ap-budget',
];

/** A policy before it meets a dataset: numbers that pick one of what the dataset has. */
export interface PolicySketch {
  readonly kind: (typeof KINDS)[number];
  /** Which provisions, needs, designation, district or establishment; counted round and round. */
  readonly picks: readonly number[];
  readonly places: number;
  /** Years from the base year to its September. */
  readonly after: number;
  readonly rampYears: number;
  readonly ages: readonly [number, number];
  readonly bands: readonly [number, number];
  readonly mostComplex: boolean;
  /** What else a policy states, one bit each. */
  readonly extras: number;
}

const rising = (min: number, max: number, gap: number) =>
  fc
    .tuple(fc.integer({ min, max: max - gap }), fc.integer({ min, max: max - gap }))
    .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b) + gap]);

/** Up to `most` policies of every kind that stands. */
export function policySketches(most = 4): fc.Arbitrary<PolicySketch[]> {
  return fc.array(
    fc.record<PolicySketch>({
      kind: fc.constantFrom(...KINDS),
      picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
      places: fc.integer({ min: 0, max: 40 }),
      after: fc.integer({ min: 0, max: 3 }),
      rampYears: fc.integer({ min: 0, max: 3 }),
      ages: rising(2, 26, 1),
      bands: rising(1, 5, 0),
      mostComplex: fc.boolean(),
      extras: fc.nat(63),
    }),
    { maxLength: most },
  );
}

/** The scenario that sketches make of a dataset, read and checked as a file is. */
export function scenarioOf(dataset: Dataset, sketches: readonly PolicySketch[]): Scenario {
  return scenarioFrom(dataset, {
    id: 'sketched',
    policies: sketches.map((sketch, i) => policyOf(dataset, sketch, `policy-${i}`)),
  });
}

/** A scenario from what differs from no policies at all, read and checked as a file is. */
export function scenarioFrom(dataset: Dataset, given: Partial<ScenarioFile> = {}): Scenario {
  const file: ScenarioFile = {
    schemaVersion: 1,
    id: 'no-policies',
    label: 'No policies',
    description: 'For tests.',
    ...given,
  };
  return readScenario(JSON.stringify(file), 'test.scenario.json', dataset);
}

/** What every policy of a test states. */
export function policyWords(id: string, september: number) {
  return { id, label: id, september, rampYears: 0, rationale: 'A test', source: 'None' };
}

const TOP_UPS = ['special', 'srp', 'mainstream', 'ap'] as const;
const MECHANISMS = ['deferred-acceptance', 'immediate-acceptance', 'serial'] as const;

/** One word or several, with the catchment only where there is one. */
function priorityOf(
  { picks, mostComplex }: PolicySketch,
  several: boolean,
  hasCatchment: boolean,
): AdmissionCriterion | AdmissionCriterion[] {
  if (!several) return mostComplex ? 'most-complex' : 'nearest';
  const known = ADMISSION_CRITERIA.filter((one) => one !== 'catchment' || hasCatchment);
  return [...new Set(picks.map((pick) => known[pick % known.length]))];
}

type PolicyFile = NonNullable<ScenarioFile['policies']>[number];

function policyOf({ manifest, tables }: Dataset, sketch: PolicySketch, id: string): PolicyFile {
  const { kind, picks, ages, bands } = sketch;
  const one = <T>(list: readonly T[], at: number): T =>
    list[picks[at % picks.length] % list.length];
  const ids = tables.provisions.map((row) => row.provision);
  const provisions = [...new Set(picks.map((pick) => ids[pick % ids.length]))];
  const hosts = tables.provisions.filter((row) => row.satellite_of === null);
  const hostIds = [...new Set(picks.map((pick) => hosts[pick % hosts.length].provision))];
  const says = (bit: number) => ((sketch.extras >>> bit) & 1) === 1;
  const share = sketch.places / 40;
  const transferShare: [number, number, number] | undefined = says(4)
    ? [share / 2, share, share]
    : undefined;
  const needs = manifest.needs.map((need) => need.code);
  const common = {
    ...policyWords(id, manifest.baseYear + sketch.after),
    rampYears: AT_ONCE.includes(kind) ? 0 : sketch.rampYears,
  };
  const reach = {
    districts: [one(manifest.districts, 0).code],
    needs: sketch.mostComplex ? [one(needs, 1)] : [],
    ageLow: ages[0] - 2,
    ageHigh: ages[1],
  };
  switch (kind) {
    case 'open': {
      const roles = new Map(manifest.settingTypes.map((type) => [type.id, type.role]));
      const named = manifest.establishments.filter((e) => roles.get(e.settingType) !== 'other');
      const zone = one(tables.zones, 1);
      return {
        kind,
        ...common,
        places: sketch.places,
        provision: {
          id: `opened-${id}`,
          name: 'Opened',
          establishment: one(named, 0).code,
          district: zone.district_code,
          latitude: zone.latitude,
          longitude: zone.longitude,
          ageLow: ages[0],
          ageHigh: ages[1],
          ...(says(0)
            ? { satelliteOf: hostIds[0] }
            : { needs: [one(needs, 2)], bandLow: bands[0], bandHigh: bands[1] }),
        },
      };
    }
    case 'close':
      return { kind, ...common, provisions };
    case 'expand':
    case 'contract':
      return { kind, ...common, provisions, placesEach: sketch.places };
    case 'redesignate':
      return {
        kind,
        ...common,
        provisions: hostIds,
        designation: one(tables.designations, 0).designation,
        transferShare,
      };
    case 'change-admissions':
      return {
        kind,
        ...common,
        provisions: hostIds,
        ageLow: ages[0],
        ageHigh: ages[1],
        bandLow: bands[0],
        bandHigh: bands[1],
        needsAdded: [one(needs, 0)],
        needsRemoved: needs.length > 1 && one(needs, 1) !== one(needs, 0) ? [one(needs, 1)] : [],
        limits: says(0) ? [{ needs: [one(needs, 2)], bandLow: 2, bandHigh: 3 }] : [],
        catchment: says(1) ? [one(manifest.districts, 3).code] : [],
        catchmentOnly: says(1) && says(2),
        priority: priorityOf(sketch, says(3), says(1)),
        transferShare,
      };
    case 'regional': {
      const places = (says(0) ? 1 : -1) * sketch.places;
      return { kind, ...common, provisions, placesForAreaEach: places };
    }
    case 'allocation':
      return {
        kind,
        ...common,
        mechanism: MECHANISMS[picks[0] % MECHANISMS.length],
        regime: says(0) ? 'tailored-list' : 'current-law',
        listLength: says(1) ? 1 + (picks[0] % 9) : undefined,
        tolerance: says(2) ? [-share / 4, 0, share] : undefined,
        directionRate: says(3) ? [0, share / 2, share] : undefined,
      };
    case 'tribunal':
      return {
        kind,
        ...common,
        ...reach,
        appealChange: [-share, 0, 2 * share],
        successChange: says(0) ? [-share, -share, 0] : undefined,
      };
    case 'assessment': {
      const size = sketch.places / 50;
      return {
        kind,
        ...common,
        ...reach,
        requestChange: [-size, -size / 2, 0],
        agreeChange: sketch.mostComplex ? [-size, -size, 0] : [0, size / 2, size],
        issueChange: [-size / 2, 0, size / 2],
      };
    }
    case 'early-intervention': {
      const size = sketch.places / 50;
      return { kind, ...common, ...reach, incidenceChange: [-size, -size / 2, size / 4] };
    }
    case 'housing-growth':
      return {
        kind,
        ...common,
        districts: [
          { district: one(manifest.districts, 0).code, dwellingsPerYear: 20 * sketch.places },
        ],
        until: common.september + ages[0],
        childrenPerDwelling: sketch.mostComplex ? [0, 1, 2] : undefined,
      };
    case 'tariff': {
      const fee = 20_000 + 1000 * sketch.places;
      return {
        kind,
        ...common,
        highestDayFeePounds: [fee, fee, fee, fee + 10_000, fee + 30_000],
        highestResidentialFeePounds: says(0) ? 3 * fee : undefined,
        highestSpecialistPost16FeePounds: says(1) ? fee : undefined,
        topUpPounds: says(2) ? { [TOP_UPS[picks[0] % 4]]: [1, 2, 3, 4, 5] } : {},
        element3Pounds: says(3) ? [fee, fee, fee, fee, fee] : undefined,
        uprating: says(4) ? 'prices' : 'cash',
        supplyElasticity: sketch.mostComplex ? [0, 0.5, 2] : [0, 0, 0],
        annualCostPounds: [0, 1000 * sketch.places, 2000 * sketch.places],
      };
    }
    case 'ap-budget':
      return {
        kind,
        ...common,
        poundsAYear: [0, 10_000 * sketch.places, 20_000 * sketch.places],
        years: 1 + (picks[0] % 3),
        tierShares: says(0)
          ? { targeted: share, timeLimited: (1 - share) / 2, transitional: (1 - share) / 2 }
          : undefined,
      };
    case 'funding': {
      const sum: [number, number, number] = [0, 1000 * sketch.places, 5000 * sketch.places];
      return {
        kind,
        ...common,
        blockGrowthChange: [-share / 10, 0, share / 5],
        schoolsBlockTransferPounds: says(0) ? sum : undefined,
        generalFundContributionPounds: says(1) ? sum : undefined,
        receiptsPounds: says(2) ? sum : undefined,
        years: says(3) ? 1 + (picks[0] % 3) : undefined,
        stabilityGrantShare:
          says(4) && manifest.baseYear <= 2026 ? [share / 2, share, share] : undefined,
        mainstreamThresholdPounds: says(5) ? [0, 200 * sketch.places, 9000] : undefined,
      };
    }
    case 'transport': {
      const vehicles = says(0);
      return {
        kind,
        ...common,
        districts: vehicles ? [] : reach.districts,
        roles: sketch.mostComplex && !vehicles ? ['special', 'fe'] : [],
        newApplicantsOnly: says(1),
        to15Change: [0, share / 2, share],
        aged16To18Change: says(2) ? [-share, -share / 2, share] : undefined,
        aged19To25Change: says(2) ? [-share, -share, -share] : undefined,
        parentsTransportAdded: says(3) ? [0, share, share] : undefined,
        post16ChargePounds: says(4) ? [0, 10 * sketch.places, 100 * sketch.places] : undefined,
        personalBudgetShare: says(5) ? [0, share / 2, share] : undefined,
        aloneChange: [-share, 0, 2 * share],
        pupilsPerMinibusChange: vehicles ? [-share, 0, share] : undefined,
        pupilsPerSharedTaxiChange: vehicles ? [-share / 2, share, share] : undefined,
        fewestForMinibus: vehicles ? [1, 2, 2 + sketch.places / 4] : undefined,
      };
    }
    default:
      return leverOf(kind, common, reach, sketch.places / 40, sketch.mostComplex);
  }
}
