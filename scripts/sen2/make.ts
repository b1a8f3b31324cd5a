import type { Sen2Files } from '../../src/data/sen2/importSen2.ts';
import type { Case } from './cases.ts';
import { Places } from './places.ts';
import { type SyntheticArea, simulate } from './simulate.ts';
import { type Truth, truthOf } from './truth.ts';
import { personalCells, writeReturn } from './writeReturn.ts';

/** Stands in every made-up name and identifier, so that none can pass for a real one. */
export const MARKER = 'PLANTED';

export interface SyntheticReturns {
  /** One return a January, in order. */
  readonly returns: readonly Sen2Files[];
  /** Lists that the dataset must have beside it: `schools.csv`, and `postcodes.csv`. */
  readonly lists: ReadonlyMap<string, string>;
  readonly truth: Truth;
  /** Every personal cell of the returns: dates of birth, and all that has the marker in it. */
  readonly personal: ReadonlySet<string>;
}

/** SEN2 returns of an area that does not exist, and what they must tell when they are read. */
export function makeReturns(area: SyntheticArea): SyntheticReturns {
  const { manifest, tables } = area.dataset;
  const places = new Places(area.dataset);
  const cases: Case[] = simulate(area, places);
  const last = manifest.baseYear;
  const first = last - area.years + 1;
  const zones = tables.zones.map(({ zone }) => zone);
  const types = new Map(
    manifest.establishments.map(({ code, settingType }) => [code, settingType]),
  );
  const schools = [...places.madeUp].map(([urn, establishment]) => `${urn},${establishment}\n`);
  const postcodes = zones.map((zone, at) => `${MARKER}${at} 1ZZ,${zone}\n`);
  return {
    returns: Array.from({ length: area.years }, (_, y) => ({
      name: `SEN2 ${first + y}`,
      modules: writeReturn(cases, first + y, MARKER, zones),
    })),
    lists: new Map([
      ['schools.csv', `urn,establishment\n${schools.join('')}`],
      ['postcodes.csv', `postcode,zone\n${postcodes.join('')}`],
    ]),
    truth: truthOf(cases, first, last, (establishment) => types.get(establishment) ?? ''),
    personal: new Set(
      cases.flatMap(({ person }) => Object.values(personalCells(person, MARKER, zones))),
    ),
  };
}
