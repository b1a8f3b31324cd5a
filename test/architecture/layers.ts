import type { Import } from './imports.ts';
import type { Finding } from './sources.ts';

/** The folders of `src`, and those beside itself that each may import from. */
const below: Record<string, readonly string[]> = {
  domain: [],
  data: ['domain'],
  model: ['domain'],
  runner: ['model', 'data', 'domain'],
  results: ['runner', 'model', 'data', 'domain'],
  export: ['results', 'runner', 'model', 'data', 'domain'],
  charts: ['results', 'runner', 'model', 'data', 'domain'],
  app: ['charts', 'export', 'results', 'runner', 'model', 'data', 'domain'],
  cli: ['charts', 'export', 'results', 'runner', 'model', 'data', 'domain'],
};

function layerOf(path: string): string | undefined {
  const [root, layer, inner] = path.split('/');
  return root === 'src' && inner !== undefined ? layer : undefined;
}

const isModule = (path: string) => /\.tsx?$/.test(path);

/**
 * Imports that go up or sideways, or start in a folder that is not a layer. Code comes from inside
 * `src`; data (a scenario, the version of the package) may stand beside it.
 */
export function upwardImports(imports: readonly Import[]): Finding[] {
  return imports.flatMap(({ from, to, specifier }) => {
    if (to === undefined || !(isModule(to) || to.startsWith('src/'))) return [];
    const source = layerOf(from) ?? '';
    const target = layerOf(to) ?? '';
    const allowed = below[source];
    if (!allowed) return [`${from}: stands in no layer of src`];
    return source === target || allowed.includes(target)
      ? []
      : [`${from}: ${source} may not import ${specifier}`];
  });
}

/** Relative imports inside `src` of files that do not exist: a sign that imports were misread. */
export function unresolvedImports(imports: readonly Import[], paths: readonly string[]): Finding[] {
  const known = new Set(paths);
  return imports.flatMap(({ from, to, specifier }) =>
    !to?.startsWith('src/') || known.has(to) ? [] : [`${from}: no such file ${specifier}`],
  );
}

/** Circles of imports between files, each told once from its first file in the alphabet. */
export function importCycles(imports: readonly Import[]): Finding[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to !== undefined) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const circles = new Set<Finding>();
  const finished = new Set<string>();
  const walk = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      circles.add(describeCircle(trail.slice(start)));
      return;
    }
    if (finished.has(file)) return;
    for (const next of targets.get(file) ?? []) walk(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of [...targets.keys()].sort()) walk(file, []);
  return [...circles];
}

function describeCircle(circle: readonly string[]): Finding {
  const first = circle.indexOf([...circle].sort()[0] as string);
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return `${[...turned, turned[0]].join(' → ')}: imports run in a circle`;
}
