import { describe, expect, it } from 'vitest';
import type { Sen2Import } from '../../../src/data/sen2/importSen2.ts';
import { imported, made, withRows } from './returns.ts';

const area = made(200, 1, 8);
const said = (result: Sen2Import, column: string) =>
  result.warnings.filter((one) => one.column === column && one.file.includes('of all returns'));

async function withOutcomes(code: (row: number) => string): Promise<Sen2Import> {
  const { returns, lists } = await area;
  const changed = withRows(returns[0], 'requests', (rows) =>
    rows.map((row, at) => ({ ...row, requestoutcome: code(at) })),
  );
  return imported([changed], lists);
}

describe('outcome codes, of which no published list is at hand', () => {
  it('are named with how they were read, in every import', async () => {
    const { returns, lists } = await area;
    const result = await imported(returns, lists);
    const [requests, more] = said(result, 'requestoutcome');
    expect(more).toBeUndefined();
    expect(requests.found).toMatch(/N/);
    expect(requests.fix).toContain('N: refused');
    expect(requests.fix).toContain('Y: agreed');
    expect(requests.fix).toContain('Hold this against the guide');
    expect(said(result, 'assessmentoutcome')).toHaveLength(1);
  });

  it('that stand for more than one thing say so, and those not met are not named', async () => {
    const [{ fix, found }] = said(await withOutcomes(() => 'A'), 'requestoutcome');
    expect(found).toBe('A');
    expect(fix).toContain('A: agreed where an assessment follows, else not decided');
    expect(fix).not.toContain('refused');
  });

  it('of another list are named where they are codes, and never what may be a name', async () => {
    const [{ found, fix }] = said(
      await withOutcomes((row) => (row < 6 ? 'Z9' : row === 6 ? 'Q' : row === 7 ? 'MARY' : 'Y')),
      'requestoutcome',
    );
    expect(found).toBe('Y, Z9');
    expect(fix).toContain('Z9: not decided, because the code is not known');
    expect(fix).toContain('anything else: not decided');
    expect(`${found} ${fix}`).not.toMatch(/MARY|Q/);
  });
});
