import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { scenarioFrom } from './scenarios.ts';

const FOLDER = join(import.meta.dirname, '../../public/data/kent');

let read: Promise<Dataset> | undefined;

/** The embedded dataset, read once in each test file. */
export function kent(): Promise<Dataset> {
  read ??= readDataset(folderReader(FOLDER));
  return read;
}

const models = new Map<number, Promise<Model>>();

/** The embedded dataset without policies, prepared once in each test file. */
export function kentModel(years: number): Promise<Model> {
  const known = models.get(years);
  if (known !== undefined) return known;
  const model = kent().then((dataset) => prepareModel(dataset, scenarioFrom(dataset), years));
  models.set(years, model);
  return model;
}

/** Rows of a file of the embedded dataset by column, split here and not by the product's reader. */
export function kentRows(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, c) => [column, cells[c]]));
  });
}
