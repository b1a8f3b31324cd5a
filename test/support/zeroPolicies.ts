import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { LEVER_KINDS, leverOf } from './leverSketches.ts';
import { policyWords } from './scenarios.ts';

type Policies = NonNullable<ScenarioFile['policies']>;

/** Policies of every kind that change nothing: none more or fewer places, the present admissions. */
export function zeroPolicies({ manifest, tables }: Dataset): Policies {
  const words = (id: string) => policyWords(id, manifest.baseYear);
  const ids = tables.provisions.map((row) => row.provision).slice(0, 2000);
  const zone = tables.zones[0];
  const named = tables.provisions[0].establishment;
  const everyone = { districts: [], needs: [], ageLow: 0, ageHigh: 26 };
  return [
    { kind: 'expand', ...words('expand-by-none'), provisions: ids, placesEach: 0 },
    { kind: 'contract', ...words('contract-by-none'), provisions: ids, placesEach: 0 },
    {
      kind: 'open',
      ...words('open-none'),
      places: 0,
      provision: {
        id: 'opened-without-places',
        name: 'Opened without places',
        establishment: named,
        district: zone.district_code,
        latitude: zone.latitude,
        longitude: zone.longitude,
        ageLow: 2,
        ageHigh: 19,
      },
    },
    {
      kind: 'assessment',
      ...words('assess-as-before'),
      requestChange: [0, 0, 0],
      agreeChange: [0, 0, 0],
      issueChange: [0, 0, 0],
    },
    {
      kind: 'early-intervention',
      ...words('no-early-help'),
      incidenceChange: [0, 0, 0],
      annualCostPounds: [0, 0, 0],
    },
    {
      kind: 'housing-growth',
      ...words('no-dwellings'),
      districts: manifest.districts.map(({ code }) => ({ district: code, dwellingsPerYear: 0 })),
      until: manifest.baseYear + 9,
    },
    {
      kind: 'housing-growth',
      ...words('dwellings-without-children'),
      districts: [{ district: manifest.districts[0].code, dwellingsPerYear: 1000 }],
      until: manifest.baseYear + 9,
      childrenPerDwelling: [0, 0, 0],
    },
    // Above every fee. A budget for alternative provision has no size that is nothing: its pounds take
    // the place of what follows the child, so none or as many pounds are a change too.
    {
      kind: 'tariff',
      ...words('bands-above-every-fee'),
      highestDayFeePounds: [1e7, 1e7, 1e7, 1e7, 1e7],
      highestResidentialFeePounds: 1e7,
      highestSpecialistPost16FeePounds: 1e7,
      supplyElasticity: [1, 2, 3],
    },
    {
      kind: 'funding',
      ...words('funded-as-before'),
      rampYears: 2,
      blockGrowthChange: [0, 0, 0],
      schoolsBlockTransferPounds: [0, 0, 0],
      generalFundContributionPounds: [0, 0, 0],
      receiptsPounds: [0, 0, 0],
      // Accounts that open later do not know the deficit that the grant is a share of.
      stabilityGrantShare: manifest.baseYear <= 2026 ? [0, 0, 0] : undefined,
      mainstreamThresholdPounds: [6000, 6000, 6000],
    },
    {
      kind: 'transport',
      ...words('carried-as-before'),
      rampYears: 2,
      newApplicantsOnly: false,
      to15Change: [0, 0, 0],
      aged16To18Change: [0, 0, 0],
      aged19To25Change: [0, 0, 0],
      parentsTransportAdded: [0, 0, 0],
      personalBudgetShare: [0, 0, 0],
      aloneChange: [0, 0, 0],
      pupilsPerMinibusChange: [0, 0, 0],
      pupilsPerSharedTaxiChange: [0, 0, 0],
    },
    ...LEVER_KINDS.map((kind) => leverOf(kind, words(`no-${kind}`), everyone, 0, false)),
    { kind: 'regional', ...words('as-many-for-us'), provisions: ids, placesForAreaEach: 0 },
    {
      kind: 'allocation',
      ...words('as-places-are-given'),
      mechanism: 'deferred-acceptance',
      regime: 'current-law',
      directionRate: [0, 0, 0],
    },
    {
      kind: 'tribunal',
      ...words('as-many-appeals'),
      appealChange: [0, 0, 0],
      successChange: [0, 0, 0],
    },
    ...presentDesignations(tables, words),
    ...presentAdmissions(tables, words),
  ];
}

type Words = (id: string) => ReturnType<typeof policyWords>;

/** Each designation given again to the provisions that have it, whatever they say of themselves. */
function presentDesignations(tables: Dataset['tables'], words: Words): Policies {
  return tables.designations.flatMap(({ designation }, d) => {
    const provisions = tables.provisions
      .filter((row) => row.designation === designation)
      .map((row) => row.provision);
    if (provisions.length === 0) return [];
    const again = { ...words(`designation-${d}`), provisions, designation };
    return [{ kind: 'redesignate', ...again, transferShare: [1, 1, 1] }];
  });
}

/** The present ages, bands and priority of some provisions stated again. */
function presentAdmissions(tables: Dataset['tables'], words: Words): Policies {
  const every = Math.ceil(tables.provisions.length / 60);
  return tables.provisions
    .filter((row, p) => p % every === 0 && row.satellite_of === null)
    .map((row, p) => {
      const designation = tables.designations.find((one) => one.designation === row.designation);
      return {
        kind: 'change-admissions',
        ...words(`admissions-${p}`),
        provisions: [row.provision],
        ageLow: row.age_low,
        ageHigh: row.age_high,
        bandLow: row.band_low ?? designation?.band_low ?? 1,
        bandHigh: row.band_high ?? designation?.band_high ?? 5,
        needsAdded: row.needs.length > 0 ? [...row.needs] : [...(designation?.needs ?? [])],
        priority: row.priority.length > 0 ? [...row.priority] : ('nearest' as const),
        catchment: [...row.catchment],
        // Nobody is admitted no longer, so nobody is asked to move on.
        transferShare: [1, 1, 1] as [number, number, number],
      };
    });
}
