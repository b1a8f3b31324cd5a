import type { SettingRole } from '../../domain/settings.ts';
import { SPILLED, WAITING } from '../../domain/settings.ts';
import { OUTSIDE } from '../../model/area/area.ts';
import { FINANCE_LINES, type FinanceLine } from '../../model/finance/lines.ts';
import type { CubeName } from '../../model/run/cubes.ts';
import type { Model } from '../../model/run/model.ts';
import type { Where } from '../rollUp.ts';
import { specialistTypes } from '../specialist.ts';

/** Which cells of which cube a measure adds up, and which it takes away. */
export interface CubeReading {
  readonly cube: CubeName;
  readonly where: (model: Model) => Where;
  readonly less?: (model: Model) => Where;
}

/** Every cell of a cube. */
export function whole(cube: CubeName): CubeReading {
  return { cube, where: () => ({}) };
}

/** One member of a dimension of a cube. */
export function member(cube: CubeName, dimension: string, wanted: number): CubeReading {
  return { cube, where: () => ({ [dimension]: (one) => one === wanted }) };
}

/** Children whose need for a state special or SRP place is not met in that type. */
export function specialistUnmet(): CubeReading {
  return {
    cube: 'needs',
    where: (model) => ({
      ...specialistTypes({ model }),
      outcome: (one) => one === SPILLED || one === WAITING,
    }),
  };
}

/** Children who have waited so many whole years or more. */
export function waitedFrom(years: number): CubeReading {
  return { cube: 'waiting', where: () => ({ years: (length) => length >= years }) };
}

/** Children with plans in one setting type, by its place in the list of the dataset. */
export function inType(type: number): CubeReading {
  return member('plans', 'type', type);
}

/** Children with plans in the setting types of a role. */
export function inRole(role: SettingRole): CubeReading {
  return {
    cube: 'plans',
    where: ({ area }) => ({ type: (type) => area.roleOfType[type] === role }),
  };
}

/** Children on the roll of a provision that stands outside the area. */
export function atProvisionsOutside(): CubeReading {
  return {
    cube: 'provisionHomes',
    where: ({ timetable }) => ({
      provision: (one) => timetable.provisions.district[one] === OUTSIDE,
    }),
  };
}

/** Lines of the accounts that count, and those that are taken away. */
export function linesWhere(
  counts: (line: FinanceLine) => boolean,
  isTakenAway?: (line: FinanceLine) => boolean,
): CubeReading {
  const those = (wanted: (line: FinanceLine) => boolean) => () => ({
    line: (one: number) => wanted(FINANCE_LINES[one]),
  });
  return {
    cube: 'finance',
    where: those(counts),
    less: isTakenAway && those(isTakenAway),
  };
}
