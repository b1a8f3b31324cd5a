/** The register in a real browser: an address that says what is looked for, and what a plan changes of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planToText } from '../../src/app/plans/planLink.ts';
import { HOME, routeHash } from '../../src/app/state/route.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { assertNoFaults, assertNoForeignRequests, axe, openPage } from './harness.ts';

const STATUS = '#register [role=status]';
const ofTransport = PARAMETERS.filter(({ id }) => id.startsWith('transport.')).length;

test('the register opens as a link says, is narrowed by keyboard, and Back puts it back', async () => {
  const page = await openPage({
    width: 390,
    height: 800,
    path: '#/assumptions?filter=part:transport',
  });
  const shows = (count: number) =>
    page.waitForFunction(
      ([at, words]) => document.querySelector(at)?.textContent?.startsWith(words),
      [STATUS, `Showing ${count} of `] as const,
    );
  await shows(ofTransport);
  expect(await page.locator('#register-part').inputValue()).toBe('transport');
  await page.focus('#register-text');
  await page.keyboard.type('transport.circuity');
  await shows(1);
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes('words:transport.c'));
  await page.locator('#register summary').first().press('Enter');
  const facts = await page.textContent('#register .lip-assumption__facts');
  expect(facts).toMatch(/Quality.*Reason.*Range.*8 in 10.*Affects/s);
  const violations = await axe(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
  await page.goBack();
  await shows(ofTransport);
  expect(await page.locator('#register-text').inputValue()).toBe('');
  await page.selectOption('#register-changed', 'changed');
  await shows(0);
  expect(await page.textContent(STATUS)).toContain('The plan in view changes none');
  assertNoForeignRequests(page);
  assertNoFaults(page);
});

test('what a plan changes stands beside its default, in the unit and in per cent', async () => {
  const file = readFileSync('scenarios/baseline.scenario.json', 'utf8');
  const plan = scenarioSchema.parse({
    ...JSON.parse(file),
    id: 'longer-ways',
    parameters: {
      'transport.circuity': { low: 2.6, central: 2.6, high: 2.6, reason: 'Counted here.' },
    },
  });
  const shared = await planToText(plan);
  const path = routeHash({ ...HOME, page: 'assumptions', filter: 'changed', shared });
  const page = await openPage({ width: 1280, height: 900, path });
  const row = page.locator('#register tbody tr');
  await row.first().waitFor();
  expect(await row.count()).toBe(1);
  expect(await row.textContent()).toMatch(/2\.6.*Default [\d.]+; \+[\d.]+ \(\+[\d.]+%\)/);
  expect(await axe(page)).toEqual([]);
  assertNoFaults(page);
});
