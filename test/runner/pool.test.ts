import { afterEach, describe, expect, it } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { type DrawResult, keptOf } from '../../src/model/run/keptDraw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { drawAll } from '../../src/runner/drawAll.ts';
import type { OpenPort, ThreadPort } from '../../src/runner/drawingThread.ts';
import { openThread } from '../../src/runner/node/thread.ts';
import { Pool } from '../../src/runner/pool.ts';
import type { PoolRequest } from '../../src/runner/protocol.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { threadHere } from '../support/threadHere.ts';

const SEED = 11;
const YEARS = 2;
const DRAWS = [0, 1, 2, 3, 4, 5];

const dataset = await generateDataset(SMALL_AREA);
const scenario = scenarioFrom(dataset);
const model = prepareModel(dataset, scenario, YEARS);
const inThisProcess = DRAWS.map((draw) => bytesOf(runDraw(model, SEED, draw)));

/** All that is kept of a draw, as text. */
function bytesOf(result: DrawResult): string {
  const { draw, vector, baseFigures } = keptOf(result);
  return JSON.stringify([draw, Buffer.from(vector).toString('base64'), baseFigures]);
}

const pools: Pool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function poolOf(threads: number, openPort: OpenPort, depth = 1): Pool {
  const pool = new Pool({ threads, openPort, depth });
  pools.push(pool);
  pool.open(dataset);
  return pool;
}

async function drawn(pool: Pool, draws: readonly number[] = DRAWS): Promise<string[]> {
  const results = await drawAll(pool.drawers(scenario, YEARS), { seed: SEED, draws });
  return results.map(bytesOf);
}

/** Remembers the threads that a pool opens, and what is asked of them. */
function noting(openPort: OpenPort, hear: (request: PoolRequest, port: ThreadPort) => void) {
  const ports: ThreadPort[] = [];
  const open = () => {
    const port = openPort();
    ports.push(port);
    const post = (request: PoolRequest) => {
      port.post(request);
      hear(request, port);
    };
    return { ...port, post };
  };
  return { ports, open };
}

const platforms: [string, OpenPort][] = [
  ['on threads in this process', () => threadHere()],
  ['on threads of Node', openThread],
];

describe.each(platforms)('draws %s', (_, openPort) => {
  it.each([1, 2, 4])('are the same bytes on %i of them', async (threads) => {
    expect(await drawn(poolOf(threads, openPort))).toEqual(inThisProcess);
  });

  it('are the same in any order, and come back in the order asked for', async () => {
    const shuffled = [4, 1, 5, 0, 3, 2];
    expect(await drawn(poolOf(2, openPort, 2), shuffled)).toEqual(
      shuffled.map((draw) => inThisProcess[draw]),
    );
  });

  it('are all there, and the same, when a thread is ended in the middle of one', async () => {
    let toBeEnded = 1;
    const { ports, open } = noting(openPort, (request, port) => {
      if ('draw' in request && request.draw === 3 && toBeEnded-- > 0) void port.close();
    });
    expect(await drawn(poolOf(2, open))).toEqual(inThisProcess);
    expect(ports).toHaveLength(3);
  });

  it('go on after a run that was stopped', async () => {
    const pool = poolOf(2, openPort);
    const stop = new AbortController();
    const stopped = drawAll(pool.drawers(scenario, YEARS), {
      seed: SEED,
      draws: DRAWS,
      signal: stop.signal,
      onDraw: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await drawn(pool)).toEqual(inThisProcess);
  });

  it('fail in the words of the model where the model fails', async () => {
    const asked: number[] = [];
    const { open } = noting(openPort, (request) => {
      if ('draw' in request) asked.push(request.draw);
    });
    const years = 0;
    const here = () => prepareModel(dataset, scenario, years);
    expect(here).toThrow('horizon of 1 year or more');
    const drawers = poolOf(1, open).drawers(scenario, years);
    const failing = drawAll(drawers, { seed: SEED, draws: DRAWS });
    await expect(failing).rejects.toThrow('horizon of 1 year or more');
    expect(asked).toEqual([0]);
  });
});
