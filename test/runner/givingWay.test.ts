/** A draw is left between two of its years for what is wanted more, and made again as if it never was. */
import { describe, expect, it } from 'vitest';
import { drawWithRolls, drawYearsWithRolls } from '../../src/model/review/pairDraw.ts';
import { drawYears, runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { createThread } from '../../src/runner/listen.ts';
import type { PoolReply } from '../../src/runner/protocol.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const SEED = 11;
const YEARS = 4;

const dataset = await generateDataset(SMALL_AREA);
const scenario = scenarioFrom(dataset);
const model = prepareModel(dataset, scenario, YEARS);
/** As text, which is compared in less time than numbers one by one. */
const textOf = (vector: Uint8Array) => Buffer.from(vector).toString('base64');
const vectorOf = (draw: number) => textOf(runDraw(model, SEED, draw).vector);
const vectors = [0, 1].map(vectorOf);

/** Begins something that goes year by year, and gives it up after some of them. */
function giveUp(steps: Generator<void, unknown, void>, years: number): void {
  for (let halt = 0; halt <= years; halt++) expect(steps.next().done).toBe(false);
  steps.return(null);
}

describe('a draw that is given up', () => {
  it('halts before each of its years', () => {
    const halts = [...drawYears(model, SEED, 0)];
    expect(halts).toHaveLength(YEARS);
  });

  it.each([0, 1, 2, 3])(
    'after %i years is the same bytes when made again, as are others',
    (years) => {
      giveUp(drawYears(model, SEED, 0), years);
      expect(vectorOf(1)).toBe(vectors[1]);
      giveUp(drawYears(model, SEED, 1), years);
      expect(vectorOf(0)).toBe(vectors[0]);
    },
  );

  it('has its rolls as well when made again', () => {
    const before = drawWithRolls(model, SEED, 0);
    giveUp(drawYearsWithRolls(model, SEED, 0), 2);
    const { result, rolls } = drawWithRolls(model, SEED, 0);
    expect(textOf(result.vector)).toBe(vectors[0]);
    expect(result.baseFigures).toEqual(before.result.baseFigures);
    expect(rolls).toEqual(before.rolls);
  });
});

/** A thread that notes what it says, and after how many of its turns; a turn may bring messages. */
function thread(messages: (hear: ReturnType<typeof createThread>) => (() => void)[]) {
  const said: { readonly turns: number; readonly what: string }[] = [];
  const replies: PoolReply[] = [];
  let turns = 0;
  const hear = createThread({
    reply: (reply) => {
      replies.push(reply);
      said.push({ turns, what: `${reply.kind} ${reply.requestId}` });
    },
    turn: async () => brought[turns++]?.(),
  });
  const brought = messages(hear);
  void hear({ kind: 'open', dataset });
  void hear({ kind: 'prepare', slot: 0, scenario, years: YEARS });
  const ask = (requestId: number, draw: number) =>
    hear({ kind: 'draw', requestId, slot: 0, seed: SEED, draw });
  return { hear, ask, said, replies };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a thread at a draw', () => {
  it('hears between two years that another is wanted, and does that next', async () => {
    const drop = 3;
    const { ask, said, replies } = thread((hear) => [
      ...new Array(drop - 1),
      () => {
        void hear({ kind: 'drop', requestId: 1 });
        void hear({ kind: 'draw', requestId: 2, slot: 0, seed: SEED, draw: 1 });
      },
    ]);
    void ask(1, 0);
    await settle();
    // A turn once its model is there, and one before each year.
    expect(said).toEqual([{ turns: drop + 1 + YEARS, what: 'drawn 2' }]);
    void ask(3, 0);
    await settle();
    const [second, again] = replies as Extract<PoolReply, { kind: 'drawn' }>[];
    expect(textOf(second.kept.vector)).toBe(vectors[1]);
    expect(textOf(again.kept.vector)).toBe(vectors[0]);
  });

  it('goes on with it when one that waits behind is given up', async () => {
    const { ask, said } = thread((hear) => [() => void hear({ kind: 'drop', requestId: 2 })]);
    void ask(1, 0);
    void ask(2, 1);
    void ask(3, 1);
    await settle();
    expect(said.map(({ what }) => what)).toEqual(['drawn 1', 'drawn 3']);
  });

  it('thinks nothing of a draw given up that it has made', async () => {
    const { ask, hear, said } = thread(() => []);
    void ask(1, 0);
    await settle();
    void hear({ kind: 'drop', requestId: 1 });
    void ask(2, 1);
    await settle();
    expect(said.map(({ what }) => what)).toEqual(['drawn 1', 'drawn 2']);
  });
});
