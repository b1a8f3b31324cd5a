import { describe, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { prepareFlows } from '../../src/model/demand/flows.ts';
import { kent } from '../support/kent.ts';

const published = await kent();

/** The dataset with each table saying that its ages are single, though none is above 20. */
function saying(file: string): Dataset {
  const { manifest } = published;
  const files = manifest.files.map((one) =>
    one.file === file ? { ...one, singleAges: true } : one,
  );
  return { ...published, manifest: { ...manifest, files } };
}

function flowsOf(dataset: Dataset) {
  const flows = prepareFlows(dataset, prepareArea(dataset), 20);
  const newPlans = Float64Array.from({ length: AGE_COUNT }, (_, age) =>
    flows.newPlanRate.reduce((sum, rate, at) => (at % AGE_COUNT === age ? sum + rate : sum), 0),
  );
  return { newPlans, hazard: flows.area.hazard };
}

describe('flows at the age of 20', () => {
  const banded = flowsOf(published);

  it('are those of 20 and over in a published table, and spread over the ages above', () => {
    for (const age of [20, 21, 22, 23]) expect(banded.newPlans[age]).toBeGreaterThan(0);
  });

  it('are of that age alone where the table has single ages, even with nobody above', () => {
    const single = flowsOf(saying('new_plans_by_need_age.csv'));
    expect([...single.newPlans.subarray(21)]).toEqual(Array(AGE_COUNT - 21).fill(0));
    expect(single.newPlans[20]).toBeGreaterThan(1.8 * banded.newPlans[20]);
    expect([...single.newPlans.subarray(0, 20)]).toEqual([...banded.newPlans.subarray(0, 20)]);
    const ended = flowsOf(saying('ceased_plans.csv'));
    expect(ended.hazard[20]).toBeGreaterThan(banded.hazard[20]);
    expect([...ended.newPlans]).toEqual([...banded.newPlans]);
  });
});
