import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TERMS, termsOn } from '../../src/app/content/glossary.ts';
import { PAGES } from '../../src/app/state/route.ts';

/** Words in capitals that stand for themselves on screen, or that no term of the field hides behind. */
const PLAIN = [
  'CSV',
  'JSON',
  'SVG',
  'PNG',
  'XLSX',
  'ODS',
  'DOCX',
  'ZIP',
  'URL',
  'GOV',
  'UK',
  'WCAG',
  'AA',
  'ID',
  'GB',
  'URN',
  'README',
];

/** Folders whose sentences people read: on pages, and in the files that they take away. */
const FOLDERS = [
  'src/app/content',
  'src/export/tables',
  'src/export/briefing',
  'src/results/tables',
  'src/results/disclosure',
];

function codeFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

/** Abbreviations in the sentences of some folders. */
function abbreviations(folders: readonly string[]): Set<string> {
  const found = new Set<string>();
  const files = folders.flatMap(codeFiles);
  for (const file of files.filter((path) => !path.endsWith('glossary.ts'))) {
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .replace(/\$\{[^}]*\}/g, '');
    for (const [, text] of code.matchAll(/['`]([^'`\n]*[a-z][^'`\n]*)['`]/g)) {
      for (const [word] of text.matchAll(/\b[A-Z]{2,6}(?=s?\b)/g)) found.add(word);
    }
  }
  return found;
}

describe('words of the field are explained where they are used', () => {
  it.each(FOLDERS)('explains every abbreviation of %s', (folder) => {
    const explained = Object.values(TERMS).map(({ term, meaning }) => `${term} ${meaning}`);
    const found = [...abbreviations([folder])].filter((word) => !PLAIN.includes(word));
    const missing = found.filter(
      (word) => !explained.some((text) => new RegExp(`\\b${word}\\b`).test(text)),
    );
    expect(missing).toEqual([]);
  });

  it('looks where there are abbreviations', () => {
    expect(abbreviations(FOLDERS.slice(0, 1)).size).toBeGreaterThan(2);
    expect(abbreviations(FOLDERS.slice(1)).size).toBeGreaterThan(2);
  });

  it('explains every term on some page, and once', () => {
    const shown = new Set(PAGES.flatMap((page) => termsOn(page)));
    expect(shown.size).toBe(Object.keys(TERMS).length);
    for (const page of PAGES) {
      const names = termsOn(page).map(({ term }) => term);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('says what a term means without the term itself at its start', () => {
    for (const { term, meaning } of Object.values(TERMS)) {
      expect(meaning.startsWith(term)).toBe(false);
      expect(meaning).toMatch(/\.$/);
    }
  });
});
