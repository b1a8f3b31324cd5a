import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { policyWords } from './scenarios.ts';

type Policies = NonNullable<ScenarioFile['policies']>;

/** Policies of every kind that change nothing: none more or fewer places, the present admissions. */
export function zeroPolicies({ manifest, tables }: Dataset): Policies {
  const words = (id: string) => policyWords(id, manifest.baseYear);
  const ids = tables.provisions.map((row) => row.provision).slice(0, 2000);
  const zone = tables.zones[0];
  const named = tables.provisions[0].establishment;
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
    ...presentDesignations(tables, words),
    ...presentAdmissions(tables, words),
  ];
}

type Words = (id: string) => ReturnType<typeof policyWords>;

/** Each designation given again to provisions that admit just what it says. */
function presentDesignations(tables: Dataset['tables'], words: Words): Policies {
  return tables.designations.flatMap(({ designation }, d) => {
    const provisions = tables.provisions
      .filter((row) => row.designation === designation && row.needs.length === 0)
      .filter((row) => row.band_low === null && row.band_high === null)
      .map((row) => row.provision);
    if (provisions.length === 0) return [];
    return [{ kind: 'redesignate', ...words(`designation-${d}`), provisions, designation }];
  });
}

/** The present ages, bands and priority of some provisions stated again. */
function presentAdmissions(tables: Dataset['tables'], words: Words): Policies {
  const every = Math.ceil(tables.provisions.length / 60);
  return tables.provisions
    .filter((_, p) => p % every === 0)
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
        priority: (row.priority ?? 'nearest') as 'nearest' | 'most-complex',
      };
    });
}
