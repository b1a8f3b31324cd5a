/** Parts of a Word document without what hangs on the moment or the machine that made it. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { dayOf } from '../../domain/days.ts';
import { coreProperties } from '../coreProperties.ts';
import { xmlFile } from '../xml.ts';
import { type ZipEntry, zipOf } from '../zip.ts';
import type { Briefing } from './document.ts';

/** Names that the library draws for links between parts; its other names are numbers. */
const DRAWN_NAMES = /\brId[a-z0-9_-]{16,}/gi;
/** Numbers of drawings, which the library counts on from document to document. */
const DRAWING_NUMBER = /(<wp:docPr id=")\d+/g;

/**
 * The parts of a package, in order: links and drawings named in the order in which they are met, times of the
 * machine gone (in the workbook behind a chart too), and the language of the document everywhere.
 */
export function settledParts(packed: Uint8Array, briefing: Briefing): ZipEntry[] {
  const names = new Map<string, string>();
  let drawings = 0;
  const settledText = (text: string) =>
    text
      .replace(DRAWN_NAMES, (drawn) => {
        const name = names.get(drawn) ?? `rIdPart${names.size + 1}`;
        names.set(drawn, name);
        return name;
      })
      .replace(DRAWING_NUMBER, (_, before: string) => `${before}${++drawings}`)
      .replaceAll('lang="en-US"', `lang="${briefing.language}"`);
  return Object.entries(unzipSync(packed)).map(([name, bytes]) => {
    // The library leaves the language out.
    if (name === 'docProps/core.xml') return { name, bytes: xmlFile(coreProperties(briefing)) };
    if (/\.(xml|rels)$/.test(name)) return { name, bytes: strToU8(settledText(strFromU8(bytes))) };
    return { name, bytes: name.endsWith('.xlsx') ? repacked(bytes, briefing.date) : bytes };
  });
}

function repacked(archive: Uint8Array, date: string): Uint8Array {
  const parts = Object.entries(unzipSync(archive));
  return zipOf(
    parts.map(([name, bytes]) => ({ name, bytes })),
    dayOf(date),
  );
}
