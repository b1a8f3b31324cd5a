import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorityFiles } from '../../scripts/england/authorityFiles.ts';
import { chanceOf, wholeShares } from '../../scripts/england/chance.ts';
import { authoritySizes } from '../../scripts/england/sizes.ts';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const FOLDER = join(import.meta.dirname, '../../public/data/kent');

/** A made-up authority as the product reads it, with nothing of the reader's checks left out. */
async function authority(plans: number, number = 1, seed = 1): Promise<Dataset> {
  const dataset = await kent();
  const files = authorityFiles(dataset, number, plans, seed);
  const reference = folderReader(FOLDER);
  return readDataset(async (file) =>
    file.startsWith(`${dataset.manifest.reference.folder}/`)
      ? reference(file)
      : (files.get(file) ?? null),
  );
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((all, row) => all + of(row), 0);

describe('the synthetic England', () => {
  it('has 153 authorities with the spread of the published sizes', async () => {
    const sizes = authoritySizes(await kent(), 640_000);
    expect(sizes).toHaveLength(153);
    expect(sum(sizes, (size) => size)).toBe(640_000);
    // January 2022: the largest of 152 had 17,733 of 473,255 plans.
    expect(sizes[0] / 640_000).toBeCloseTo(17_733 / 473_255, 4);
    expect([...sizes].sort((one, other) => other - one)).toEqual(sizes);
    expect(sizes[sizes.length - 1]).toBeGreaterThan(0);
  });

  it.each([22, 900, 12_345, 26_000])('has whole datasets for %d plans', async (plans) => {
    const dataset = await authority(plans);
    const ofKent = await kent();
    const ratio = plans / sum(ofKent.tables.baseChildren, (row) => row.plans);
    expect(sum(dataset.tables.baseChildren, (row) => row.plans)).toBe(plans);
    const residents = ({ tables, manifest }: Dataset) =>
      sum(
        tables.population.filter((row) => row.year === manifest.baseYear),
        (row) => row.population,
      );
    expect(residents(dataset) / residents(ofKent) / ratio).toBeCloseTo(1, 0);
    const types = new Map(
      dataset.manifest.establishments.map((one) => [one.code, one.settingType]),
    );
    const provided = new Set(dataset.tables.provisions.map((row) => types.get(row.establishment)));
    expect(provided.size).toBe(
      new Set(ofKent.tables.provisions.map((row) => types.get(row.establishment))).size,
    );
  });

  it('says of every file that it is made up, and names no place', async () => {
    const { manifest, tables } = await authority(900);
    expect(manifest.name).toBe('Authority 001 (synthetic)');
    const own = manifest.files.filter(({ file }) => !file.startsWith('reference/'));
    for (const { sources } of own) expect(sources).toEqual(['synthetic']);
    const places = new Set((await kent()).tables.provisions.map((row) => row.name));
    for (const { name, quality } of tables.provisions) {
      expect(places.has(name)).toBe(false);
      expect(quality).toBe('assumed');
    }
  });

  it('is the same for the same seed, and differs between authorities and seeds', async () => {
    const dataset = await kent();
    const text = (number: number, seed: number) =>
      [...authorityFiles(dataset, number, 2000, seed)].map((file) => file.join('\n')).join('\n');
    expect(text(3, 1)).toBe(text(3, 1));
    expect(text(3, 2)).not.toBe(text(3, 1));
    const base = (number: number) =>
      authorityFiles(dataset, number, 2000, 1).get('base_children.csv');
    expect(base(4)).not.toBe(base(3));
  });

  it('can be drawn, most children in a named place, and the smallest of them too', async () => {
    for (const [plans, share] of [
      [22, 0.3],
      [4000, 0.8],
    ]) {
      const dataset = await authority(plans);
      const model = prepareModel(dataset, scenarioFrom(dataset), 1);
      let seated = 0;
      let held = 0;
      runDraw(model, 1, 0, {
        onCensus: (january, children) => {
          if (january === 0) expect(children.count).toBe(plans);
          held = children.count;
          seated = children.provision.subarray(0, held).filter((one) => one >= 0).length;
        },
      });
      expect(held).toBeGreaterThan(plans / 2);
      expect(seated / held).toBeGreaterThan(share);
    }
  });
});

describe('whole shares', () => {
  it('add up to the total and lie within one of what is due', () => {
    const weights = Array.from({ length: 400 }, (_, i) => (i % 7) * (i % 11));
    for (const total of [0, 1, 57, 12_000]) {
      const shares = wholeShares(total, weights, chanceOf(total));
      expect(sum(shares, (one) => one)).toBe(total);
      const due = total / sum(weights, (one) => one);
      shares.forEach((share, i) => {
        expect(Math.abs(share - weights[i] * due)).toBeLessThan(1 + 1e-9);
      });
    }
  });
});
