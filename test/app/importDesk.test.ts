import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/app/import/desk.ts';
import { createImportClient, type ImportPort } from '../../src/app/import/importClient.ts';
import { answerCheck } from '../../src/app/import/importEngine.ts';
import { kentTexts } from '../data/import/kentTexts.ts';
import { syntheticArea } from '../support/syntheticAreas/area.ts';
import { csvFiles } from '../support/syntheticAreas/csvFiles.ts';

const base = kentTexts();
const text = base.get('provision_places.csv') as string;

/** A worker that works here. */
function port(): ImportPort {
  const here: ImportPort = {
    onmessage: null,
    onerror: null,
    terminate: () => {
      here.onmessage = null;
    },
    postMessage: async (request) => {
      const reply = await answerCheck(request, () => {});
      here.onmessage?.({ data: reply } as MessageEvent);
    },
  };
  return here;
}

function desk(start: () => ImportPort = port) {
  return createDesk({
    of: 'tables',
    client: createImportClient(start),
    texts: async () => base,
    plans: async () => [],
  });
}

describe('files on a desk', () => {
  it('are mended by giving a file of the same name again', async () => {
    const { give, result, files } = desk();
    await give([new File([text.replace('open', 'opened')], 'provision_places.csv')]);
    expect(result.value?.problems).toHaveLength(1);
    expect(result.value?.made).toBeNull();
    await give([new File([text], 'provision_places.csv')]);
    expect(files.value).toHaveLength(1);
    expect(result.value?.problems).toEqual([]);
    expect(result.value?.made?.name).toBe('Kent');
  });

  it('of children are estimated in the worker, and no row of them comes to the page', async () => {
    const { transitions } = csvFiles(syntheticArea(4, 'calm'), 'base');
    const { give, result } = desk();
    await give([new File([transitions], 'transitions.csv')]);
    expect(result.value?.problems).toEqual([]);
    expect(result.value?.made).toBeNull();
    expect(result.value?.rates?.rates.length).toBeGreaterThan(20);
    expect(result.value?.rates?.residentsOfDataset).toBe(true);
    expect(result.value).not.toHaveProperty('record');
    expect(JSON.stringify(result.value)).not.toContain('academicYear1');
  });

  it('that are too large are refused unread', async () => {
    const large = new File([''], 'all.csv');
    Object.defineProperty(large, 'size', { value: 200 * 1024 * 1024 });
    large.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    const { give, result, failure } = desk();
    await give([large]);
    expect(failure.value).toBeNull();
    expect(result.value?.problems[0]).toMatchObject({ file: 'all.csv', found: '200 MB' });
  });

  it('that overfill the worker leave nothing behind but the reason', async () => {
    const { give, result, failure, reading } = desk(() => {
      const broken = port();
      broken.postMessage = () => broken.onerror?.({ message: 'out of memory' } as ErrorEvent);
      return broken;
    });
    await give([new File([text], 'provision_places.csv')]);
    expect([result.value, failure.value, reading.value]).toEqual([null, 'out of memory', false]);
  });

  it('given while others are read take their place', async () => {
    const { give, result, clear } = desk();
    const first = give([new File(['colour\nred\n'], 'what.csv')]);
    clear();
    await give([new File([text], 'provision_places.csv')]);
    await first;
    expect(result.value?.files.map(({ name }) => name)).toEqual(['provision_places.csv']);
  });
});
