import { LONGEST_WAIT } from '../../model/run/cubes.ts';
import { atProvisionsOutside } from '../compare/readings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { type Indicator, over } from '../tables/indicators.ts';

/** What an indicator is counted by: from and up to members of the second dimension of a cube. */
type Span = readonly [from: number, to: number];

/**
 * Shares of plans of a January: by setting type, need, wait, mismatch and where the place is. They
 * stand on the dashboard beside the indicators of the published table.
 */
export function shareIndicators(ensemble: Released, january: number): Indicator[] {
  const { model, dataset } = ensemble;
  const { shapes, area } = model;
  const only = { january: (member: number) => member === january };
  const { settingTypes, needs } = dataset.manifest;
  const cube = (name: 'plans' | 'waiting' | 'mismatch' | 'inDistrict', dimension: string) =>
    rollUp(shapes[name], cubesOf(ensemble, name), ['district', dimension], only);
  const types = area.typeCount;
  const byType = cube('plans', 'type');
  const byNeed = cube('plans', 'need');
  const waiting = cube('waiting', 'years');
  const mismatch = cube('mismatch', 'measure');
  const nearHome = cube('inDistrict', 'type');
  const away = atProvisionsOutside();
  const outside = rollUp(shapes[away.cube], cubesOf(ensemble, away.cube), ['district'], {
    ...away.where(model),
    ...only,
  });
  const all = over(byType, types, 0, types);
  const share = (
    id: string,
    rolled: Parameters<typeof over>[0],
    width: number,
    [from, to]: Span,
  ): Indicator => ({ id: `share of plans ${id}`, values: over(rolled, width, from, to), of: all });
  const lengths = LONGEST_WAIT + 1;
  return [
    ...settingTypes.map(({ id }, t) => share(`in ${id}`, byType, types, [t, t + 1])),
    ...needs.map(({ code }, n) => share(`with need ${code}`, byNeed, area.needCount, [n, n + 1])),
    share('waiting', waiting, lengths, [0, lengths]),
    share('waiting a year or more', waiting, lengths, [1, lengths]),
    share('in special below the expected complexity', mismatch, 2, [0, 1]),
    share('in mainstream above the expected complexity', mismatch, 2, [1, 2]),
    share('placed in the home district', nearHome, types, [0, types]),
    share('placed outside the area', outside, 1, [0, 1]),
  ];
}
