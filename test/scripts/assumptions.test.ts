/** What is written of the register is what the model reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumptionsText } from '../../scripts/assumptions/report.ts';
import { scenarioFileSchema, scenarioJsonSchema } from '../../scripts/assumptions/schema.ts';
import { FIXED_CHOICES } from '../../src/domain/fixedChoices/index.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** Layout of Markdown, which a formatter may change. */
const plain = (text: string) => text.replaceAll(/[*_\\|-]/g, '').replaceAll(/\s+/g, ' ');

describe('docs/assumptions.md', () => {
  it('says word by word what the records say', () => {
    expect(plain(read('docs/assumptions.md')), 'run npm run assumptions').toBe(
      plain(assumptionsText()),
    );
  });

  it('leaves no entry and no fixed choice out', () => {
    const text = assumptionsText();
    for (const { id } of [...PARAMETERS, ...FIXED_CHOICES]) expect(text).toContain(`(\`${id}\`)`);
  });
});

describe('the JSON Schema of scenario files', () => {
  const folder = 'scenarios';
  const files = readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((name) =>
    name.endsWith('.scenario.json'),
  );
  const [first] = files;
  const baseline = JSON.parse(read(`${folder}/${first}`));

  it('is the one that was written', () => {
    expect(JSON.parse(read('docs/scenario.schema.json')), 'run npm run assumptions').toEqual(
      JSON.parse(scenarioJsonSchema()),
    );
  });

  it('allows every scenario of the library', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const found = scenarioFileSchema.safeParse(JSON.parse(read(`${folder}/${name}`)));
      expect(found.error?.issues ?? [], name).toEqual([]);
    }
  });

  it('refuses of every entry what lies outside its bounds, and entries that are none', () => {
    const allows = (id: string, value: number) =>
      scenarioFileSchema.safeParse({
        ...baseline,
        parameters: { [id]: { low: value, central: value, high: value, reason: 'A count.' } },
      }).success;
    for (const { id, min, max } of PARAMETERS) {
      expect([allows(id, min), allows(id, max)], id).toEqual([true, true]);
      expect([allows(id, min - 1), allows(id, max + 1)], id).toEqual([false, false]);
    }
    expect(allows('demand.noSuchEntry', 1)).toBe(false);
  });

  it('tells an editor the bounds, unit and default of an entry', () => {
    const [{ id, label, unit, min, max }] = PARAMETERS;
    const said = JSON.parse(scenarioJsonSchema()).properties.parameters.properties[id];
    expect(said.description).toContain(`${label} (${unit})`);
    expect(said.properties.central).toEqual({ type: 'number', minimum: min, maximum: max });
  });
});
