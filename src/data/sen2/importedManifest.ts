import type { Dataset, Manifest } from '../../domain/dataset.ts';
import { DATASET_TABLES, type DatasetTableName } from '../../domain/datasetTables.ts';
import type { January } from './importedTables.ts';
import { openedNote } from './openedPlaces.ts';

const SOURCE = 'sen2-return';
/** Longest id of a dataset that still leaves room for what is added. */
const ID_LENGTH = 28;

const NOTES: { readonly [T in DatasetTableName]?: string } = {
  plansByAgeEstablishment:
    'Age at the 31 August before the January. A January without a return of its own is worked out from the start, end and placement dates of the next return.',
  plansByNeedAge: 'Age at the 31 August before the January.',
  baseChildren: 'Counted child by child.',
  newPlanHistory: 'Bands by age on the start date.',
  newPlansByAgeEstablishment: 'Age on the start date.',
  newPlansByNeedAge: 'Age at the 31 August before the calendar year.',
  ceasedPlans: 'Age on the cease date.',
  stockAndFlow: 'residual = plans next January - plans in January - new plans + ceased plans.',
  funnel:
    'Requests by the year in which they were received, assessments by the year of their outcome. Appeals are not in the return: they stay those of the dataset that the return was read over.',
  requestsByAge: 'Age on the date of the request.',
  districtGradient: 'By home postcode, with a list of postcodes and small areas.',
};

/** Published, these end with a band "20 and over"; a return knows each age. */
const WITH_A_LAST_BAND: ReadonlySet<DatasetTableName> = new Set([
  'newPlansByNeedAge',
  'ceasedPlans',
]);

/**
 * Manifest of a dataset made of returns over another: person-level, with a source of its own, and the
 * notes of the tables that are replaced.
 *
 * @param opened whether committed places have become open.
 */
export function importedManifest(
  { manifest }: Dataset,
  replaced: readonly DatasetTableName[],
  januaries: readonly January[],
  returns: readonly number[],
  opened: boolean,
): Manifest {
  const base = januaries[januaries.length - 1];
  const files = new Map(replaced.map((name) => [DATASET_TABLES[name].file as string, name]));
  const listed = new Set(manifest.files.map(({ file }) => file));
  const types = new Map(
    manifest.establishments.map(({ code, settingType }) => [code, settingType]),
  );
  const entry = (name: DatasetTableName, sources: readonly string[]) => ({
    file: DATASET_TABLES[name].file as string,
    title: DATASET_TABLES[name].title as string,
    sources: [SOURCE, ...sources.filter((one) => one !== SOURCE)],
    ...(NOTES[name] === undefined ? {} : { note: NOTES[name] }),
    ...(WITH_A_LAST_BAND.has(name) ? { singleAges: true } : {}),
  });
  return {
    ...manifest,
    id: `${manifest.id.replace(/-sen2-\d{4}$/, '').slice(0, ID_LENGTH)}-sen2-${base.january}`,
    origin: 'person-level',
    baseYear: base.january,
    censusLabel: `SEN2 return, January ${base.january}`,
    files: [
      ...manifest.files.map((one) => {
        const name = files.get(one.file);
        if (name !== undefined) return entry(name, one.sources);
        if (!opened || one.file !== DATASET_TABLES.provisionPlaces.file) return one;
        return { ...one, note: [one.note, openedNote(base.january)].filter(Boolean).join(' ') };
      }),
      ...replaced
        .filter((name) => !listed.has(DATASET_TABLES[name].file))
        .map((name) => entry(name, [])),
    ],
    sources: [
      ...manifest.sources.filter(({ id }) => id !== SOURCE),
      {
        id: SOURCE,
        citation: `SEN2 person-level returns of January ${returns.join(', ')}, counted in this session. Rows of other years come from the source named beside it.`,
        licence: 'person-level data: not for publication',
        date: `${base.january}-01`,
      },
    ],
    placesBasis: manifest.placesBasis.map((row) => {
      const residents = base.cells
        .filter(({ establishment }) => types.get(establishment) === row.settingType)
        .reduce((sum, { plans }) => sum + plans, 0);
      const occupancy = row.placesForArea > 0 ? residents / row.placesForArea : 0;
      return { ...row, residents, occupancy: Number(occupancy.toFixed(4)) };
    }),
  };
}
