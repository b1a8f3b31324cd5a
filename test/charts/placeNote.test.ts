import { expect, test } from 'vitest';
import { type Box, placeNote } from '../../src/charts/fan/placeNote.ts';

/** Whether a straight line passes through a box. */
function crosses(from: { x: number; y: number }, to: { x: number; y: number }, box: Box): boolean {
  for (let step = 0; step <= 1000; step++) {
    const x = from.x + ((to.x - from.x) * step) / 1000;
    const y = from.y + ((to.y - from.y) * step) / 1000;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}

test('the leader from the words to the band passes through nothing that is written, however low', () => {
  for (let y = 60; y <= 200; y += 2) {
    for (const x of [0, 150, 300]) {
      const written = { x, y, width: 180, height: 10 };
      const note = placeNote({
        width: 200,
        height: 18,
        left: 0,
        right: 600,
        top: 0,
        bottom: 260,
        upper: (across) => 240 - across / 3,
        lower: () => 250,
        taken: [written],
        bandFrom: 60,
      });
      if (note === undefined) throw new Error('There is room for the words.');
      expect(crosses(note.leader.from, note.leader.to, written), `${x}, ${y}`).toBe(false);
    }
  }
});
