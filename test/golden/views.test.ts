import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hashesOfViews, movedParts, VIEWS_PATH } from './views.ts';

it('what pages and tables say of the invented unitary is as it was', async () => {
  const moved = movedParts(JSON.parse(readFileSync(VIEWS_PATH, 'utf8')), await hashesOfViews());
  const accept = 'If this is meant, accept it with `npm run golden` and say why in CHANGELOG.md.';
  expect(moved.length, [`${moved.length} parts moved:`, ...moved, accept].join('\n  ')).toBe(0);
});
