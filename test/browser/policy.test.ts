/** What the security policy lets through, and that no journey passes over what it refuses. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { assertNoFaults, headlineWith, openPage, refusals, stopRun } from './harness.ts';

const ELSEWHERE = 'https://elsewhere.invalid/';

/** Does in the page what a policy refuses, and waits until all of it has been told. */
async function trespass(page: Page): Promise<string[]> {
  await page.evaluate((elsewhere) => {
    const script = document.createElement('script');
    const style = document.createElement('style');
    const image = document.createElement('img');
    style.textContent = 'body { outline: 3px solid rgb(1, 2, 3) }';
    image.src = elsewhere;
    document.body.append(style, image);
    const tried = [
      () => {
        script.textContent = 'globalThis.ran = "inline";';
        document.body.append(script);
      },
      () => {
        document.body.innerHTML = '<img src=x onerror="globalThis.ran = 1">';
      },
      () => new Worker(new URL('worker.js', elsewhere)),
      () => fetch(elsewhere).catch(() => undefined),
      () => document.body.setAttribute('onclick', 'globalThis.ran = "handler"'),
    ];
    for (const one of tried) {
      try {
        one();
      } catch {
        // Refused at once: the page is told as well.
      }
    }
    // Outside of what the debugging protocol evaluates, which no policy binds.
    setTimeout(() => {
      try {
        new Function('globalThis.ran = "function"')();
      } catch {
        // As above.
      }
    });
  }, ELSEWHERE);
  await page.waitForTimeout(500);
  return refusals(page);
}

test('inline scripts and styles, evaluation, HTML of text and other hosts are refused and told of', async () => {
  const page = await openPage({ width: 800, height: 600 });
  await headlineWith(page, '');
  await stopRun(page);
  assertNoFaults(page);
  const words = (await trespass(page)).join('\n');
  for (const directive of [
    'style-src-elem: inline',
    `img-src: ${ELSEWHERE}`,
    `connect-src: ${ELSEWHERE}`,
    'trusted-types-sink HTMLScriptElement textContent',
    'trusted-types-sink Element innerHTML',
    'trusted-types-sink Element onclick',
    'trusted-types-sink Function',
  ]) {
    expect(words).toContain(directive);
  }
  const after = await page.evaluate(() => ({
    ran: (globalThis as { ran?: unknown }).ran,
    outline: getComputedStyle(document.body).outlineColor,
    heading: document.querySelectorAll('h1').length,
  }));
  expect(after).toMatchObject({ ran: undefined, heading: 1 });
  expect(after.outline).not.toBe('rgb(1, 2, 3)');
});

test('served, the policy holds in workers too, and no page of another may frame this one', async () => {
  const page = await openPage({ width: 800, height: 600 });
  await headlineWith(page, '');
  const worker = page.workers()[0] ?? (await page.waitForEvent('worker'));
  await stopRun(page);
  for (const address of [inject('siteAddress'), worker.url()]) {
    const { headers } = await fetch(address);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; .*connect-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
  await worker.evaluate((elsewhere) => fetch(elsewhere).catch(() => undefined), ELSEWHERE);
  let refused = '';
  const heard = () => {
    refused += refusals(page).join();
    return refused;
  };
  await expect
    .poll(heard, { timeout: 30_000 })
    .toMatch(/in a worker, connect-src: https:\/\/elsewhere\.invalid/);

  const other = await openPage({ width: 800, height: 600, path: 'about:blank' });
  await other.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, inject('siteAddress'));
  await other.waitForTimeout(1000);
  expect(other.frames()[1].url()).toMatch(/^chrome-error:/);
  refusals(other);
});
