/** The invented area with names that try to be something else than names: a dataset, and a plan on it. */
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { folderTexts } from '../../data/import/folderTexts.ts';

/** Where anything that gets out would lead. */
export const ELSEWHERE = 'https://elsewhere.invalid';

/** Ways out of a text: each has a mark of its own, by which it is found again as text. */
const WAYS: readonly ((mark: string) => string)[] = [
  (mark) => `<x-${mark}><img src=x onerror="globalThis.hostile='${mark}'">`,
  (mark) => `</title></script><script>globalThis.hostile='${mark}'</script><x-${mark}>`,
  (mark) => `"></text></svg><svg onload=globalThis.hostile='${mark}'><x-${mark}>`,
  (mark) =>
    `<x-${mark} style="background:url(${ELSEWHERE}/a.png)">;background:url(${ELSEWHERE}/b.png)`,
  (mark) => `=HYPERLINK("${ELSEWHERE}","<x-${mark}>")`,
  (mark) => `@SUM(1+1)*cmd|' /C calc'!A0 <x-${mark}>`,
  (mark) => `javascript:globalThis.hostile='${mark}'//<x-${mark}>`,
  (mark) => `]]><!DOCTYPE a [<!ENTITY e SYSTEM "${ELSEWHERE}">]><x-${mark}>&e;&#0;`,
  (mark) => `\u202e<x-${mark}>\u202c\u200b\ufeff\u0007 \${globalThis.hostile='${mark}'} {{1+1}}`,
];

/** A text for each mark, one way after another. */
function hostileTexts(): (mark: string) => string {
  let next = 0;
  return (mark) => WAYS[next++ % WAYS.length](mark);
}

type Rows = Record<string, string>[];

function changed(text: string, change: (rows: Rows) => void): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  change(data);
  return `${Papa.unparse(data, { columns: meta.fields, newline: '\n' })}\n`;
}

/** A dataset that the import accepts, as an archive. */
export function hostileArea(): Uint8Array {
  const texts = new Map(folderTexts('public/data/invented-unitary'));
  const say = hostileTexts();
  const manifest = JSON.parse(texts.get('dataset.json') as string);
  manifest.name = `Area <x-area><img src=x onerror="globalThis.hostile='area'">`;
  manifest.censusLabel = say('census');
  for (const [at, need] of manifest.needs.entries()) need.label = say(`need${at}`);
  for (const [at, type] of manifest.settingTypes.entries()) type.label = say(`setting${at}`);
  for (const [at, one] of manifest.establishments.entries()) one.label = say(`kind${at}`);
  for (const [at, one] of manifest.districts.entries()) one.name = say(`district${at}`);
  for (const [at, file] of manifest.files.entries()) {
    file.title = say(`title${at}`);
    file.note = say(`note${at}`);
  }
  for (const source of manifest.sources) {
    Object.assign(source, {
      citation: say('citation'),
      licence: say('licence'),
      date: say('date'),
    });
  }
  manifest.licenceLines = [say('line')];
  manifest.reference.name = say('reference');
  const set = (file: string, change: (rows: Rows) => void) =>
    texts.set(file, changed(texts.get(file) as string, change));
  texts.set('dataset.json', JSON.stringify(manifest));
  set('provisions.csv', (rows) => {
    for (const [at, row] of rows.entries()) {
      row.name = at === 0 ? 'W'.repeat(1990) : say(`school${at}`);
      row.source = `javascript:globalThis.hostile='source'//<x-source>`;
    }
  });
  set('designations.csv', (rows) => {
    for (const [at, row] of rows.entries()) {
      Object.assign(row, {
        label: say(`label${at}`),
        reason: say('reason'),
        source: say('origin'),
      });
    }
  });
  set('parameters.csv', (rows) => {
    for (const row of rows) Object.assign(row, { reason: say('because'), source: say('ground') });
  });
  // Names that every object has: as names of provisions, which the page looks figures up by.
  const named = (text: string) =>
    text.replace(/\bP0010\b/g, 'constructor').replace(/\bP0011\b/g, '__proto__');
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      [...texts].map(([name, text]) => [
        `area/${name}`,
        encoder.encode(name.endsWith('.csv') ? named(text) : text),
      ]),
    ),
  );
}

/** A plan on the area, as a file. */
export function hostilePlan(id: string) {
  const say = hostileTexts();
  return {
    schemaVersion: 1,
    id,
    label: `=cmd|' /C calc'!A0 <x-plan><img src=x onerror="globalThis.hostile='plan'">`,
    description: say('description'),
    notice: say('notice'),
    dataset: 'invented-unitary',
    counterfactual: true,
    assumptions: [say('assumption'), `javascript:globalThis.hostile='assumption'`],
    policies: ['constructor', '__proto__', 'P0012'].map((provision, at) => ({
      kind: 'expand',
      id: ['constructor', 'prototype', 'tostring'][at],
      label: say(`policy${at}`),
      september: 2026,
      provisions: [provision],
      placesEach: 5,
      rationale: say(`rationale${at}`),
      source: `javascript:globalThis.hostile='${at}'//<x-said${at}>`,
    })),
  };
}
