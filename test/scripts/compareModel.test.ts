/** How results of two versions are compared: only what moved is told, and everything that moved. */
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../scripts/compareModel/figures.ts';
import { movesOf, reportOf } from '../../scripts/compareModel/report.ts';

const TABLES: Readonly<Record<string, string>> = {
  sufficiency:
    'year,setting_type,needed_mean,shortfall_mean,waiting\n2026,special,9,1,1\n2027,special,10,2,1\n2027,srp,4,1.5,0.5\n',
  placements: 'year,setting_type,children_mean\n2027,special,8\n2027,srp,6\n',
  finance:
    'year,fund,line,kind,amount_mean\n2025-26,dsg,eotas,spend,7\n2026-27,dsg,fees-independent-day,spend,100\n2026-27,dsg,cumulative,cumulative,-50\n2026-27,general,transport-to-15,spend,30\n2026-27,general,transport-charges,income,2\n',
};
const figures = figuresIn((table) => TABLES[table]);

describe('figures of a run', () => {
  it('are those of its last January and its last financial year', () => {
    expect(Object.fromEntries(figures)).toEqual({
      'children with plans': 14,
      'need special': 10,
      'need srp': 4,
      'without the special place they need': 2,
      'without the srp place they need': 1.5,
      waiting: 1.5,
      'attend special': 8,
      'attend srp': 6,
      'spend of the dsg fund, £': 100,
      'fees of independent schools, £': 100,
      'cumulative balance of high needs, £': -50,
      'spend of the general fund, £': 30,
      'transport, £': 30,
    });
  });
});

describe('the report', () => {
  it('says that nothing moved where nothing did', () => {
    expect(movesOf(figures, figures)).toEqual([]);
    const plans = [{ plan: 'baseline', before: figures, after: figures }];
    expect(reportOf('Versions', plans)).toContain('Nothing moved: 13 figures are the same.');
  });

  it('lists what moved, the most first, and what one version alone has', () => {
    const after = new Map(figures).set('waiting', 3).set('need srp', 5).set('new', 1);
    expect(movesOf(figures, after).map(({ figure }) => figure)).toEqual([
      'waiting',
      'need srp',
      'new',
    ]);
    const text = reportOf('Versions', [{ plan: 'baseline', before: figures, after }]);
    expect(text).toContain('| waiting | 1.5 | 3 | +100.0 |');
    expect(text).toContain('| new | none | 1 |  |');
  });

  it('names a plan that one version alone has', () => {
    const plans = [{ plan: 'later', before: null, after: figures }];
    expect(reportOf('Versions', plans)).toContain('Only in the version after.');
  });
});
