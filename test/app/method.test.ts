/** The method as it is told: every assumption belongs to a step, and the document says what the page says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodText } from '../../scripts/method/report.ts';
import { METHOD_STEPS } from '../../src/app/content/method.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { MODEL_VERSION } from '../../src/domain/version.ts';

const DOCUMENT = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8');
/** Layout of Markdown, which a formatter may change. */
const plain = (text: string) => text.replaceAll(/[*_\\|-]/g, '').replaceAll(/\s+/g, ' ');

describe('the steps of the method', () => {
  it('name assumptions that exist, and leave none out', () => {
    const prefixes = METHOD_STEPS.flatMap(({ assumptions }) => assumptions);
    for (const prefix of prefixes) {
      expect(
        PARAMETERS.filter(({ id }) => id.startsWith(prefix)),
        prefix,
      ).not.toEqual([]);
    }
    const left = PARAMETERS.filter(({ id }) => !prefixes.some((prefix) => id.startsWith(prefix)));
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it('say each what is done and what holds', () => {
    for (const { title, plain: words, exact } of METHOD_STEPS) {
      expect(words.length, title).toBeGreaterThan(0);
      expect(exact.length, title).toBeGreaterThan(0);
      for (const sentence of words) expect(sentence).toMatch(/\.$/);
    }
  });
});

describe('docs/method.md', () => {
  it('says word by word what the page says', () => {
    expect(plain(DOCUMENT)).toContain(plain(methodText()));
  });

  it('was made with the model as it is', () => {
    expect(DOCUMENT).toContain(`model ${MODEL_VERSION}`);
  });
});
