/** Part `libreOffice`: exported files, opened without a screen, and what LibreOffice understood of them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { commandLine } from '../../../src/cli/commandLine.ts';
import type { SoakPart } from '../part.ts';

const SCENARIO = 'scenarios/baseline.scenario.json';
const TABLES = ['scap', 'lsrp_6', 'finance', 'dsg_placements'];
const SHEETS = ['Cover', 'Contents', 'Notes', ...TABLES];
const MOST_MILLISECONDS = 300_000;

/** A claim about a file as LibreOffice reads it. */
interface Claim {
  readonly says: string;
  readonly holds: boolean;
}

/** Writes a run, exports it in each format, and has LibreOffice read and print each file. */
export async function libreOfficePart(): Promise<SoakPart> {
  const { error, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (error) {
    throw new Error(
      'LibreOffice was not found. Install it (Debian: apt-get install libreoffice-calc libreoffice-writer) and run this again.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  try {
    const run = join(folder, 'run');
    await done('run', '--scenario', SCENARIO, '--draws', '3', '--years', '3', '--out', run);
    const claims: Claim[] = [];
    for (const format of ['xlsx', 'ods', 'docx']) {
      const out = join(folder, `tables.${format}`);
      const asked = ['--tables', TABLES.join(), '--format', format, '--out', out];
      await done('export', '--run', run, ...asked);
      claims.push(
        ...(format === 'docx' ? documentClaims(folder, out) : workbookClaims(folder, out)),
      );
    }
    const broken = claims.filter(({ holds }) => !holds);
    return {
      title: 'Exported files in LibreOffice',
      command: 'npm run soak -- --part libreOffice',
      date: new Date().toISOString(),
      passed: broken.length === 0,
      figures: [
        {
          name: 'Claims that hold',
          value: String(claims.length - broken.length),
          target: String(claims.length),
        },
        { name: 'Program', value: stdout.trim() },
      ],
      notes: [
        'XLSX, ODS and DOCX of one run, opened by another program and written again: sheets and tables by name, title, language, nothing merged or hidden, headings, a chart, and that it prints.',
        ...broken.map(({ says }) => `Does not hold: ${says}.`),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function done(...args: readonly string[]): Promise<void> {
  const code = await commandLine(args);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}.`);
}

/** A file as LibreOffice writes it again in another format. */
function converted(folder: string, file: string, format: string): string {
  const into = join(folder, `${basename(file)}-as-${format}`);
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format].concat(
      ['--outdir', into, file],
    ),
    { stdio: 'ignore', timeout: MOST_MILLISECONDS },
  );
  return join(into, `tables.${format}`);
}

function partsOf(file: string): (name: string) => string {
  const parts = unzipSync(readFileSync(file));
  return (name) => strFromU8(parts[name]);
}

function valuesOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, value]) => value);
}

/** What a workbook is once read and written again as OpenDocument by another program. */
function workbookClaims(folder: string, file: string): Claim[] {
  const part = partsOf(converted(folder, file, 'ods'));
  const [content, meta] = [part('content.xml'), part('meta.xml')];
  const sheets = valuesOf(content, /<table:table table:name="([^"]*)"/g);
  const ranges = valuesOf(content, /<table:database-range table:name="([^"]*)"/g);
  const starts = valuesOf(content, /table:target-range-address="[^".]*\.(A\d+):/g);
  const name = basename(file);
  const claim = (says: string, holds: boolean) => ({ says: `${name}: ${says}`, holds });
  return [
    claim('every sheet by name, in order', sheets.join() === SHEETS.join()),
    claim('a table by name on each sheet but the cover', ranges.length === SHEETS.length - 1),
    claim(
      'tables of data from the first cell on',
      starts.filter((start) => start === 'A1').length === TABLES.length,
    ),
    claim('title', /<dc:title>Tables of the plan/.test(meta)),
    claim('language', /<dc:language>en-GB</.test(meta)),
    claim('no merged cell', !/covered-table-cell|columns-spanned="[^1]/.test(content)),
    claim('no hidden row or sheet', !/table:visibility="|table:display="false"/.test(content)),
    claim('no formula', !/table:formula/.test(content)),
    claim('prints', isPdf(converted(folder, file, 'pdf'))),
  ];
}

/** What a briefing is once read and written again as OpenDocument text. */
function documentClaims(folder: string, file: string): Claim[] {
  const part = partsOf(converted(folder, file, 'odt'));
  const [content, meta] = [part('content.xml'), part('meta.xml')];
  const headings = valuesOf(content, /<text:h [^>]*text:outline-level="(1)"/g);
  const tables = valuesOf(content, /<table:table (table:name="[^"]*")/g);
  const headers = valuesOf(content, /<(table:table-header-rows)>/g);
  const claim = (says: string, holds: boolean) => ({ says: `${basename(file)}: ${says}`, holds });
  return [
    claim('headings', headings.length >= 8),
    claim('tables, each with its headers', tables.length >= 5 && headers.length === tables.length),
    claim('a chart', /<draw:object /.test(content)),
    claim('title', /<dc:title>[^<]+: places for children/.test(meta)),
    claim('language', /<dc:language>en-GB</.test(meta)),
    claim('prints', isPdf(converted(folder, file, 'pdf'))),
  ];
}

function isPdf(file: string): boolean {
  return readFileSync(file).subarray(0, 5).toString('latin1') === '%PDF-';
}
