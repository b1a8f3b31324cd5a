/** A committee paper of a plan that changes whom schools admit: both sides, and nothing beyond the sheet. */
import { expect, test } from 'vitest';
import {
  assertNoFaults,
  assertNoForeignRequests,
  axe,
  headlineWith,
  openPage,
  stopRun,
} from './harness.ts';

/** Width of the text of an A4 sheet in CSS pixels: 210 mm less two margins of 15 mm. */
const SHEET_PX = Math.floor(((210 - 30) / 25.4) * 96);

test('a paper says who gains and who loses, school by school too, and fits its sheets', async () => {
  const page = await openPage({
    width: 1280,
    height: 900,
    path: '#/paper?scenario=special-school-review',
  });
  await headlineWith(page, 'simulated futures');
  await stopRun(page);
  const gains = page.locator('#paper-gains');
  await page.locator('#paper-gains-need').waitFor();
  await gains.getByRole('button', { name: 'Stop' }).press('Enter');
  await gains.getByText('Stopped before all pairs of futures were in.').waitFor();

  const words = (await gains.textContent()) ?? '';
  expect(words).toMatch(/about [\d,]+ children \(8 in 10 futures .+?\) are in the type of place/);
  expect(words).toContain('The reverse holds for');
  for (const by of ['need', 'district']) {
    const drawn = (await page.locator(`#paper-gains-${by} svg`).textContent()) ?? '';
    expect(drawn, by).toMatch(/\d lose it/);
    expect(drawn, by).toMatch(/\d gain it/);
  }
  const [need, district] = await Promise.all(
    ['need', 'district'].map((by) => page.locator(`#paper-gains-${by}`).boundingBox()),
  );
  expect(need?.y).toBe(district?.y);
  expect(need?.width).toBe(district?.width);
  expect(await gains.locator('table tbody tr').count()).toBeGreaterThan(1);

  const affected = page.locator('#paper-affected');
  expect(await affected.locator('dt').allTextContents()).toEqual([
    'Waiting for the type of place that they need',
    'Average journey one way, of those who have one',
  ]);
  expect(await affected.textContent()).toMatch(/Better off by most:.+Worse off by most:/);
  expect((await axe(page)).map((one) => `${one.id}: ${one.nodes[0].html}`)).toEqual([]);

  // While it is printed a drawing has the width of its column on the sheet, so that type keeps its size.
  const drawn = () =>
    page
      .locator('.lip-paper .lip-fan')
      .first()
      .evaluate((fan) => Number(fan.getAttribute('width')));
  const onScreen = await drawn();
  expect(onScreen).toBeGreaterThan(SHEET_PX);
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
  await expect.poll(drawn).toBe(SHEET_PX);
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
  await expect.poll(drawn).toBe(onScreen);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET_PX, height: 900 });
  const beyond = await page.evaluate((width) => {
    const parts = [...document.querySelectorAll<HTMLElement>('main table, main svg, main p')];
    return parts
      .filter((part) => part.getBoundingClientRect().right > width + 1)
      .map((part) => part.outerHTML.slice(0, 120));
  }, SHEET_PX);
  expect(beyond).toEqual([]);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheetCount = sheets.match(/\/Type\s*\/Page\b/g)?.length;
  expect(sheetCount).toBeGreaterThanOrEqual(2);
  expect(sheetCount).toBeLessThanOrEqual(4);
  expect(await page.textContent('.lip-paper__facts')).toMatch(
    /For decision.*for the council to add/,
  );
  assertNoForeignRequests(page);
  assertNoFaults(page);
});
