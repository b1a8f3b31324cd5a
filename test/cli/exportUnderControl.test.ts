/** The command `export` on a run that stands under disclosure control. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { WITHHELD } from '../../src/results/disclosure/withheld.ts';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { personLevelFiles } from '../support/personLevel.ts';
import { readZip } from '../support/readZip.ts';
import { xmlParts } from '../support/workbooks.ts';
import { allOf, textOf, type XmlElement } from '../support/xml.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const persons = await work.writeFolder('persons', personLevelFiles());
const others = await work.writeFolder('others', personLevelFiles({ seed: 78 }));
const plan = await work.scenario('plan.json');
const ran = await sufficiency(
  ...['run', '--scenario', plan, '--dataset', persons, '--out', work.path('run')],
  ...['--draws', '2', '--years', '2', '--workers', '1'],
);
const exported = (format: string, out: string, dataset = persons) =>
  sufficiency(
    ...['export', '--run', work.path('run'), '--format', format, '--out', work.path(out)],
    ...['--dataset', dataset],
  );
const bytesOf = (name: string) => new Uint8Array(readFileSync(work.path(name)));
const wordsOf = (name: string, part: string) =>
  textOf(xmlParts(bytesOf(name)).get(part) as XmlElement);

describe('a run under disclosure control, exported', () => {
  it('names the rule and the sources of the dataset that it was rounded from, in every format', async () => {
    expect(ran.code, ran.stderr).toBe(0);
    for (const [format, out] of [
      ['csv', 'a.zip'],
      ['xlsx', 'a.xlsx'],
      ['ods', 'a.ods'],
      ['docx', 'a.docx'],
    ]) {
      expect(await exported(format, out), format).toMatchObject({ code: 0, stderr: '' });
    }
    const readMe = readZip(bytesOf('a.zip')).find(({ name }) => name === 'README.txt');
    for (const words of [
      new TextDecoder().decode(readMe?.bytes),
      wordsOf('a.xlsx', 'xl/sharedStrings.xml'),
      wordsOf('a.ods', 'content.xml'),
      wordsOf('a.docx', 'word/document.xml'),
    ]) {
      expect(words).toContain('rounded to base 5');
      expect(words).toContain('Licence:');
      expect(words).not.toContain('which were not at hand');
    }
    expect(wordsOf('a.xlsx', 'xl/sharedStrings.xml')).toContain('[c]');
  });

  it('says of a table that is withheld why it is, in the briefing and in the list of sheets', async () => {
    const asked = ['--run', work.path('run'), '--tables', 'scap,spill', '--dataset', persons];
    for (const [format, out, part] of [
      ['docx', 'w.docx', 'word/document.xml'],
      ['xlsx', 'w.xlsx', 'xl/sharedStrings.xml'],
    ]) {
      const made = ['export', '--format', format, '--out', work.path(out), ...asked];
      expect((await sufficiency(...made)).code).toBe(0);
      const words = wordsOf(out, part);
      for (const table of ['scap', 'spill']) {
        expect(words).toContain(`Not given out under disclosure control: it ${WITHHELD[table]}.`);
      }
    }
    // No table of the annex stands with its header alone.
    const document = xmlParts(bytesOf('w.docx')).get('word/document.xml') as XmlElement;
    for (const table of allOf(document, 'w:tbl')) {
      expect(allOf(table, 'w:tr').length).toBeGreaterThan(1);
    }
  });

  it('refuses another dataset', async () => {
    const { code, stderr } = await exported('xlsx', 'b.xlsx', others);
    expect(code).not.toBe(0);
    expect(stderr).toContain('which the run was made with');
  });
});
