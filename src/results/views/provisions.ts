import type { Released } from '../disclosure/release.ts';
import { districtOfProvision, provisionYears } from '../tables/provisions.ts';
import type { ProvisionRow, ProvisionsQuery, ProvisionsView } from './view.ts';

/** Every provision at one January, with what it admits and where its places come from. */
export function provisionsView(ensemble: Released, query: ProvisionsQuery): ProvisionsView {
  const january = query.year - ensemble.model.area.baseYear;
  return {
    kind: 'provisions',
    provenance: ensemble.provenance,
    year: query.year,
    rows: provisionYears(ensemble, january).map((one): ProvisionRow => {
      const { timetable, area } = ensemble.model;
      const { provisions } = timetable;
      const p = one.provision;
      const at = january * provisions.count + p;
      const { quality, source } = basisOfPlaces(ensemble, provisions.id[p], query.year);
      return {
        id: provisions.id[p],
        name: provisions.name[p],
        settingType: ensemble.dataset.manifest.settingTypes[provisions.type[p]].label,
        designation: timetable.designation[january][p],
        district: districtOfProvision(ensemble, p)[1],
        needs: needsServed(area.needCodes, timetable.needs[at]),
        ages: `${timetable.ageLow[at]} to ${timetable.ageHigh[at]}`,
        bands: `${timetable.bandLow[at]} to ${timetable.bandHigh[at]}`,
        places: one.places,
        placesForArea: one.placesForArea,
        onRoll: one.onRoll,
        admitted: one.admitted,
        overNumber: one.overNumber,
        refused: one.refused,
        firstPreferences: one.firstPreferences,
        quality,
        source,
      };
    }),
  };
}

function needsServed(codes: readonly string[], mask: number): string {
  const served = codes.filter((_, need) => ((mask >>> need) & 1) === 1);
  return served.length === codes.length ? 'All needs' : served.join(', ');
}

/** Row of places in force, or the provision's own row where no limit binds, or the scenario. */
function basisOfPlaces(
  { dataset, scenario }: Released,
  provision: string,
  year: number,
): { quality: string; source: string } {
  const { provisionPlaces, provisions } = dataset.tables;
  const inForce = provisionPlaces
    .filter((row) => row.provision === provision && row.january <= year)
    .sort((a, b) => a.january - b.january)
    .at(-1);
  const row = inForce ?? provisions.find((one) => one.provision === provision);
  if (row !== undefined) return { quality: row.quality, source: row.source };
  return { quality: 'assumed', source: `Scenario: ${scenario.label}` };
}
