import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/data/readScenario.ts';
import { InputError, type Problem, problemLine } from '../../src/domain/problems.ts';
import { datasetFiles, generateDataset, readFiles } from '../support/generateDataset.ts';
import { policyWords } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const dataset = await generateDataset(SMALL_AREA);
const { baseYear } = dataset.manifest;

/** Problems of a promise or a function that must refuse. */
async function problemsOf(make: () => unknown): Promise<readonly Problem[]> {
  try {
    await make();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('a dataset', () => {
  const header = (file: string) => datasetFiles(SMALL_AREA).get(file)!.split('\n')[0];
  const withFile = (file: string, text: string | null) => {
    const files = datasetFiles(SMALL_AREA);
    if (text === null) files.delete(file);
    else files.set(file, text);
    return readFiles(files);
  };

  it('may do without requests by age, and its reference area without any of the funnel', async () => {
    expect((await withFile('requests_by_age.csv', null)).tables.requestsByAge).toEqual([]);
    const { folder } = dataset.manifest.reference;
    const without = await withFile(`${folder}/funnel.csv`, null);
    expect(without.reference.funnel).toEqual([]);
  });

  it('is refused where more requests are decided than made, or more plans in time than plans', async () => {
    const row = `${baseYear - 1},yes,100,70,40,,,60,10,,60,61,,,`;
    const problems = await problemsOf(() =>
      withFile('funnel.csv', `${header('funnel.csv')}\n${row}\n`),
    );
    expect(problems.map(({ found, expected }) => `${found}: ${expected}`)).toEqual([
      '110: at most the 100 of requests',
      '61: at most the 60 of plans_issued',
    ]);
    const ages = `${header('requests_by_age.csv')}\n${baseYear - 1},5,10,8,4,,\n`;
    const ofAges = await problemsOf(() => withFile('requests_by_age.csv', ages));
    expect(ofAges.map(({ file, row: r }) => `${file} ${r}`)).toEqual(['requests_by_age.csv 2']);
  });
});

describe('a scenario', () => {
  const read = (policies: readonly object[]) =>
    readScenario(
      JSON.stringify({
        schemaVersion: 1,
        id: 'levers',
        label: 'Levers',
        description: 'For tests.',
        policies,
      }),
      'levers.scenario.json',
      dataset,
    );
  const assessment = { kind: 'assessment', ...policyWords('threshold', baseYear) };
  const earlyHelp = { kind: 'early-intervention', ...policyWords('help', baseYear) };

  it('reaches everyone where it names nobody', () => {
    const [policy] = read([{ ...earlyHelp, incidenceChange: [-0.1, -0.05, 0] }]).policies;
    expect(policy).toMatchObject({ districts: [], needs: [], ageLow: 0, ageHigh: 26 });
  });

  it('is refused with every problem of its levers at once', async () => {
    const problems = await problemsOf(() =>
      read([
        { ...assessment, agreeChange: [-0.1, -0.2, 0], districts: ['OUT', 'Nowhere'] },
        { ...assessment, id: 'nothing', needs: ['NONE'] },
        {
          ...earlyHelp,
          incidenceChange: [0, 0, 0],
          annualCostPounds: [5, 0, 5],
          ageLow: 11,
          ageHigh: 5,
        },
      ]),
    );
    const said = problems.map(({ column, found }) => `${column}: ${found}`);
    expect(said).toEqual([
      'policies.0.agreeChange: -0.1, -0.2, 0',
      'policies.0.districts: "OUT"',
      'policies.0.districts: "Nowhere"',
      'policies.1.needs: "NONE"',
      'policies.1: no change of any stage',
      'policies.2.annualCostPounds: 5, 0, 5',
      'policies.2.ageHigh: ages 11 to 5',
    ]);
  });

  it('takes a cost of a threshold and refuses capital for places, which the accounts would ignore', async () => {
    const money = { annualCostPounds: [1, 2, 3], capitalPoundsPerPlace: [1, 2, 3] };
    const [problem] = await problemsOf(() =>
      read([{ ...assessment, agreeChange: [0, 0, 0], ...money }]),
    );
    expect(problemLine(problem)).toContain('key: "capitalPoundsPerPlace"');
  });
});
