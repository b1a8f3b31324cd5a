/** Every change says in words what it does, from when, how large, at what cost, why, on whose word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headline, termsText } from '../../src/app/content/scenario/page.ts';
import { policyWords, shortName } from '../../src/app/content/scenario/policyWords.ts';
import { listedChanges } from '../../src/app/scenario/changeList.ts';
import { withoutGrounds } from '../../src/app/scenario/grounds.ts';
import { offerOf } from '../../src/app/scenario/offer.ts';
import { namesOf } from '../../src/data/namesOf.ts';
import { type Policy, scenarioSchema } from '../../src/domain/scenario.ts';
import { LIBRARY, scenarioFile } from '../golden/library.ts';
import { kent } from '../support/kent.ts';
import { somePolicy } from './support/policies.ts';

const dataset = await kent();
const names = namesOf(dataset);
const planOf = (id: string) => scenarioSchema.parse(scenarioFile(id));
const offer = (id: string) => offerOf(dataset.manifest, names, planOf(id));
const words = (id: string, at = 0) => policyWords(planOf(id).policies[at], offer(id));

/** Words of software, and values that were not filled in. */
const NOT_WORDS = /undefined|null|NaN|\[object|[a-z][A-Z]| {2}| ,| \.|-alloc|immediate-acc/;

function allOf(policy: Policy, here = offer('baseline')): string {
  const { sentence, where, sizes, costs } = policyWords(policy, here);
  return [sentence, ...where, ...sizes, ...costs].join(' ');
}

describe('changes in words', () => {
  it.each(LIBRARY)('%s: each change is said, with what it rests on', (id) => {
    const plan = planOf(id);
    const here = offer(id);
    for (const policy of plan.policies) {
      const said = policyWords(policy, here);
      expect(said.sentence).toMatch(
        /^From September 20\d\d[,:].+\.$|^From September 20\d\d, over \d+ years: .+\.$/,
      );
      expect(said.reason).toBe(policy.rationale.trim());
      expect(said.source).toBe(policy.source.trim());
      const names = new Set([...said.where, policy.kind === 'open' ? policy.provision.name : 'A']);
      const text = [...names].reduce((all, name) => all.replaceAll(name, 'A'), allOf(policy, here));
      expect(text).not.toMatch(NOT_WORDS);
      expect(shortName(policy, here).length).toBeLessThanOrEqual(120);
    }
    const listed = listedChanges(plan, here).flatMap(({ blocks }) =>
      blocks.flatMap(({ changes }) => changes),
    );
    expect(listed.length).toBe(plan.policies.length);
    expect(withoutGrounds(plan)).toEqual([]);
  });

  it('of any kind and size are whole sentences', () => {
    const here = offer('baseline');
    fc.assert(
      fc.property(somePolicy(here), (policy) => {
        const { sentence, sizes, costs } = policyWords(policy, here);
        for (const said of [sentence, ...sizes, ...costs]) {
          expect(said).toMatch(/[.]$/);
          expect(said).not.toMatch(/undefined|NaN|\[object/);
        }
        const size = Object.values(policy).find(
          (value) =>
            Array.isArray(value) &&
            typeof value[0] === 'number' &&
            value.length === 3 &&
            value[0] < value[1] &&
            value[1] < value[2],
        );
        if (size) expect([...sizes, ...costs, sentence].join(' ')).toContain('(range ');
      }),
      { numRuns: 200 },
    );
  });

  it('can be read aloud: how many places, where, from when, what each costs', () => {
    const said = words('srp-expansion');
    expect(said.sentence).toBe(
      'From September 2027, over 3 years: 186 more SRP places, 6 at each of 31 SRPs.',
    );
    expect(said.where.length).toBe(31);
    expect(said.costs).toEqual(['Capital: £17,000 (range £6,700 to £60,000) a place.']);
    expect(words('specialist-bases-first').sentence).toBe(
      'From September 2027, 40 fewer special school places at The Beacon Folkestone; nobody who is there loses one.',
    );
    expect(words('reintegration').sentence).toContain('3 in 100 (range 0 to 10) of the children');
    expect(words('travel-offer', 1).sizes[0]).toBe(
      'Children alone in a taxi: 15% fewer (range 30% fewer to no change).',
    );
  });

  it('that are alike are said together, and stay one by one', () => {
    const plan = planOf('inclusion-base-in-every-secondary');
    const [group, ...others] = listedChanges(plan, offer('inclusion-base-in-every-secondary'));
    expect(others).toEqual([]);
    expect(group.blocks.map(({ changes }) => changes.length)).toEqual([77]);
  });

  it('stand by date, and of one date in the order of the plan', () => {
    const plan = planOf('specialist-bases-first');
    const [places] = listedChanges(plan, offer('specialist-bases-first'));
    const years = places.blocks.flatMap(({ changes }) =>
      changes.map(({ policy }) => policy.september),
    );
    expect(years).toEqual([...years].sort());
    const first = places.blocks[0].changes[0];
    expect([first.before, first.after]).toEqual([null, 'nore-stays-2027']);
  });
});

describe('a plan in words', () => {
  it('says that it changes nothing, or how much from when', () => {
    expect(headline(planOf('baseline'), true)).toContain('changes nothing');
    expect(headline(planOf('white-paper-2026'), false)).toMatch(
      /makes 3 changes, the first from September 2026$/,
    );
    expect(headline(planOf('without-committed'), false)).toContain('rests on other assumptions');
    expect(termsText(planOf('without-committed'))).toEqual([
      'Places that are agreed and not open yet are left out.',
    ]);
  });
});
