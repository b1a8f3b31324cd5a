import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../scripts/viteSecurity.ts';
import { addressesOfText, htmlFromText } from './noHtml.ts';
import { onlyModules, readSources } from './sources.ts';

const modules = onlyModules(readSources('src'));
const elements = modules.filter(({ path }) => path.endsWith('.tsx'));

describe('a text stays a text', () => {
  it('no module makes HTML, a script or a request of one', () => {
    expect(modules.length).toBeGreaterThan(400);
    expect(htmlFromText(modules)).toEqual([]);
  });

  it('no link leads where a value of the data says', () => {
    expect(elements.filter(({ text }) => text.includes('href={')).length).toBeGreaterThan(20);
    expect(addressesOfText(elements)).toEqual([]);
  });

  it('the page itself has no inline script, style or handler', () => {
    const page = readFileSync('index.html', 'utf8');
    expect(page).toContain('<script type="module" src="./src/app/main.tsx"></script>');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:/);
  });
});

describe('the security policy', () => {
  const page = readFileSync('index.html', 'utf8');
  const inPage = /Content-Security-Policy"\s+content="([^"]+)/.exec(page)?.[1] ?? '';
  const served = securityHeaders()['Content-Security-Policy'];

  it('begins with nothing, and lets in what comes with the page alone', () => {
    expect(inPage).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(inPage).toContain("; connect-src 'self'; ");
    expect(inPage).toContain("; require-trusted-types-for 'script'; trusted-types default");
    for (const policy of [inPage, served]) {
      expect(policy).not.toMatch(/unsafe|wasm|\*|https?:|strict-dynamic|nonce/);
    }
  });

  it('is served as it stands in the page, and keeps the page out of frames', () => {
    const [first] = inPage.split('; require-trusted-types-for');
    expect(served).toBe(`${first}; frame-ancestors 'none'`);
  });
});

describe('each check can fail', () => {
  const file = (text: string) => [{ path: 'src/app/a.tsx', text }];

  it.each([
    '<p dangerouslySetInnerHTML={{ __html: name }} />',
    'node.innerHTML = name;',
    "node['outerHTML'] = name;",
    'node.insertAdjacentHTML("beforeend", name);',
    'document.write(name);',
    'document . writeln(name);',
    'const a = eval(name);',
    'const a = new Function(name);',
    'const a = Function(name)();',
    "setTimeout('go()', 10);",
    'setInterval(`go()`, 10);',
    "const a = 'javascript:go()';",
    'new DOMParser().parseFromString(name, type);',
    'navigator.sendBeacon(address, name);',
    'const a = `${eval(name)}`;',
  ])('finds %s', (text) => {
    expect(htmlFromText(file(text))).toHaveLength(1);
  });

  it.each([
    '// innerHTML is never used, nor eval(name)',
    'type Work = Function; interface Evaluated { eval: number }',
    'setTimeout(() => go(), 10); medieval(name); node.textContent = name;',
    'isFunction(name); const anyFunction = 1;',
  ])('passes over %s', (text) => {
    expect(htmlFromText(file(text))).toEqual([]);
  });

  it('finds a link that data lead, and passes over those that the page makes', () => {
    expect(addressesOfText(file('<a href={source.link}>Source</a>'))).toHaveLength(1);
    expect(addressesOfText(file('<img src={name} />'))).toHaveLength(1);
    expect(addressesOfText(file('<a href={`${source}`}>Source</a>'))).toHaveLength(1);
    const own = '<a href={hashOf({ page })} /><a href={props.backAddress} /><a href={`#${id}`} />';
    expect(addressesOfText(file(own))).toEqual([]);
  });
});
