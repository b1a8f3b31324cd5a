/**
 * The modules of the SEN2 person-level return as COLLECT exports them, one CSV file each, and their
 * columns. Source: DfE, Special educational needs survey: technical specification of the
 * person-level return, versions 1.1 to 1.4 (January 2023 to 2026).
 *
 * A record hangs on the one above it: person, request, assessment, named plan and plan detail; and
 * person, request, active plan, placement detail and need.
 */

export interface Sen2ModuleSpec {
  readonly title: string;
  /** Without it no plan can be counted. */
  readonly needed: boolean;
  /** Columns that must be there. */
  readonly columns: readonly string[];
  /** Columns that are read where they are there. */
  readonly optional: readonly string[];
  /** Columns of the return that are known and never looked at. */
  readonly ignored: readonly string[];
}

/** Columns that every module of the export has beside its own. */
const OF_EXPORT = ['nativeid', 'sourceid'];

export const SEN2_MODULES = {
  sen2: {
    title: 'SEN2 metadata (module 0)',
    needed: false,
    columns: [],
    optional: ['year', 'referencedate'],
    ignored: [
      ...OF_EXPORT,
      'sen2tableid',
      'sen2orderseqcolumn',
      'collection',
      'sourcelevel',
      'lea',
      'softwarecode',
      'release',
      'serialno',
      'datetime',
      'dmo',
      'dco',
      'dsco',
    ],
  },
  person: {
    title: 'Person details (module 1)',
    needed: true,
    columns: ['persontableid', 'personbirthdate'],
    optional: ['surname', 'forename', 'postcode', 'upn', 'uniquelearnernumber'],
    ignored: [
      ...OF_EXPORT,
      'personorderseqcolumn',
      'sen2tableid',
      'gendercurrent',
      'sex',
      'ethnicity',
      'upnunknown',
    ],
  },
  requests: {
    title: 'Requests (module 2)',
    needed: true,
    columns: ['requeststableid', 'persontableid'],
    optional: ['receiveddate', 'requestoutcome'],
    ignored: [
      ...OF_EXPORT,
      'requestsorderseqcolumn',
      'requestsource',
      'rya',
      'requestoutcomedate',
      'requestmediation',
      'requesttribunal',
      'exported',
    ],
  },
  assessment: {
    title: 'EHC needs assessments (module 3)',
    needed: true,
    columns: ['assessmenttableid', 'requeststableid'],
    optional: ['assessmentoutcome', 'assessmentoutcomedate'],
    ignored: [
      ...OF_EXPORT,
      'assessmentorderseqcolumn',
      'assessmentmediation',
      'assessmenttribunal',
      'othermediation',
      'othertribunal',
      'week20',
    ],
  },
  namedplan: {
    title: 'Named plan (module 4a)',
    needed: true,
    columns: ['namedplantableid', 'assessmenttableid', 'startdate', 'ceasedate'],
    optional: ['ceasereason'],
    ignored: [...OF_EXPORT, 'namedplanorderseqcolumn', 'planres', 'planwbp', 'pb', 'oa', 'dp'],
  },
  plandetail: {
    title: 'Plan detail records (module 4b)',
    needed: false,
    columns: ['namedplantableid'],
    optional: [
      'urn',
      'ukprn',
      'sensetting',
      'placementrank',
      'senunitindicator',
      'resourcedprovisionindicator',
    ],
    ignored: [...OF_EXPORT, 'plandetailtableid', 'plandetailorderseqcolumn', 'sensettingother'],
  },
  activeplans: {
    title: 'Placements: active plans (module 5a)',
    needed: true,
    columns: ['activeplanstableid', 'requeststableid'],
    optional: [],
    ignored: [
      ...OF_EXPORT,
      'activeplansorderseqcolumn',
      'transferla',
      'res',
      'wbp',
      'reviewmeeting',
      'reviewoutcome',
      'reviewdraft',
      'phasetransferduedate',
      'phasetransferfinaldate',
      'lastreview',
    ],
  },
  placementdetail: {
    title: 'Placements: placement details (module 5b)',
    needed: true,
    columns: ['activeplanstableid', 'entrydate', 'leavingdate'],
    optional: [
      'urn',
      'ukprn',
      'sensetting',
      'placementrank',
      'senunitindicator',
      'resourcedprovisionindicator',
    ],
    ignored: [
      ...OF_EXPORT,
      'placementdetailtableid',
      'placementdetailorderseqcolumn',
      'sensettingother',
      'attendancepattern',
      'res',
      'wbp',
    ],
  },
  senneed: {
    title: 'Placements: SEN need (module 5c)',
    needed: true,
    columns: ['activeplanstableid', 'sentype'],
    optional: ['sentyperank'],
    ignored: [...OF_EXPORT, 'senneedtableid', 'senneedorderseqcolumn'],
  },
} as const satisfies Record<string, Sen2ModuleSpec>;

export type Sen2Module = keyof typeof SEN2_MODULES;

/** Columns of a module that are read. */
export type Sen2Column<M extends Sen2Module> =
  | (typeof SEN2_MODULES)[M]['columns'][number]
  | (typeof SEN2_MODULES)[M]['optional'][number];

const NAMES = Object.keys(SEN2_MODULES) as Sen2Module[];

/**
 * The module that a file holds by its name, folders, ending and what stands before the stem left
 * aside; null for other files. `sen2ModuleOf('January 2025/310_SENneed.csv') === 'senneed'`
 */
export function sen2ModuleOf(fileName: string): Sen2Module | null {
  const stem = fileName
    .slice(fileName.lastIndexOf('/') + 1)
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase();
  return NAMES.find((name) => stem === name || new RegExp(`[^a-z0-9]${name}$`).test(stem)) ?? null;
}
