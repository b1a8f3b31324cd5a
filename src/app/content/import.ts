/** Words of the page on which a person brings data of their own. */
import type { FigureChange } from '../../data/import/changes.ts';
import type { FileReport } from '../../data/import/importFiles.ts';
import type { CodeList, ColumnKind } from '../../domain/columns.ts';

export const OTHER_FIGURES = 'Use figures of your own in place of these';

export const START = {
  headline: (area: string) => `Use your own figures in place of those for ${area}`,
  lead: 'Give one table, several, or an archive of a whole dataset. Tables that you do not give stay as they are. Nothing is uploaded: files are read on this device, and nothing changes until all of them are right.',
};
export const READING = 'Reading the files';
export const READY = 'These data can be used';
export const problemsHeadline = (count: number) =>
  count === 1
    ? 'One problem to mend before these data can be used'
    : `${count} problems to mend before these data can be used`;
export const RECORD_READ = 'The record of children was read';
export const READING_FAILED = (why: string) =>
  `The files could not be read: ${why}. The data that are shown have not changed. Try again, with fewer or smaller files.`;

export const GIVE = {
  title: 'Your files',
  hint: 'CSV files, or a ZIP archive of them, up to 100 megabytes each. Choose several at once, or drop them here. A file of the same name takes the place of the one given before. A file of transitions, one row a child from one January to the next, shows how children move.',
  button: 'Choose files',
  label: 'Files of data',
  clear: 'Start again',
  leaveOut: 'Leave out',
};

export const RETURNS = {
  title: 'SEN2 returns with records of children',
  intro:
    'The files that COLLECT exports, one CSV file a module or one archive a January, of one year or several. Records are counted on this device and then forgotten: names, dates of birth, postcodes and identifiers are never kept. The tables that they tell take the place of those shown.',
  hint: 'One ZIP archive for each January, or a folder for each in one archive, or the CSV files of one January. Where you have them, add an extract of the register of schools (GIAS) or schools.csv (urn, establishment) for schools that the data do not know, and postcodes.csv (postcode, zone) for home districts.',
  button: 'Choose returns',
  label: 'Files of returns',
  read: 'What was read',
  caption: 'What each return holds',
  january: 'January',
  people: 'People',
  plans: 'Plans',
  newPlans: 'New plans',
  ceased: 'Ceased plans',
  requests: 'Requests',
  replaced: (titles: readonly string[]) => `Counted from the returns: ${titles.join('; ')}.`,
};

export const NOTES = {
  intro: 'These need no mending: what was left out, or taken in another way.',
  download: 'Download these notes (CSV)',
  caption: 'Each note with its place',
};

export const FOUND = {
  title: 'What was found',
  caption: 'Each file with what it was read as',
  unknown: 'Not recognised',
  description: 'Description of the dataset',
  gias: 'Extract of the register of schools',
  return: 'Module of a SEN2 return',
  columns: (file: string) => `Columns of ${file}`,
  table: 'Which table is it?',
  none: 'None',
  choose: 'Choose a table',
  chooseColumn: 'Choose a column',
  /** One of several columns of the same name, counted from the left. */
  alike: (name: string, position: number) => `${name} (column ${position})`,
  twice: (names: readonly string[]) =>
    `Two columns have one name, so say which it is: ${names.join(', ')}.`,
  guessed: (names: readonly string[]) =>
    `Found under another name, so worth a look: ${names.join(', ')}.`,
  leftOut: (names: readonly string[]) => `Not used, and not kept: ${names.join(', ')}.`,
};

export function usedAs(report: FileReport, titles: ReadonlyMap<string, string>): string {
  if (report.use === 'table') return titles.get(report.table ?? '') ?? FOUND.unknown;
  return FOUND[report.use];
}

export const PROBLEMS = {
  intro:
    'Mend these in the files, then give them again. Rows are counted as in the file, its first row being 1.',
  all: 'All files',
  filter: 'Show problems of',
  download: 'Download this list (CSV)',
  caption: 'Each problem with its place and what to do',
};

export const CHANGES = {
  same: 'Nothing: these are the data that are shown.',
  description: 'Its description, sources, codes or shapes are other than those of the data shown.',
  gone: (count: number) =>
    count === 1
      ? 'One provision is not in these data any more:'
      : `${count} provisions are not in these data any more:`,
  plans: (count: number) =>
    count === 1
      ? 'One plan does not fit these data and would not be simulated:'
      : `${count} plans do not fit these data and would not be simulated:`,
};

/** Headings of what came of the files, apart for tables and for returns: both may stand on the page. */
export const HEADINGS = {
  tables: {
    problems: 'What to mend',
    notes: 'Worth knowing',
    changes: 'What would change',
    use: 'Use these data',
  },
  returns: {
    problems: 'What to mend in the returns',
    notes: 'Worth knowing of the returns',
    changes: 'What the returns would change',
    use: 'Use the data of the returns',
  },
};

export const FIGURES: Readonly<Record<FigureChange['figure'], string>> = {
  plans: 'Children with a plan in the base January',
  provisions: 'Schools and other provisions',
  places: 'Places open in the base January',
  placesForArea: 'Of these, for residents',
  residents: 'Residents aged 0 to 25 in the base year',
};

export const USE = {
  question: 'Where do the figures in your files come from?',
  published: 'They are published, or may be',
  publishedHint: 'Kept on this device until you remove them.',
  personal: 'They were counted from records of children and are not published',
  personalHint:
    'Kept in this tab alone, and gone when it closes. Small numbers are protected in everything that leaves the page.',
  missing: 'Say where the figures come from',
  button: 'Use these data',
  declaredPersonal:
    'The dataset says that its figures come from records of children: it is kept in this tab alone, and small numbers are protected in everything that leaves the page.',
};

export const TEMPLATES = {
  title: 'Templates',
  intro:
    'A template has the names of the columns and one row of the data that are shown, as an example to write over. Columns may have other names and stand in another order.',
  whole: 'Download this dataset (ZIP)',
  wholeHint: 'All tables of the data that are shown. Given back here, it is the same dataset.',
  download: 'Template',
  caption: 'Each table with its columns and template',
  columns: 'Its columns',
  failed: 'The tables could not be read. Check the connection, then try again.',
  personal:
    'The data shown were counted from records of children. Their rows are not given out, not even as an example: a template has the names of the columns alone.',
};

export const INVENTED = {
  title: 'No files at hand?',
  offer:
    'Try the product on an invented area: a small unitary with four districts that is nowhere.',
  button: 'Show the invented area',
  failed: 'The invented area could not be read. Check the connection, then try again.',
};

export const KEPT = {
  title: 'Kept on this device',
  said: (name: string, taken: string) => `Your data for ${name}, taken in on ${taken}.`,
  show: 'Show them',
  remove: 'Remove them from this device',
  removed: 'Your data were removed from this device.',
};

export const BAND = {
  label: 'About the data shown',
  shown: (name: string) => `You are looking at your own data for ${name}.`,
  invented: (name: string) => `You are looking at an area that is nowhere: ${name}.`,
  nowhere: 'Its figures were made up and describe no place. A reload leads away from it.',
  notRead: 'Your own data could not be read from this device.',
  insteadOf:
    'The data that came with the page are shown instead. Nothing was deleted. Reload the page to try again; if this message stays, bring your files again.',
  bring: 'Bring your own data',
  leave: 'Go on without them',
  device: 'They are kept on this device.',
  visit: 'They are kept in this tab alone and are gone when it closes or reloads.',
  trouble: (why: string) =>
    `They could not be kept on this device (${why}), so they are gone when this tab closes or reloads.`,
  back: (home: string) => `Go back to the data that came with the page (${home})`,
};

const LISTS: Readonly<Record<CodeList, string>> = {
  need: 'need',
  establishment: 'establishment type',
  district: 'district',
  districtOrOut: 'district, or “out” for outside the area',
  designation: 'designation',
  zone: 'small area',
  provision: 'provision',
  parameter: 'assumption of the register',
};

const signed = (value: number) => String(value).replace('-', '−');

/** What a column may hold, in a few words. */
export function columnWords(kind: ColumnKind): string {
  const blank = 'optional' in kind && kind.optional ? ', or blank' : '';
  switch (kind.kind) {
    case 'text':
      return `words${blank}`;
    case 'integer':
      return `whole number from ${signed(kind.min)} to ${kind.max}${blank}`;
    case 'number':
      return Math.abs(kind.max) >= 1e15
        ? `number${blank}`
        : `number from ${kind.min} to ${kind.max}${blank}`;
    case 'flag':
      return `yes or no${blank}`;
    case 'choice':
      return `${kind.choices.join(' or ')}${blank}`;
    case 'choices':
      return `any of ${kind.choices.join(', ')}, with semicolons between, or blank`;
    case 'code':
      return `code of a ${LISTS[kind.list]}${blank}`;
    case 'codes':
      return `codes of a ${LISTS[kind.list]}, with semicolons between, or blank`;
  }
}
