import type { Problem } from '../../domain/problems.ts';
import { assemble } from './assemble.ts';
import { checkYear } from './checkYear.ts';
import { censusDay, dayOfCell, yearOfDay } from './days.ts';
import type { Faults } from './faults.ts';
import type { Met } from './met.ts';
import { readCases } from './readCases.ts';
import type { Lookups } from './readLookups.ts';
import { readPeople } from './readPeople.ts';
import { readPlacements } from './readPlacements.ts';
import type { Sen2Return } from './records.ts';
import { ReturnReader, type Sen2Files } from './returnReader.ts';
import { SEN2_MODULES, type Sen2Module, sen2ModuleOf } from './sen2Schema.ts';
import type { SipKey } from './sipHash.ts';
import type { Vocabulary } from './vocabulary.ts';

const YEARS = { first: 2015, last: 2100 };

/** What one return is read with. */
export interface ReadWith {
  readonly key: SipKey;
  readonly lookups: Lookups;
  readonly words: Vocabulary;
  readonly faults: Faults;
  readonly met: Met;
  readonly advance: (characters: number) => Promise<void>;
}

/**
 * Reads one return whole. Where there are problems there is no return; what is wrong with single
 * rows is booked among the faults and the rest is read on.
 */
export async function readReturn(
  files: Sen2Files,
  { key, lookups, words, faults, met, advance }: ReadWith,
): Promise<{ read: Sen2Return | null; problems: Problem[] }> {
  const { texts, problems } = modulesOf(files);
  const reader = new ReturnReader(files.name, texts, faults, met, advance);
  const { year, census, problems: ofYear } = await readYear(reader, files.name);
  problems.push(...ofYear);
  // Without its year every date would be out of range.
  if (ofYear.length > 0) return { read: null, problems };
  const { people, problems: ofPeople } = await readPeople(reader, key, lookups.zones);
  const { cases, problems: ofCases } = await readCases(reader, people, census);
  const { placements, problems: ofPlacements } = await readPlacements(reader, cases, census);
  problems.push(...ofPeople, ...ofCases, ...ofPlacements);
  if (problems.length === 0) problems.push(...checkYear(cases, files.name, year));
  if (problems.length > 0) return { read: null, problems };
  const records = { name: files.name, year, census, people, cases, placements };
  return { read: await assemble(records, words, reader), problems };
}

/** Texts by module; a problem for each module that is there twice or lacks. */
function modulesOf(files: Sen2Files): { texts: Map<Sen2Module, string>; problems: Problem[] } {
  const texts = new Map<Sen2Module, string>();
  const problems: Problem[] = [];
  for (const [name, text] of files.modules) {
    const module = sen2ModuleOf(name);
    if (module === null) continue;
    if (texts.has(module)) {
      problems.push({
        file: `${files.name}/${module}.csv`,
        found: 'two files of this module',
        expected: 'each module once in a return',
        fix: 'Give the returns of two Januaries apart, each in a folder or archive of its own.',
      });
    }
    texts.set(module, text);
  }
  const missing = Object.entries(SEN2_MODULES).filter(
    ([module, { needed }]) => needed && !texts.has(module as Sen2Module),
  );
  problems.push(
    ...missing.map(([module, { title }]) => ({
      file: `${files.name}/${module}.csv`,
      found: 'no such file',
      expected: `the module "${title}" of the return`,
      fix: 'Export all modules; one without records still has its row of headings.',
    })),
  );
  return { texts, problems };
}

/** January and census day of a return: by its metadata, else by the year in its name. */
async function readYear(
  reader: ReturnReader,
  name: string,
): Promise<{ year: number; census: number; problems: Problem[] }> {
  let stated = Number.NaN;
  let reference = Number.NaN;
  const problems = await reader.read('sen2', ({ cell }) => {
    const year = cell('year');
    if (/^\d{4}$/.test(year)) stated = Number(year);
    const day = dayOfCell(cell('referencedate'));
    if (!Number.isNaN(day)) reference = day;
  });
  const named = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name);
  const year = [stated, yearOfDay(reference), Number(named?.[1])].find((one) => !Number.isNaN(one));
  const file = reader.file('sen2');
  if (year === undefined || year < YEARS.first || year > YEARS.last) {
    problems.push({
      file,
      column: 'year',
      found: 'no year of the return',
      expected: 'the year of the census January in module 0 or in the name of the return',
      fix: 'Add module 0, or put the year into the name of the folder or archive.',
    });
  } else if (!Number.isNaN(reference) && yearOfDay(reference) !== year) {
    problems.push({
      file,
      column: 'referencedate',
      found: `a reference date in ${yearOfDay(reference)}`,
      expected: `a day of January ${year}, the year that the return states`,
      fix: 'Correct the year or the reference date of module 0.',
    });
  }
  const day = Number.isNaN(reference) ? censusDay(year ?? YEARS.first) : reference;
  return { year: year ?? YEARS.first, census: day, problems };
}
