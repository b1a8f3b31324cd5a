import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/problems.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import {
  disclosureStatement,
  release,
  type Suppression,
} from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { datasetFiles, readFiles } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const files = datasetFiles({
  seed: 5,
  baseYear: 2026,
  districts: 2,
  needs: 3,
  zones: 2,
  provisions: 10,
  children: 50,
  roles: ['mainstream', 'special', 'other'],
  flows: 'some',
});

async function ensembleOf(origin: 'published' | 'person-level') {
  const manifest = { ...JSON.parse(files.get('dataset.json')!), origin };
  const dataset = await readFiles(new Map([...files, ['dataset.json', JSON.stringify(manifest)]]));
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, 1);
  const provenance = await provenanceOf(dataset, scenario, 1, 1, 'auto');
  return { dataset, scenario, model, provenance, draws: [] };
}

describe('letting results out', () => {
  it.each<Suppression>(['auto', 'off'])(
    'published figures pass with suppression %s',
    async (how) => {
      const ensemble = await ensembleOf('published');
      expect(release(ensemble, how)).toBe(ensemble);
    },
  );

  it.each<Suppression>(['auto', 'on'])(
    'counts of individual children stay in with %s',
    async (how) => {
      const ensemble = await ensembleOf('person-level');
      expect(() => release(ensemble, how)).toThrow(InputError);
      expect(() => release(ensemble, how)).toThrow('--suppress off');
    },
  );

  it('counts of individual children pass only on purpose, and say so', async () => {
    const ensemble = await ensembleOf('person-level');
    expect(release(ensemble, 'off')).toBe(ensemble);
    expect(disclosureStatement(ensemble.dataset, 'off')).toContain('individual children');
    expect(disclosureStatement(ensemble.dataset, 'auto')).toContain('not to be given out');
  });

  it('published figures say that there is nothing to suppress', async () => {
    const { dataset, provenance } = await ensembleOf('published');
    expect(disclosureStatement(dataset, 'auto')).toBe('Published figures: nothing to suppress');
    expect(provenance.disclosure).toBe('Published figures: nothing to suppress');
  });
});
