import { describe, expect, it } from 'vitest';
import { MARKER } from '../../../scripts/sen2/make.ts';
import type { Sen2Import } from '../../../src/data/sen2/importSen2.ts';
import type { Sen2Module } from '../../../src/data/sen2/sen2Schema.ts';
import { imported, made, rowsOf, smallBase, withRows, withText } from './returns.ts';

/** Everything that an import gives, as one text. */
function everything(result: Sen2Import): string {
  return JSON.stringify({
    ...result,
    files: [...result.files],
    longitudinal: [...result.longitudinal],
  });
}

const area = made(60, 2, 41);

async function expectNothingOf(result: Sen2Import): Promise<void> {
  const text = everything(result);
  expect(text.toUpperCase()).not.toContain(MARKER);
  const { personal } = await area;
  for (const cell of personal) if (cell !== '') expect(text).not.toContain(cell);
}

describe('nothing personal leaves an import', () => {
  it('of whole returns', async () => {
    const { returns, lists, personal } = await area;
    expect(personal.size).toBeGreaterThan(200);
    const result = await imported(returns, lists);
    expect(result.problems).toEqual([]);
    await expectNothingOf(result);
  });

  it('of returns whose personal cells have slipped into every other column, or away', async () => {
    const { returns, lists } = await area;
    const [first, second] = returns;
    const person = rowsOf(second.modules.get('person')!);
    const modules: Sen2Module[] = [
      'sen2',
      'person',
      'requests',
      'assessment',
      'namedplan',
      'plandetail',
      'activeplans',
      'placementdetail',
      'senneed',
    ];
    for (const module of modules) {
      const columns = Object.keys(rowsOf(second.modules.get(module)!)[0]);
      const slipped = withRows(second, module, (rows) =>
        rows.map((row, r) => {
          const { surname, upn, personbirthdate, postcode } = person[r % person.length];
          const cells = [surname, upn, personbirthdate, postcode];
          const keep = (column: string) => column.endsWith('tableid') || r % 2 === 0;
          return Object.fromEntries(
            columns.map((column, c) => [column, keep(column) ? row[column] : cells[(r + c) % 4]]),
          );
        }),
      );
      await expectNothingOf(await imported([first, slipped], lists));
      const text = second.modules.get(module)!;
      for (const broken of [
        text.slice(text.indexOf('\n') + 1),
        `${text.slice(0, -1)}"`,
        text.replaceAll(',', ' '),
        second.modules.get('person')!,
      ]) {
        await expectNothingOf(await imported([first, withText(second, module, broken)], lists));
      }
    }
  });

  it('another salt makes the same dataset: nothing of a hash is in it', async () => {
    const { returns, lists } = await area;
    const one = await imported(returns, lists);
    const two = await imported(
      returns,
      lists,
      smallBase(),
      Uint8Array.from({ length: 16 }, () => 200),
    );
    expect(everything(two)).toBe(everything(one));
  });
});
