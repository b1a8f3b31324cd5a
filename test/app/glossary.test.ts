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

/** Abbreviations in the sentences of the content files. */
function abbreviations(): Set<string> {
  const folder = 'src/app/content';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.ts') && name !== 'glossary.ts')) {
    const code = readFileSync(join(folder, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .replace(/\$\{[^}]*\}/g, '');
    for (const [, text] of code.matchAll(/['`]([^'`\n]*[a-z][^'`\n]*)['`]/g)) {
      for (const [word] of text.matchAll(/\b[A-Z]{2,6}(?=s?\b)/g)) found.add(word);
    }
  }
  return found;
}

describe('words of the field are explained where they are used', () => {
  it('explains every abbreviation of the content files', () => {
    const explained = Object.values(TERMS).map(({ term, meaning }) => `${term} ${meaning}`);
    const found = [...abbreviations()].filter((word) => !PLAIN.includes(word));
    expect(found.length).toBeGreaterThan(2);
    const missing = found.filter(
      (word) => !explained.some((text) => new RegExp(`\\b${word}\\b`).test(text)),
    );
    expect(missing).toEqual([]);
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
