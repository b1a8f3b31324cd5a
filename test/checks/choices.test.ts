/** Every choice of the model stands where people can read it: in the register, or among the fixed choices. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIXED_CHOICES } from '../../src/domain/fixedChoices/index.ts';
import { REGISTER_IDS } from '../../src/domain/parameters/index.ts';
import { onlyModules, readSources } from '../architecture/sources.ts';
import { writtenNumbers } from './choices/numbers.ts';

const MODEL = 'src/model/';
/** Published algorithms, cited in their files and tested against exact distributions and values. */
const MATHEMATICS = /^src\/model\/(?:random|maths)\//;

const TO_DO =
  'is no entry of the register: make it one (src/domain/parameters) if a plan may change it, else a ' +
  'fixed choice (src/domain/fixedChoices) read with fixed(); if it is no choice of the model at all, ' +
  'list it in test/checks/choices/structure.yaml under what it is';

interface Structure {
  readonly what: string;
  readonly numbers: Readonly<Record<string, readonly string[]>>;
}

const structure: Readonly<Record<string, Structure>> = parse(
  readFileSync(new URL('choices/structure.yaml', import.meta.url), 'utf8'),
);
const listed = new Set(
  Object.values(structure).flatMap(({ numbers }) =>
    Object.entries(numbers).flatMap(([path, keys]) => keys.map((key) => `${MODEL}${path} ${key}`)),
  ),
);

const modules = onlyModules(readSources('src/model'));
const found = modules.filter(({ path }) => !MATHEMATICS.test(path)).flatMap(writtenNumbers);

describe('numbers in src/model', () => {
  it('are choices of the register, fixed choices, or listed as what they are instead', () => {
    expect(found.length).toBeGreaterThan(100);
    const left = found.filter(({ path, key }) => !listed.has(`${path} ${key}`));
    expect(left.map(({ path, line, key }) => `${path}:${line}: ${key} ${TO_DO}`)).toEqual([]);
  });

  it('are not listed once they have gone', () => {
    const there = new Set(found.map(({ path, key }) => `${path} ${key}`));
    expect([...listed].filter((one) => !there.has(one))).toEqual([]);
  });
});

describe('fixed choices', () => {
  it('are each read by the model, once', () => {
    const code = modules.map(({ text }) => text).join('\n');
    for (const { id } of FIXED_CHOICES) {
      expect(code.split(`fixed('${id}')`).length - 1, id).toBe(1);
    }
  });

  it('have a name of their own, and say why, on what grounds and what another value would do', () => {
    const ids = FIXED_CHOICES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, label, unit, quality, source, reason, otherwise } of FIXED_CHOICES) {
      expect(REGISTER_IDS.has(id), id).toBe(false);
      for (const words of [label, unit, source]) expect(words, id).not.toBe('');
      for (const sentence of [reason, otherwise]) expect(sentence, id).toMatch(/^[A-Z].*\.$/);
      if (quality === 'published') expect(source, id).not.toBe('None found');
    }
  });
});

describe('the reader of numbers', () => {
  const keys = (text: string) => writtenNumbers({ path: 'a.ts', text }).map(({ key }) => key);

  it.each([
    ['const share = 0.3;', ['share']],
    ['const WEIGHT = 1;', ['WEIGHT']],
    ['const [LOW, HIGH] = [0.1, 3];', ['LOW, HIGH', 'LOW, HIGH']],
    ['export const PRIOR = { a: [[0.4, 5]] };', ['PRIOR', 'PRIOR']],
    ['function f(x: number) { return x > 0.7 ? x : 12; }', ['0.7', '12']],
    ['const f = (x: number) => x * 1e-3;', ['1e-3']],
    ['class A { most = 40; }', ['40']],
    ['function f(a: number[]) { return g(a[1], 7); }', ['7']],
  ])('sees the choices of %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    'function f() { for (let i = 0; i < n; i += 2) a[i * 3 + 1] = b[i - 1]; }',
    'const f = (x: number) => (x << 7) | (x >>> 25) | (x & 0xffff);',
    'type Pace = readonly [5, 6];',
    "import a from './a7.ts'; const b = '12 months'; // 5 of 9",
  ])('passes over structure: %s', (text) => {
    expect(keys(text)).toEqual([]);
  });
});
