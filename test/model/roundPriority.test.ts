import { describe, expect, it } from 'vitest';
import { ADMISSION_CRITERIA, type AdmissionCriterion } from '../../src/domain/settings.ts';
import { type FlagShares, PRESENT_PUPIL, priorityOf } from '../../src/model/placement/priority.ts';
import type { World } from '../../src/model/placement/world.ts';
import { newPriorityRules, ruleOf } from '../../src/model/policy/priorityRules.ts';
import { type Children, newChildren } from '../../src/model/population/children.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const dataset = await generateDataset(SMALL_AREA);
const model = prepareModel(dataset, scenarioFrom(dataset), 3);
const { zones } = model.area;
const STEP = 3;
const SCHOOL = 0;

/** A child as the line of one school sees it. */
interface Applicant {
  readonly key: number;
  readonly band: number;
  readonly yearsWaiting: number;
  readonly home: number;
  readonly km: number;
}

const USUAL: Applicant = { key: 7, band: 3, yearsWaiting: 0, home: 0, km: 5 };

/** Where each of some children stands at a school with some criteria; everyone's flags as told. */
function line(
  criteria: readonly AdmissionCriterion[],
  applicants: readonly Partial<Applicant>[],
  shares: FlagShares = { lookedAfter: 0.5, sibling: 0.5 },
): number[] {
  const priorityRules = newPriorityRules();
  const rule = ruleOf(priorityRules, criteria);
  const { timetable, area } = model;
  const catchment = new Uint8Array(area.districtCount);
  catchment[1] = 1;
  const world = {
    ...model,
    timetable: {
      ...timetable,
      priorityRules,
      priority: new Uint16Array(timetable.priority.length).fill(rule),
      catchments: [catchment],
      catchment: new Uint16Array(timetable.catchment.length),
    },
    stream: { seed: 2, draw: 5 },
  } as unknown as World;
  const children: Children = newChildren(applicants.length);
  return applicants.map((given, i) => {
    const { key, band, yearsWaiting, home, km } = { ...USUAL, ...given };
    children.key[i] = key;
    children.band[i] = band;
    children.zone[i] = zones.byDistrict[zones.start[home]];
    children.waitingSince[i] = yearsWaiting === 0 ? 0 : area.baseYear + STEP - yearsWaiting;
    return priorityOf(world, shares, STEP, children, i, SCHOOL, km);
  });
}

const EVERYONE = { lookedAfter: 1, sibling: 1 };
const NOBODY = { lookedAfter: 0, sibling: 0 };

describe('who comes first at a school that is full', () => {
  it('is the nearest, whatever else, where no other criterion is named', () => {
    const [near, far] = line(
      ['nearest'],
      [
        { km: 4.9, band: 1 },
        { km: 5, band: 5, home: 1 },
      ],
    );
    expect(near).toBeLessThan(far);
  });

  it.each<[AdmissionCriterion, Partial<Applicant>]>([
    ['catchment', { home: 1, km: 30 }],
    ['most-complex', { band: 4, km: 30 }],
    ['longest-waiting', { yearsWaiting: 1, km: 30 }],
  ])('by %s, who has more of it comes before the nearest', (criterion, favoured) => {
    const [first, nearest] = line([criterion], [favoured, { km: 0.1 }]);
    expect(first).toBeLessThan(nearest);
  });

  it('by looked-after or sibling, who is drawn so comes before who is not', () => {
    for (const criterion of ['looked-after', 'sibling'] as const) {
      const [favoured] = line([criterion], [{ km: 30 }], EVERYONE);
      const [other] = line([criterion], [{ km: 0.1 }], NOBODY);
      expect(favoured).toBeLessThan(other);
    }
  });

  it('keeps the order of criteria: each settles only the ties of those before', () => {
    const applicants = [
      { band: 4, yearsWaiting: 0, km: 1 },
      { band: 3, yearsWaiting: 9, km: 2 },
      { band: 3, yearsWaiting: 9, km: 1 },
    ];
    const places = (criteria: readonly AdmissionCriterion[]) => {
      const standing = line(criteria, applicants);
      return standing.map((one) => standing.filter((other) => other < one).length);
    };
    expect(places(['most-complex', 'longest-waiting'])).toEqual([0, 2, 1]);
    expect(places(['longest-waiting', 'most-complex'])).toEqual([2, 1, 0]);
    expect(places(['nearest', 'most-complex'])).toEqual([0, 2, 1]);
    expect(places(['nearest', 'longest-waiting'])).toEqual([1, 2, 0]);
  });

  it('is the same in any order of criteria for children alike in all, down to the metre', () => {
    const [one, other] = line([...ADMISSION_CRITERIA], [{ km: 5 }, { km: 5 }]);
    expect(one).toBe(other);
    const [near, far] = line([...ADMISSION_CRITERIA], [{ km: 5 }, { km: 5.01 }]);
    expect(near).toBeLessThan(far);
  });

  it('is a present pupil before every newcomer', () => {
    for (const criteria of [...ADMISSION_CRITERIA.map((one) => [one]), [...ADMISSION_CRITERIA]]) {
      const [first] = line(criteria, [{ band: 5, yearsWaiting: 40, home: 1, km: 0 }], EVERYONE);
      expect(PRESENT_PUPIL).toBeLessThan(first);
    }
  });

  it('draws looked-after for the child and sibling for the pair, in about the shares believed', () => {
    const many = Array.from({ length: 4000 }, (_, key) => ({ key, km: 0 }));
    for (const criterion of ['looked-after', 'sibling'] as const) {
      const drawn = line([criterion], many, { lookedAfter: 0.04, sibling: 0.04 });
      const share = drawn.filter((standing) => standing === Math.min(...drawn)).length / 4000;
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.05);
    }
  });
});
