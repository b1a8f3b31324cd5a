/** Hand-made views of an area that does not exist: small round figures, easy to check by eye. */
import type { Manifest } from '../../../src/domain/dataset.ts';
import type {
  DistrictView,
  Fan,
  OverviewView,
  Provenance,
  Summary,
} from '../../../src/results/views/view.ts';

/** A summary with its range given as distances from the mean. */
export function around(mean: number, below: number, above: number = below): Summary {
  return { mean, p10: mean - below, p50: mean, p90: mean + above };
}

export const manifest: Manifest = {
  schemaVersion: 1,
  id: 'testshire',
  name: 'Testshire',
  origin: 'published',
  baseYear: 2025,
  released: '2026-01-31',
  censusLabel: 'plans held at January 2025',
  needs: [
    { code: 'ASD', label: 'Autistic spectrum disorder', group: 'communication' },
    { code: 'SLD', label: 'Severe learning difficulty', group: 'learning' },
  ],
  settingTypes: [
    { id: 'mainstream', label: 'Mainstream', role: 'mainstream' },
    { id: 'srp', label: 'SRP', role: 'srp' },
    { id: 'special', label: 'State special', role: 'special' },
  ],
  establishments: [{ code: 'special_a', label: 'Special school', settingType: 'special' }],
  districts: [
    { code: 'E01', name: 'Ashby' },
    { code: 'E02', name: 'Barton' },
  ],
  reference: { name: 'Nation', folder: 'reference' },
  neighbours: [],
  files: [],
  sources: [],
  licenceLines: [],
  placesBasis: [],
};

export function provenance(draws: number, scenarioId = 'no-change'): Provenance {
  return {
    modelVersion: '0.0.1',
    datasetId: manifest.id,
    datasetName: manifest.name,
    datasetReleased: manifest.released,
    datasetHash: '7c1e90b212345678',
    scenarioId,
    scenarioLabel: scenarioId,
    scenarioHash: '41d822fa12345678',
    seed: 1,
    draws,
    disclosure: 'published figures: nothing to suppress',
  };
}

/** A fan over eleven Januaries that widens in a straight line from a known start. */
export function fan(start: number, step: number, spread: number, firstYear = 2025): Fan {
  const ahead = Array.from({ length: 11 }, (_, year) => year);
  return {
    years: ahead.map((year) => firstYear + year),
    summary: ahead.map((year) => around(start + step * year, spread * year)),
    draws: [ahead.map((year) => start + step * year)],
  };
}

/** A district whose shortfall per 1,000 stands still at a rate. */
export function district(name: string, rate: number, spread: number): DistrictView {
  const still = (value: number, wide: number) =>
    Array.from({ length: 11 }, () => around(value, wide));
  return {
    code: name,
    name,
    shortfall: still(rate * 20, spread * 20),
    shortfallPer1000: still(rate, spread),
    children: still(rate * 100, spread * 100),
  };
}

export function overview(draws: number, scenarioId = 'no-change'): OverviewView {
  return {
    kind: 'overview',
    provenance: provenance(draws, scenarioId),
    areaName: manifest.name,
    history: [{ year: 2024, children: 900 }],
    children: fan(1000, 50, 10),
    placesShort: fan(100, 21, 5),
    metShare: fan(0.85, -0.01, 0.002),
    highNeedsBalance: fan(-4_000_000, -1_000_000, 500_000),
    highNeedsCumulative: fan(-9_000_000, -5_000_000, 500_000),
    transportCost: fan(2_000_000, 100_000, 20_000),
    districts: [district('Ashby', 5, 1), district('Barton', 3, 1)],
  };
}
