/** The review of the scenario library, opened in the editor and saved again from it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPlan } from '../../src/app/review/openPlan.ts';
import type { PlanContext, School } from '../../src/app/review/plan.ts';
import { namePlan } from '../../src/app/review/planEdits.ts';
import { scenarioOf } from '../../src/app/review/planScenario.ts';
import { readScenario } from '../../src/data/readScenario.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { kent, kentModel } from '../support/kent.ts';
import { school } from './support/reviews.ts';

const YEARS = 3;

/** What the editor is given of every provision, from what the model knows with no change. */
async function contextOf(): Promise<PlanContext> {
  const { manifest, tables } = await kent();
  const { timetable, area } = await kentModel(YEARS);
  const { provisions } = timetable;
  const at = (p: number) => YEARS * provisions.count + p;
  const served = (mask: number) => area.needCodes.filter((_, n) => ((mask >>> n) & 1) === 1);
  const rows = provisions.id.map(
    (id, p): School =>
      school(id, {
        designation: timetable.designation[YEARS][p],
        needCodes: served(timetable.needs[at(p)]),
        ageLow: timetable.ageLow[at(p)],
        ageHigh: timetable.ageHigh[at(p)],
        bandLow: timetable.bandLow[at(p)],
        bandHigh: timetable.bandHigh[at(p)],
        priority: timetable.priorityRules[timetable.priority[at(p)]],
      }),
  );
  return {
    schools: new Map(rows.map((row) => [row.id, row])),
    designations: tables.designations.map((row) => ({
      id: row.designation,
      label: row.label,
      needCodes: row.needs,
      bandLow: row.band_low ?? 1,
      bandHigh: row.band_high ?? 5,
    })),
    needs: manifest.needs.map(({ code }) => code),
    firstSeptember: manifest.baseYear,
    usualSeptember: manifest.baseYear + 2,
  };
}

async function admitted(scenario: Scenario) {
  const { timetable } = prepareModel(await kent(), scenario, YEARS);
  return {
    designation: timetable.designation,
    admits: [...timetable.admits],
    ages: [...timetable.ages],
    places: [...timetable.placesForArea],
    first: [...timetable.priority].map((rule) => timetable.priorityRules[rule]),
  };
}

test('the withdrawn review opens as nine schools, and saved again admits exactly the same', async () => {
  const file = 'scenarios/special-school-review.scenario.json';
  const from = readScenario(readFileSync(file, 'utf8'), file, await kent());
  const context = await contextOf();
  const plan = openPlan(from, context);
  expect(plan.schools.length).toBe(9);
  expect(
    plan.others.every(({ kind }) => kind !== 'redesignate' && kind !== 'change-admissions'),
  ).toBe(true);
  const saved = scenarioOf(namePlan(plan, 'Ours').plan, context);
  expect(saved.policies.length).toBeGreaterThan(from.policies.length);
  expect(saved).toMatchObject({
    counterfactual: true,
    notice: from.notice,
    assumptions: from.assumptions,
  });
  expect(await admitted(saved)).toEqual(await admitted(from));
});
