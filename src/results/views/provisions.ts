import type { Released } from '../disclosure/release.ts';
import { districtOfProvision, provisionYears } from '../tables/provisions.ts';
import type { DesignationRow, ProvisionRow, ProvisionsQuery, ProvisionsView } from './view.ts';

/** Every provision at one January, with what it admits and where its places come from. */
export function provisionsView(ensemble: Released, query: ProvisionsQuery): ProvisionsView {
  const january = query.year - ensemble.model.area.baseYear;
  return {
    kind: 'provisions',
    provenance: ensemble.provenance,
    year: query.year,
    designations: designationRows(ensemble),
    rows: provisionYears(ensemble, january).map((one): ProvisionRow => {
      const { timetable, area } = ensemble.model;
      const { provisions } = timetable;
      const p = one.provision;
      const at = january * provisions.count + p;
      const { quality, source } = basisOfPlaces(ensemble, provisions.id[p], query.year);
      const type = ensemble.dataset.manifest.settingTypes[provisions.type[p]];
      const [districtCode, district] = districtOfProvision(ensemble, p);
      const needCodes = codesOf(area.needCodes, timetable.needs[at]);
      return {
        id: provisions.id[p],
        name: provisions.name[p],
        settingType: type.label,
        role: type.role,
        designation: timetable.designation[january][p],
        district,
        districtCode,
        latitude: provisions.latitude[p],
        longitude: provisions.longitude[p],
        needs: needCodes.length === area.needCodes.length ? 'All needs' : needCodes.join(', '),
        needCodes,
        ages: `${timetable.ageLow[at]} to ${timetable.ageHigh[at]}`,
        ageLow: timetable.ageLow[at],
        ageHigh: timetable.ageHigh[at],
        bands: `${timetable.bandLow[at]} to ${timetable.bandHigh[at]}`,
        bandLow: timetable.bandLow[at],
        bandHigh: timetable.bandHigh[at],
        priority: timetable.priorityRules[timetable.priority[at]],
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

function codesOf(codes: readonly string[], mask: number): string[] {
  return codes.filter((_, need) => ((mask >>> need) & 1) === 1);
}

/** A designation that names no needs admits all, and all bands where it names none. */
function designationRows({ dataset, model }: Released): DesignationRow[] {
  return dataset.tables.designations.map((row) => ({
    id: row.designation,
    label: row.label,
    needCodes: row.needs.length > 0 ? row.needs : model.area.needCodes,
    bandLow: row.band_low ?? 1,
    bandHigh: row.band_high ?? 5,
  }));
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
