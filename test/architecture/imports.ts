import { posix } from 'node:path';
import { scan } from './scanner.ts';
import type { SourceFile } from './sources.ts';

/** One import statement: the file that has it, what it names, and the file meant if it is ours. */
export interface Import {
  from: string;
  specifier: string;
  to: string | undefined;
}

const forms = [
  /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*\(\s*(['"])([^'"\n]+)\1/g,
  // Worker threads are part of the layers: `new Worker(new URL('./worker.ts', import.meta.url))`.
  /\bnew\s+URL\s*\(\s*(['"])(\.[^'"\n]+\.tsx?)\1\s*,\s*import\.meta\.url/g,
];

/** Every import of the modules: static, type-only, re-exported, dynamic, and worker entries. */
export function importsOf(files: readonly SourceFile[]): Import[] {
  return files.flatMap(({ path, text }) => {
    const code = scan(text, 'code-and-strings');
    return forms.flatMap((form) =>
      [...code.matchAll(form)].map((match) => {
        const specifier = match[2] as string;
        const to = specifier.startsWith('.')
          ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
          : undefined;
        return { from: path, specifier, to };
      }),
    );
  });
}
