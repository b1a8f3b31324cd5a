/** A plan in a link: whole, short, without data, and read only until it is copied. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, planFromText, planToText } from '../../src/app/plans/planLink.ts';
import { openShared } from '../../src/app/plans/sharedPlan.ts';
import { HOME, parseRoute, routeHash } from '../../src/app/state/route.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import { LIBRARY, scenarioFile } from '../golden/library.ts';
import { scenario } from './support/reviews.ts';

const DATA = { id: 'testshire', name: 'Testshire' };
const packed = (content: unknown) =>
  `1.${deflateRawSync(JSON.stringify(content)).toString('base64url')}`;

const prose = fc.string({ unit: 'grapheme', maxLength: 60 });
const size = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.tuple(size, size, size);
const words = {
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,59}$/),
  label: prose.filter((label) => label.length > 0),
  september: fc.integer({ min: 2025, max: 2040 }),
  rationale: prose,
  source: prose,
};
const policy = fc.oneof(
  fc.record({
    ...words,
    kind: fc.constant('expand'),
    provisions: fc.array(fc.stringMatching(/^[0-9]{6}$/), { minLength: 1, maxLength: 30 }),
    placesEach: fc.integer({ min: 0, max: 5000 }),
  }),
  fc.record({ ...words, kind: fc.constant('inclusion'), bandsMet: sizes }),
  fc.record({ ...words, kind: fc.constant('cessation'), share: sizes }),
  fc.record({
    ...words,
    kind: fc.constant('change-admissions'),
    provisions: fc.array(fc.stringMatching(/^[0-9]{6}$/), { minLength: 1, maxLength: 3 }),
    needsAdded: fc.uniqueArray(fc.constantFrom('ASD', 'SLD', 'MLD')),
    bandHigh: fc.integer({ min: 1, max: 5 }),
  }),
);
const target = fc.record(
  {
    indicator: fc.string({ minLength: 1, maxLength: 60 }),
    district: fc.string({ minLength: 1, maxLength: 12 }),
    january: fc.integer({ min: 2025, max: 2040 }),
    direction: fc.constantFrom('at least', 'at most'),
    value: fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
    reason: words.label,
    source: words.label,
  },
  { requiredKeys: ['indicator', 'january', 'direction', 'value', 'reason'] },
);
const anyPlan = fc
  .record(
    {
      schemaVersion: fc.constant(1),
      id: words.id,
      label: words.label,
      description: prose,
      counterfactual: fc.boolean(),
      committed: fc.boolean(),
      population: fc.constantFrom('principal', 'high', 'low'),
      assumptions: fc.array(prose, { maxLength: 3 }),
      policies: fc.array(policy, { maxLength: 8 }),
      targets: fc.array(target, { maxLength: 3 }),
    },
    { requiredKeys: ['schemaVersion', 'id', 'label', 'description'] },
  )
  .map((file) => scenarioSchema.parse(file));

describe('a plan in a link', () => {
  it('comes back as it was, whatever it says, through an address', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const shared = await planToText(plan);
        const route = parseRoute(routeHash({ ...HOME, area: 'E01', year: 2031, shared }));
        expect(route).toMatchObject({ shared, area: 'E01', year: 2031 });
        expect(await planFromText(route.shared ?? '')).toEqual({ scenario: plan, notices: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('is short enough to send for every plan of the library', async () => {
    for (const id of LIBRARY) {
      const { length } = await planToText(scenarioSchema.parse(scenarioFile(id)));
      expect(length, id).toBeLessThan(MOST_CHARACTERS);
    }
  });

  it('that is cut, broken or no plan is said to be so, and never an error', async () => {
    const text = await planToText(scenario());
    for (const wrong of [
      text.slice(0, -20),
      text.slice(2),
      `1.${text.slice(10)}`,
      '1.',
      'x',
      packed('a word'),
      packed({ schemaVersion: 1, id: 'a' }),
      packed('x'.repeat(3e6)),
    ]) {
      const { scenario: none, notices } = await planFromText(wrong);
      expect(none, wrong.slice(0, 40)).toBeNull();
      expect(notices.length).toBeGreaterThan(0);
    }
    const { notices } = await planFromText(packed({ schemaVersion: 1, id: 'a' }));
    expect(notices.join('\n')).toMatch(/this link, label: found nothing/);
    expect((await planFromText(`2.${text.slice(2)}`)).notices.join()).toContain('newer version');
    expect(
      (await planFromText(packed({ ...scenario(), schemaVersion: 2 }))).notices.join(),
    ).toContain('newer version');
  });

  it('keeps its id, and so its hash, unless something else here has that id', async () => {
    const plan = scenario({ id: 'theirs', dataset: 'testshire' });
    const text = await planToText(plan);
    const open = (here?: Scenario | 'library') => openShared(text, DATA, () => here);
    expect((await open()).scenario).toEqual(plan);
    expect((await open(plan)).scenario).toEqual(plan);
    const other = (await open({ ...plan, label: 'Other' })).scenario;
    expect(other).toEqual({ ...plan, id: other?.id });
    expect(scenarioSchema.safeParse(other).success).toBe(true);
    expect([other?.id, (await open('library')).scenario?.id]).not.toContain('theirs');
  });

  it('of other data is refused, and both data are named', async () => {
    const text = await planToText(scenario({ dataset: 'elsewhere' }));
    const { scenario: none, refusal } = await openShared(text, DATA, () => undefined);
    expect(none).toBeNull();
    expect(refusal).toMatch(/“elsewhere”.*“testshire”/);
  });
});
