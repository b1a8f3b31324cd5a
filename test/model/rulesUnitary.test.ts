/** The rules on the second embedded dataset: other districts, setting types and needs, and few children. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitaryFiles } from '../../scripts/unitary/unitaryFiles.ts';
import { WORDS } from '../../scripts/unitary/words.ts';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { readScenario } from '../../src/data/readScenario.ts';
import { InputError } from '../../src/domain/problems.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { ledgerFaults } from '../support/claims/accounts.ts';
import { admissionFaults } from '../support/claims/places.ts';
import { flowFaults, settingFaults, waitingFaults } from '../support/claims/stock.ts';
import { figureFaults, sumFaults } from '../support/claims/sums.ts';
import { kent } from '../support/kent.ts';
import { publishedTables } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const FOLDER = join(import.meta.dirname, '../../public/data', WORDS.id);
const PLANS = join(import.meta.dirname, '../../scenarios');
const unitary = await readDataset(folderReader(FOLDER));

/** Plans of the library that name no place of the area that they were written for. */
const plans = readdirSync(PLANS)
  .filter((file) => file.endsWith('.scenario.json'))
  .flatMap((file) => {
    try {
      return [readScenario(readFileSync(join(PLANS, file), 'utf8'), file, unitary)];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });

describe('the invented unitary', () => {
  it('is what its maker makes', async () => {
    const read = folderReader(FOLDER);
    for (const [file, text] of unitaryFiles(await kent())) expect(await read(file)).toBe(text);
  });

  it('has another shape than the first dataset, and words of its own', async () => {
    const { manifest } = await kent();
    expect(unitary.manifest.districts).toHaveLength(4);
    const ids = (types: readonly { readonly id: string }[]) => types.map(({ id }) => id);
    const shared = ids(unitary.manifest.settingTypes).filter((id) =>
      ids(manifest.settingTypes).includes(id),
    );
    expect(shared).toEqual([]);
    expect(unitary.manifest.needs.length).toBeLessThan(manifest.needs.length);
  });

  it('can be shown most plans that name no place', () => {
    expect(plans.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['baseline', 'independent-cap', 'white-paper-2026', 'travel-offer']),
    );
  });
});

describe.each(plans)('$id in the invented unitary', (plan) => {
  const model = prepareModel(unitary, plan, 4);
  const draw = watchDraw(model, 1, 0);

  it('keeps every child, and every place within its rules', () => {
    expect(settingFaults(draw)).toEqual([]);
    expect(flowFaults(draw)).toEqual([]);
    expect(waitingFaults(draw)).toEqual([]);
    expect(admissionFaults(draw)).toEqual([]);
  });

  it('has tables that add up, to the penny of its ledger', async () => {
    const tables = await publishedTables(unitary, plan, model, [draw.result]);
    expect(sumFaults(tables)).toEqual([]);
    expect(ledgerFaults(tables)).toEqual([]);
    expect(figureFaults(tables)).toEqual([]);
  });
});
