import { afterEach, expect, it } from 'vitest';
import { allowOwnScripts, isOwnScript } from '../../src/app/frame/ownScripts.ts';

const PAGE = 'https://example.org/plans/index.html';
const host = globalThis as { trustedTypes?: unknown };

afterEach(() => {
  delete host.trustedTypes;
});

it('a script is of the page where it stands beside or below it, or is held by it', () => {
  for (const own of ['./sw.js', '/plans/assets/a.js', 'blob:https://example.org/1', PAGE]) {
    expect(isOwnScript(own, PAGE), own).toBe(true);
  }
  for (const other of [
    'https://elsewhere.invalid/a.js',
    '//elsewhere.invalid/plans/a.js',
    '../a.js',
    'https://example.org/plansible/a.js',
    'https://example.org:8443/plans/a.js',
    'data:text/javascript,go()',
    'javascript:go()',
  ]) {
    expect(isOwnScript(other, PAGE), other).toBe(false);
  }
});

it('makes a policy for addresses of scripts alone, where the browser asks for one', () => {
  allowOwnScripts(PAGE);
  const made: [string, Record<string, (address: string) => string>][] = [];
  host.trustedTypes = { createPolicy: (...of: (typeof made)[0]) => made.push(of) };
  allowOwnScripts(PAGE);
  expect(made).toHaveLength(1);
  const [name, rules] = made[0];
  expect(name).toBe('default');
  expect(Object.keys(rules)).toEqual(['createScriptURL']);
  expect(rules.createScriptURL('./sw.js')).toBe('./sw.js');
  expect(() => rules.createScriptURL('https://elsewhere.invalid/a.js')).toThrow('another origin');
});
