import { expect, it } from 'vitest';
import { isTransferAge } from '../../src/model/placement/moveKinds.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { byKey, watchDraw } from '../support/watchedDraw.ts';

const dataset = await generateDataset({ ...SMALL_AREA, children: 600 });
const { baseYear } = dataset.manifest;
const wide = dataset.tables.provisions.filter(
  ({ age_low, age_high }) => age_high - age_low >= 6 && age_high <= 19,
);

it.each([
  ['a higher lowest age', { ageLow: 9 }],
  ['a lower highest age', { ageHigh: 10 }],
] as const)('%s is for new admissions: who is there stays', (_, ages) => {
  const policies = wide
    .filter((row) => row.age_low < 9 && row.age_high > 10)
    .map((row, p) => ({
      kind: 'change-admissions' as const,
      ...policyWords(`ages-${p}`, baseYear),
      provisions: [row.provision],
      ...ages,
    }));
  expect(policies.length).toBeGreaterThan(2);
  const changed = new Set(policies.flatMap(({ provisions }) => provisions));
  const model = prepareModel(dataset, scenarioFrom(dataset, { policies }), 3);
  const { provisions } = model.timetable;
  const { januaries } = watchDraw(model, 4, 0);
  const outside = (age: number) => ('ageLow' in ages ? age < ages.ageLow : age >= ages.ageHigh);
  let stayed = 0;
  let turnedOut = 0;
  januaries.slice(1).forEach(({ children }, j) => {
    const before = januaries[j].children;
    const at = byKey(before);
    for (let i = 0; i < children.count; i++) {
      const p = children.provision[i];
      const earlier = at.get(children.key[i]);
      if (p !== -1 && changed.has(provisions.id[p]) && outside(children.age[i])) {
        // Nobody outside the new ages came in since.
        expect(earlier === undefined ? -1 : before.provision[earlier]).toBe(p);
        stayed++;
      }
      if (earlier === undefined) continue;
      const held = before.provision[earlier];
      if (held === -1 || held === p || !changed.has(provisions.id[held])) continue;
      // Who came in under the new ages leaves by them.
      if (before.placeSince[earlier] > 0) continue;
      // Between phases, who needs what they had before and does not wait has no reason to leave.
      const row = wide.find(({ provision }) => provision === provisions.id[held])!;
      const kept = outside(children.age[i]) && children.age[i] < row.age_high;
      const same = children.neededType[i] === before.neededType[earlier];
      const waited = before.waitingSince[earlier] > 0;
      if (kept && same && !waited && !isTransferAge(children.age[i])) turnedOut++;
    }
  });
  expect(stayed).toBeGreaterThan(5);
  expect(turnedOut).toBe(0);
});
