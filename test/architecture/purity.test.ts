import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import {
  engineDependentMaths,
  hostImports,
  namesOfPlaces,
  reachesOutside,
  tooLong,
} from './purity.ts';
import { scan } from './scanner.ts';
import { onlyModules, readSources } from './sources.ts';

const sources = readSources('src');
const modules = onlyModules(sources);
const inLayers = (...layers: string[]) =>
  modules.filter(({ path }) => layers.includes(path.split('/')[1] as string));

const model = inLayers('model');
const pathToResults = inLayers('model', 'results');

describe('the same inputs give the same digits everywhere', () => {
  it('is checked on the whole path to results', () => {
    expect(model.length).toBeGreaterThan(5);
    expect(pathToResults.length).toBeGreaterThan(model.length);
  });

  it('no elementary function or power on that path is left to the engine', () => {
    expect(engineDependentMaths(pathToResults)).toEqual([]);
  });

  it('the model reaches for no clock, chance, screen, file or network', () => {
    expect(reachesOutside(model)).toEqual([]);
    expect(hostImports(importsOf(model))).toEqual([]);
  });
});

describe('files stay readable and general', () => {
  it('no module is longer than 300 lines', () => {
    expect(tooLong(modules)).toEqual([]);
  });

  it('no area is named in src: an area is a dataset', () => {
    expect(namesOfPlaces(sources)).toEqual([]);
  });
});

describe('each check can fail', () => {
  const file = (text: string) => [{ path: 'src/model/a.ts', text }];

  it.each([
    'const a = Math.exp(b);',
    'const a = Math.log1p(b);',
    'const a = Math . pow(2, b);',
    'const { sin } = Math;',
    "const a = Math['cos'](b);",
    'values.map(Math.log);',
    'const a = `${Math.tanh(b)} km`;',
    'const a = b ** 0.5;',
    'const a = b ** c;',
    'const a = 2 ** -1.5;',
    'a **= c;',
    'const a = b ** 2e-1;',
  ])('engine-dependent: %s', (text) => {
    expect(engineDependentMaths(file(text))).toHaveLength(1);
  });

  it.each([
    'const a = Math.sqrt(b) + Math.floor(c) + Math.imul(d, e) + Math.max(1, 2);',
    'const a = b ** 2 - c ** -3;',
    '/** Agrees with Math.exp(x) to 2 ulp; x ** y. */ const a = exp(x);',
    "const a = 'Math.exp is not used'; // nor Math.log",
    'const a = /Math.pow[/]/.test(b) ? c / d : e / f;',
  ])('the same in every engine: %s', (text) => {
    expect(engineDependentMaths(file(text))).toEqual([]);
  });

  it.each([
    'const a = new Date();',
    'const a = Math.random();',
    'console.log(a);',
    'document.title = a;',
    'const a = window.innerWidth;',
    'await fetch(a);',
    'const a = process.env.A;',
    'const a = performance.now();',
    'const a = `${Date.now()}`;',
  ])('reaches outside: %s', (text) => {
    expect(reachesOutside(file(text))).toHaveLength(1);
  });

  it.each([
    'const processed = run.process(candidate);',
    "const a = 'the document is a window'; // fetch the Date",
  ])('stays inside: %s', (text) => {
    expect(reachesOutside(file(text))).toEqual([]);
  });

  it.each(["import { readFileSync } from 'node:fs';", "import('node:worker_threads');"])(
    'asks the host: %s',
    (text) => {
      expect(hostImports(importsOf(file(text)))).toHaveLength(1);
    },
  );

  it('a file of 301 lines is too long, one of 300 is not', () => {
    expect(tooLong(file('x;\n'.repeat(301)))).toHaveLength(1);
    expect(tooLong(file('x;\n'.repeat(300)))).toEqual([]);
  });

  it.each(["const area = 'Kent';", '// as in E07000105', 'const code = "E10000016";', 'Dover'])(
    'names a place: %s',
    (text) => {
      expect(namesOfPlaces(file(text))).toHaveLength(1);
    },
  );
});

describe('the scanner', () => {
  it.each([
    ['a // b', 'a     '],
    ['a /* b\n c */ d', 'a     \n      d'],
    ['a(\'b\', "c")', 'a(   ,    )'],
    ["a('https://b') + c", 'a(           ) + c'],
    ['`a ${b + `c ${d}` } e` + f', '`    b + `    d}  }    + f'],
    ['a = /[/"]+/g.test(b)', 'a =         .test(b)'],
    ['a / b / c', 'a / b / c'],
    ["<p>A child's plan</p>", "<p>A child's plan</p>"],
  ])('keeps the code of %j, each piece in its place', (text, code) => {
    expect(scan(text, 'code')).toBe(code);
  });
});
