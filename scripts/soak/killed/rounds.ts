/** One round: a page is killed while it saves or simulates, and the plan is looked for in the next page. */
import type { Page } from 'playwright-core';
import { kept, planFile } from '../../../test/browser/support/keptPlans.ts';
import type { Device } from './site.ts';

const PLAN = { id: 'killed', label: 'Version 0', policies: 40 };
const LABEL = /^Version (\d+)$/;
/** So that a page that hangs ends the round, in milliseconds. */
const PATIENCE_MS = 120_000;

export type Moment = 'save' | 'run';

export interface Round {
  readonly moment: Moment;
  /** Milliseconds into the saving or the run. */
  readonly after: number;
  /** Last version that the page said was kept, and last that it said was made, before it was killed. */
  readonly written: number;
  readonly made: number;
  /** Version found by the next page; null = none that is whole. */
  readonly found: number | null;
  /** What is wrong; empty where nothing is. */
  readonly faults: readonly string[];
}

export async function openPlans(device: Device, address: string): Promise<Page> {
  const page = await device.context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${address}#/plans`);
  await page.locator('main h1').getByText(/plans/i).waitFor();
  return page;
}

/** Keeps the plan that all rounds are about. */
export async function firstPlan(page: Page): Promise<void> {
  await page.setInputFiles('main input[type=file]', {
    name: 'killed.scenario.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(planFile(PLAN))),
  });
  await page.locator('.lip-plans-list b').getByText(PLAN.label).waitFor();
  // Its only change until it is killed.
  await page.waitForTimeout(500);
}

/**
 * Runs in the page: renames the plan by its own form over and over, one version a step, and says what
 * it has made and what it has heard to be kept.
 *
 * @param steps last version to make.
 */
function keepRenaming({ from, steps, gap }: { from: number; steps: number; gap: number }): void {
  let made = from;
  let written = from;
  new BroadcastChannel('own-plans').addEventListener('message', () => {
    written += 1;
    console.log(`written ${written}`);
  });
  const button = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Rename:'));
  const step = () => {
    const field = document.querySelector<HTMLInputElement>('.lip-plans-list input');
    if (!field) button()?.click();
    else {
      made += 1;
      field.value = `Version ${made}`;
      field.form?.requestSubmit();
      console.log(`made ${made}`);
      if (made >= steps) return;
    }
    setTimeout(step, gap);
  };
  step();
}

/** The version that the device holds, where the plan is whole. */
async function versionFound(page: Page): Promise<number | null> {
  const record = (await kept(page))[PLAN.id] as { scenario: Record<string, unknown> } | undefined;
  if (record === undefined) return null;
  const { label, policies } = record.scenario as { label: string; policies: { id: string }[] };
  const wanted = (planFile(PLAN) as { policies: { id: string; rationale: string }[] }).policies;
  const isWhole =
    policies.length === wanted.length &&
    wanted.every((policy, at) => {
      const there = policies[at] as unknown as Record<string, unknown>;
      return Object.entries(policy).every(
        ([field, value]) => JSON.stringify(there[field]) === JSON.stringify(value),
      );
    });
  const version = LABEL.exec(label)?.[1];
  return isWhole && version !== undefined ? Number(version) : null;
}

export interface RoundAsked {
  readonly device: Device;
  readonly address: string;
  readonly moment: Moment;
  readonly after: number;
  /** Milliseconds between two edits. */
  readonly gap: number;
}

export async function round({ device, address, moment, after, gap }: RoundAsked): Promise<Round> {
  const faults: string[] = [];
  const page = await openPlans(device, address);
  const from = (await versionFound(page)) ?? 0;
  let written = from;
  let made = from;
  page.on('console', (message) => {
    const [what, version] = message.text().split(' ');
    if (what === 'written') written = Number(version);
    if (what === 'made') made = Number(version);
  });
  const steps = moment === 'run' ? from + 1 : from + 10_000;
  const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
  await page.evaluate(keepRenaming, { from, steps, gap });
  if (moment === 'run') {
    await page
      .locator('.lip-plans-list b')
      .getByText(`Version ${steps}`, { exact: true })
      .waitFor();
    await page.evaluate((id) => {
      location.hash = `#/overview?scenario=${id}`;
    }, PLAN.id);
    await page.getByRole('button', { name: /^Stop/ }).waitFor();
  }
  await new Promise((resolve) => setTimeout(resolve, after));
  if ((await device.killPages()) === 0) faults.push('no page was there to be killed');
  await crashed;
  await page.close();

  const next = await openPlans(device, address);
  next.on('pageerror', (error) => faults.push(String(error)));
  const found = await versionFound(next);
  if (found === null) faults.push('the plan is not there, or not whole');
  else if (found < written) faults.push(`version ${written} was kept, and ${found} was found`);
  const shown = await next.locator('.lip-plans-list tbody th b').allTextContents();
  if (shown.join() !== `Version ${found}`) faults.push(`the page shows ${shown.join(', ')}`);
  const alarm = await next.locator('main .lip-notice').allTextContents();
  if (alarm.length > 0) faults.push(`the page says ${alarm.join(' ')}`);

  // The page works: another edit is made by its form, and kept.
  const goOn = (found ?? 0) + 1;
  await next.evaluate(keepRenaming, { from: goOn - 1, steps: goOn, gap: 0 });
  await next.locator('.lip-plans-list b').getByText(`Version ${goOn}`, { exact: true }).waitFor();
  await next.waitForTimeout(100);
  if ((await versionFound(next)) !== goOn) faults.push('an edit after it was not kept');
  await next.close();
  return { moment, after, written, made, found, faults };
}
