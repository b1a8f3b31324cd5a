import { describe, expect, it } from 'vitest';
import { createClient, type Port, WorkerFailure } from '../../src/app/worker/client.ts';
import type { Reply, Request } from '../../src/app/worker/protocol.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { overview } from './support/views.ts';

const scenario = scenarioSchema.parse({
  schemaVersion: 1,
  id: 'no-change',
  label: 'No change',
  description: '',
});
const options = { draws: 20, seed: 1, years: 10 };

/** A port that keeps what it is sent and says what a test tells it to. */
function fakePort() {
  const sent: Request[] = [];
  const port: Port = {
    postMessage: (request) => {
      sent.push(request);
    },
    onmessage: null,
    onerror: null,
  };
  const say = (reply: Reply) => port.onmessage?.({ data: reply } as MessageEvent<Reply>);
  const crash = (message: string) => port.onerror?.({ message } as ErrorEvent);
  return { port, sent, say, crash };
}

describe('the client', () => {
  it('gives each request the reply that carries its id, in whatever order replies come', async () => {
    const { port, sent, say } = fakePort();
    const client = createClient(port);
    const first = client.view('a', { kind: 'overview' });
    const second = client.view('b', { kind: 'overview' });
    const [one, two] = sent.map((request) => request.requestId);
    expect(one).not.toBe(two);
    say({ kind: 'view', requestId: two, view: overview(20, 'b') });
    say({ kind: 'view', requestId: one, view: overview(20, 'a') });
    expect((await first).provenance.scenarioId).toBe('a');
    expect((await second).provenance.scenarioId).toBe('b');
  });

  it('passes progress on and ends with the run', async () => {
    const { port, sent, say } = fakePort();
    const seen: number[] = [];
    const run = createClient(port).run(scenario, {
      ...options,
      onProgress: (done) => seen.push(done),
    });
    const { requestId } = sent[0];
    say({ kind: 'progress', requestId, drawsDone: 5, drawsWanted: 20, drawsMade: 5 });
    say({ kind: 'progress', requestId, drawsDone: 20, drawsWanted: 20, drawsMade: 20 });
    say({ kind: 'ran', requestId, scenarioId: 'no-change' });
    expect(await run).toBe('ran');
    say({ kind: 'progress', requestId, drawsDone: 21, drawsWanted: 20, drawsMade: 21 });
    expect(seen).toEqual([5, 20]);
  });

  it('stops a run by the id of that run, once, and waits for no word of a busy worker', async () => {
    const { port, sent, say } = fakePort();
    const controller = new AbortController();
    const run = createClient(port).run(scenario, { ...options, signal: controller.signal });
    const { requestId } = sent[0];
    controller.abort();
    expect(sent.slice(1)).toEqual([{ kind: 'cancel', requestId }]);
    expect(await run).toBe('stopped');
    say({ kind: 'cancelled', requestId });
  });

  it('does not ask to stop a run that has ended', async () => {
    const { port, sent, say } = fakePort();
    const controller = new AbortController();
    const run = createClient(port).run(scenario, { ...options, signal: controller.signal });
    say({ kind: 'ran', requestId: sent[0].requestId, scenarioId: 'no-change' });
    await run;
    controller.abort();
    expect(sent).toHaveLength(1);
  });

  it('hands over every problem of a failure', async () => {
    const { port, sent, say } = fakePort();
    const opening = createClient(port).open('data/x/');
    const problems = ['a.csv, row 2: found “x”', 'b.csv, row 3: found “y”'];
    say({ kind: 'failed', requestId: sent[0].requestId, message: 'Cannot be used', problems });
    await expect(opening).rejects.toMatchObject({ message: 'Cannot be used', problems });
  });

  it('rejects everything under way when the worker crashes', async () => {
    const { port, crash } = fakePort();
    const next = fakePort();
    const client = createClient(port, () => next.port);
    const waiting = [client.open('data/x/'), client.view('a', { kind: 'checks' })];
    crash('out of memory');
    for (const request of waiting) {
      await expect(request).rejects.toThrow(/out of memory.*Your plans are safe.*Try again/);
    }
    expect(client.isLost()).toBe(true);
    await expect(client.view('a', { kind: 'checks' })).rejects.toThrow(/out of memory/);
  });

  it('goes on with another worker once data are opened again', async () => {
    const { port, sent, crash } = fakePort();
    const next = fakePort();
    const client = createClient(port, () => next.port);
    crash('gone');
    const opening = client.open('data/x/');
    expect([sent.length, next.sent.map(({ kind }) => kind)]).toEqual([0, ['open']]);
    const problems = ['none'];
    const { requestId } = next.sent[0];
    next.say({ kind: 'failed', requestId, message: 'heard', problems });
    await expect(opening).rejects.toThrow('heard');
    expect(client.isLost()).toBe(false);
  });

  it('refuses a view of another kind than was asked for', async () => {
    const { port, sent, say } = fakePort();
    const view = createClient(port).view('a', { kind: 'checks' });
    say({ kind: 'view', requestId: sent[0].requestId, view: overview(20) });
    await expect(view).rejects.toBeInstanceOf(WorkerFailure);
  });
});
