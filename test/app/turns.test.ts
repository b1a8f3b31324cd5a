/** What waits for its turn to draw, and in what order it gets it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns, type InLine } from '../../src/app/state/turns.ts';

/** Tasks that run when the test says so. */
function tasks() {
  const queue: (() => void)[] = [];
  return {
    later: (work: () => void) => void queue.push(work),
    one: () => queue.shift()?.(),
    all() {
      while (queue.length > 0) queue.shift()?.();
    },
  };
}

/** A part of a page that notes which run it drew: the newest it was given. */
function partOf(drawn: string[], name: string, place: number) {
  const part = {
    run: 'first',
    place: () => place,
    draw: () => void drawn.push(`${name} ${part.run}`),
  };
  return part satisfies InLine;
}

test('each part is drawn in a task of its own, the topmost first and equals as they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }), (places) => {
      const { later, one } = tasks();
      const turns = createTurns(later);
      const drawn: string[] = [];
      for (const [at, place] of places.entries()) turns.wait(partOf(drawn, `${at}`, place));
      const order = places
        .map((place, at) => ({ place, at }))
        .sort((a, b) => a.place - b.place || a.at - b.at);
      for (const [done, { at }] of order.entries()) {
        expect(drawn.length).toBe(done);
        one();
        expect(drawn[done]).toBe(`${at} first`);
      }
    }),
  );
});

test('a page is busy until its last part is drawn, and only then is the rest done', () => {
  const { later, one, all } = tasks();
  const turns = createTurns(later);
  const drawn: string[] = [];
  turns.whenDrawn(() => drawn.push('at once'));
  turns.wait(partOf(drawn, 'map', 1));
  turns.wait(partOf(drawn, 'footer', Number.POSITIVE_INFINITY));
  turns.whenDrawn(() => drawn.push('said'));
  one();
  expect(turns.busy.value).toBe(true);
  all();
  expect(drawn).toEqual(['at once', 'map first', 'footer first', 'said']);
  expect(turns.busy.value).toBe(false);
});

test('a run that ends while another is drawn leaves every part with the newest', () => {
  const { later, one, all } = tasks();
  const turns = createTurns(later);
  const drawn: string[] = [];
  const parts = [0, 1, 2].map((place) => partOf(drawn, `${place}`, place));
  for (const part of parts) turns.wait(part);
  one();
  for (const part of parts) {
    part.run = 'second';
    turns.wait(part);
  }
  all();
  expect(drawn).toEqual(['0 first', '0 second', '1 second', '2 second']);
});

test('paper gets every part at once, and none is drawn twice', () => {
  const { later, all } = tasks();
  const turns = createTurns(later);
  const drawn: string[] = [];
  for (const place of [1, 0]) turns.wait(partOf(drawn, `${place}`, place));
  const inner = partOf(drawn, 'inner', 2);
  turns.wait({ place: () => 3, draw: () => turns.wait(inner) });
  turns.flush();
  expect(drawn).toEqual(['1 first', '0 first', 'inner first']);
  all();
  expect(drawn).toHaveLength(3);
  expect(turns.busy.value).toBe(false);
});

test('a part that has left the page is not drawn, and the page comes to rest', () => {
  const { later, all } = tasks();
  const turns = createTurns(later);
  const drawn: string[] = [];
  const part = partOf(drawn, 'map', 0);
  turns.wait(part);
  turns.leave(part);
  all();
  expect(drawn).toEqual([]);
  expect(turns.busy.value).toBe(false);
});

test('parts within a part that is drawn wait in their turn', () => {
  const { later, all, one } = tasks();
  const turns = createTurns(later);
  const drawn: string[] = [];
  const inner = partOf(drawn, 'table', 0);
  turns.wait({ place: () => 0, draw: () => turns.wait(inner) });
  one();
  expect(drawn).toEqual([]);
  expect(turns.busy.value).toBe(true);
  all();
  expect(drawn).toEqual(['table first']);
});
