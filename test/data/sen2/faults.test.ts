import { describe, expect, it } from 'vitest';
import type { Sen2Module } from '../../../src/data/sen2/sen2Schema.ts';
import type { Problem } from '../../../src/domain/problems.ts';
import { type Cells, imported, made, withRows } from './returns.ts';

const area = made(80, 1, 21);
const whole = area.then(({ returns, lists }) => imported(returns, lists));

/** Warnings of a return whose module has been changed, less those that it had before. */
async function warningsAfter(
  module: Sen2Module,
  change: (rows: Cells[]) => Cells[],
): Promise<{ fresh: Problem[]; before: number; after: number }> {
  const { returns, lists } = await area;
  const one = await whole;
  const two = await imported([withRows(returns[0], module, change)], lists);
  expect(two.problems).toEqual([]);
  const known = new Set(one.warnings.map((problem) => JSON.stringify(problem)));
  return {
    fresh: two.warnings.filter((problem) => !known.has(JSON.stringify(problem))),
    before: one.summary!.returns[0].plans,
    after: two.summary!.returns[0].plans,
  };
}

/** Rows with one cell of the first that fits changed. */
const set =
  (cells: Cells, fits: (row: Cells) => boolean = () => true) =>
  (rows: Cells[]): Cells[] => {
    const at = rows.findIndex(fits);
    return rows.map((row, r) => (r === at ? { ...row, ...cells } : row));
  };

const inForce = (row: Cells) => row.ceasedate === '';

describe('what planners check, by one fault planted in a whole return', () => {
  const cases: readonly {
    what: string;
    module: Sen2Module;
    change: (rows: Cells[]) => Cells[];
    column: string;
    found: RegExp;
    /** Plans more or fewer at the January. */
    plans: number;
  }[] = [
    {
      what: 'no URN, UKPRN or SEN setting',
      module: 'placementdetail',
      change: set({ urn: '', ukprn: '', sensetting: '' }, (row) => row.leavingdate === ''),
      column: 'urn, ukprn, sensetting',
      found: /without a URN/,
      plans: 0,
    },
    {
      what: 'a school that nobody knows',
      module: 'placementdetail',
      change: set({ urn: '999999' }, (row) => row.urn !== '' && row.leavingdate === ''),
      column: 'urn',
      found: /not among the schools/,
      plans: 0,
    },
    {
      what: 'a SEN setting that is none',
      module: 'placementdetail',
      change: set({ urn: '', ukprn: '', sensetting: 'XYZ' }, (row) => row.leavingdate === ''),
      column: 'sensetting',
      found: /no SEN setting/,
      plans: 0,
    },
    {
      what: 'no placement',
      module: 'placementdetail',
      change: (rows) => {
        const { activeplanstableid } = rows[0];
        return rows.filter((row) => row.activeplanstableid !== activeplanstableid);
      },
      column: 'activeplanstableid',
      found: /without a placement/,
      plans: 0,
    },
    {
      what: 'placements that overlap',
      module: 'placementdetail',
      change: (rows) => {
        const open = rows.find((row) => row.leavingdate === '')!;
        return [...rows, { ...open, sensetting: 'EHE', urn: '', ukprn: '' }];
      },
      column: 'entrydate, leavingdate, placementrank',
      found: /second placement/,
      plans: 0,
    },
    {
      what: 'a placement that ends before it starts',
      module: 'placementdetail',
      change: (rows) => [
        ...rows,
        { ...rows[0], entrydate: '2024-09-01', leavingdate: '2024-08-01' },
      ],
      column: 'leavingdate',
      found: /ends before it starts/,
      plans: 0,
    },
    {
      what: 'no need',
      module: 'senneed',
      change: (rows) => {
        const { activeplanstableid } = rows[0];
        return rows.filter((row) => row.activeplanstableid !== activeplanstableid);
      },
      column: 'activeplanstableid',
      found: /without a type of need/,
      plans: 0,
    },
    {
      what: 'a need that is none',
      module: 'senneed',
      change: set({ sentype: 'ZZZ' }, (row) => row.sentyperank === '1'),
      column: 'sentype',
      found: /no type of need/,
      plans: 0,
    },
    {
      what: 'an age above 25',
      module: 'person',
      change: (rows) =>
        rows.map((row, r) => (r === 0 ? { ...row, personbirthdate: '1990-01-01' } : row)),
      column: 'personbirthdate',
      found: /outside 0 to 25/,
      plans: -1,
    },
    {
      what: 'a birth after the January',
      module: 'person',
      change: (rows) =>
        rows.map((row, r) => (r === 0 ? { ...row, personbirthdate: '2024-12-24' } : row)),
      column: 'personbirthdate',
      found: /outside 0 to 25/,
      plans: -1,
    },
    {
      what: 'no date of birth',
      module: 'person',
      change: set({ personbirthdate: 'unknown' }),
      column: 'personbirthdate',
      found: /no date of birth/,
      plans: -1,
    },
    {
      what: 'a plan without a person',
      module: 'person',
      change: (rows) => rows.slice(1),
      column: 'persontableid',
      found: /hangs on no person/,
      plans: -1,
    },
    {
      what: 'the same person twice',
      module: 'person',
      change: (rows) => [...rows, { ...rows[0], persontableid: 'another' }],
      column: 'upn, uniquelearnernumber',
      found: /there already/,
      plans: 0,
    },
    {
      what: 'a record twice',
      module: 'requests',
      change: (rows) => [...rows, rows[0]],
      column: 'requeststableid',
      found: /same identifier/,
      plans: 0,
    },
    {
      what: 'a plan that ends before it starts',
      module: 'namedplan',
      change: set({ startdate: '2024-05-01', ceasedate: '2024-04-30', ceasereason: '2' }, inForce),
      column: 'ceasedate',
      found: /ends before it starts/,
      // Its active plan is still there, and counts.
      plans: 0,
    },
    {
      what: 'a plan that starts after the January',
      module: 'namedplan',
      change: set({ startdate: '2025-02-01' }, inForce),
      column: 'startdate',
      found: /after the census day/,
      plans: 0,
    },
    {
      what: 'a start that is no date',
      module: 'namedplan',
      change: set({ startdate: '30/02/2024' }, inForce),
      column: 'startdate',
      found: /no date/,
      plans: 0,
    },
    {
      what: 'an ended plan without a reason',
      module: 'namedplan',
      change: set({ ceasedate: '2024-06-01', ceasereason: '' }, inForce),
      column: 'ceasereason',
      found: /without a reason/,
      plans: -1,
    },
    {
      what: 'two plans at once',
      module: 'namedplan',
      change: (rows) => {
        const open = rows.find(inForce)!;
        return [...rows, { ...open, namedplantableid: 'another' }];
      },
      column: 'startdate',
      found: /second plan/,
      plans: 0,
    },
    {
      what: 'a plan in force that module 5 does not know',
      module: 'activeplans',
      change: (rows) => rows.slice(1),
      column: 'assessmenttableid',
      found: /without a record in module 5a/,
      plans: 0,
    },
    {
      what: 'an active plan that module 4 does not know',
      module: 'namedplan',
      change: (rows) => rows.filter((row) => row !== rows.find(inForce)),
      column: 'requeststableid',
      found: /without a record in module 4a/,
      plans: 0,
    },
    {
      what: 'an outcome that is none',
      module: 'requests',
      change: set({ requestoutcome: 'Q' }),
      column: 'requestoutcome',
      found: /no outcome/,
      plans: 0,
    },
  ];
  it.each(cases)('$what', async ({ module, change, column, found, plans }) => {
    const { fresh, before, after } = await warningsAfter(module, change);
    const problem = fresh.find((one) => one.column === column && found.test(one.found));
    expect(problem, JSON.stringify(fresh)).toBeDefined();
    expect(problem!.row).toBeGreaterThan(1);
    expect(after - before).toBe(plans);
  });

  it.each([
    ['2025-01-16', -1],
    ['2025-01-17', 0],
  ])(
    'a plan that ceases on the census day is over, a day later it is in force: %s',
    async (day, more) => {
      const ceased = set({ ceasedate: day, ceasereason: '2' }, inForce);
      const { before, after } = await warningsAfter('namedplan', ceased);
      expect(after - before).toBe(more);
    },
  );

  it('lists the first twenty rows of a kind and says how many there are', async () => {
    const { fresh } = await warningsAfter('senneed', (rows) =>
      rows.map((row) => ({ ...row, sentype: 'ZZZ' })),
    );
    const ofKind = fresh.filter(({ column }) => column === 'sentype');
    expect(ofKind).toHaveLength(21);
    const rows = ofKind.slice(0, 20).map(({ row }) => row!);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(ofKind[20].row).toBeUndefined();
    expect(Number(/^\d+/.exec(ofKind[20].found)![0])).toBeGreaterThan(20);
  });

  it('of placements on the census day the first rank counts, then the last to start', async () => {
    const { returns, lists } = await area;
    const elsewhere = { urn: '', ukprn: '', sensetting: 'EHE' };
    const datasetOf = async (change: (rows: Cells[]) => Cells[]) => {
      const result = await imported([withRows(returns[0], 'placementdetail', change)], lists);
      return result.files.get('base_children.csv');
    };
    const open = (rows: Cells[]) =>
      rows.find((row) => row.leavingdate === '' && row.urn !== '' && row.entrydate < '2024-06-01')!;
    const later = (rows: Cells[]) => ({ ...open(rows), ...elsewhere, entrydate: '2024-09-01' });
    const moved = await datasetOf((rows) =>
      rows.map((row) => (row === open(rows) ? later(rows) : row)),
    );
    const before = (await whole).files.get('base_children.csv');
    expect(moved).not.toBe(before);
    expect(await datasetOf((rows) => [later(rows), ...rows])).toBe(moved);
    expect(await datasetOf((rows) => [...rows, later(rows)])).toBe(moved);
    const second = (rows: Cells[]) => ({ ...later(rows), placementrank: '2' });
    expect(await datasetOf((rows) => [second(rows), ...rows])).toBe(before);
  });
});
