import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { importCycles, unresolvedImports, upwardImports } from './layers.ts';
import { onlyModules, readSources, type SourceFile } from './sources.ts';

const sources = readSources('src');
const modules = onlyModules(sources);
const imports = importsOf(modules);

const file = (path: string, text: string): SourceFile => ({ path, text });
const specifiers = (text: string) =>
  importsOf([file('src/app/a.ts', text)]).map(({ specifier }) => specifier);

describe('the story of the folders', () => {
  it('is read from the whole of src', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(modules.length);
    expect(
      unresolvedImports(
        imports,
        sources.map(({ path }) => path),
      ),
    ).toEqual([]);
  });

  it('is told in one direction: imports only go down', () => {
    expect(upwardImports(imports)).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(importCycles(imports)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees every form in which one module can need another', () => {
    expect(
      specifiers(`
        import a from './default.ts';
        import type { B } from './type.ts';
        import {
          c,
          type D,
        } from "./named.ts";
        import * as e from './namespace.ts';
        import './effect.ts';
        export { f } from './again.ts';
        export * from './all.ts';
        export type { G } from './againType.ts';
        const h = await import('./late.ts');
        type I = import('./inline.ts').I;
        new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' });
      `).sort(),
    ).toEqual(
      [
        './again.ts',
        './againType.ts',
        './all.ts',
        './default.ts',
        './effect.ts',
        './inline.ts',
        './late.ts',
        './named.ts',
        './namespace.ts',
        './thread.ts',
        './type.ts',
      ].sort(),
    );
  });

  it('does not take comments for imports', () => {
    expect(specifiers(`// import a from './a.ts'\n/* import './b.ts' */ const c = 1;`)).toEqual([]);
  });
});

describe('each check can fail', () => {
  const upward = (path: string, text: string) => upwardImports(importsOf([file(path, text)]));

  it.each([
    ['src/model/placement/round.ts', `import { x } from '../../runner/pool.ts';`],
    ['src/model/round.ts', `import type { X } from '../data/csv.ts';`],
    ['src/domain/needs.ts', `import { x } from '../model/round.ts';`],
    ['src/data/csv.ts', `export * from '../model/round.ts';`],
    ['src/runner/pool.ts', `import type { X } from '../results/tables.ts';`],
    ['src/results/tables.ts', `const x = import('../charts/bars.tsx');`],
    ['src/charts/bars.tsx', `import { x } from '../export/csv.ts';`],
    ['src/cli/main.ts', `import { x } from '../app/state.ts';`],
    ['src/app/state.ts', `import { x } from '../../test/helper.ts';`],
    ['src/model/loop.ts', `new Worker(new URL('../runner/thread.ts', import.meta.url));`],
    ['src/elsewhere/x.ts', `import { x } from '../domain/needs.ts';`],
  ])('%s: %s', (path, text) => {
    expect(upward(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/results/tables.ts', `import { x } from '../runner/pool.ts';`],
    ['src/cli/main.ts', `import { x } from '../export/csv.ts';`],
    ['src/model/a.ts', `import { x } from './maths/b.ts'; import { y } from '../domain/needs.ts';`],
  ])('and lets a downward import pass: %s: %s', (path, text) => {
    expect(upward(path, text)).toEqual([]);
  });

  it('finds a circle, and tells it once', () => {
    const circle = importsOf([
      file('src/model/a.ts', `import './b.ts';`),
      file('src/model/b.ts', `import type { C } from './c.ts';`),
      file('src/model/c.ts', `import './a.ts'; import './d.ts';`),
      file('src/model/d.ts', ''),
    ]);
    expect(importCycles(circle)).toEqual([
      'src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts: imports run in a circle',
    ]);
  });

  it('finds an import of a file that is not there', () => {
    const lost = importsOf([file('src/model/a.ts', `import './gone.ts';`)]);
    expect(unresolvedImports(lost, ['src/model/a.ts'])).toHaveLength(1);
  });
});
