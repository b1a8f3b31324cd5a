import { PHASES } from '../../domain/ages.ts';
import { OUTCOME_COUNT, SPILLED, WAITING } from '../../domain/settings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp, type Where } from '../rollUp.ts';
import { meanOf, summarise, sumsOf } from '../summary.ts';
import type {
  SufficiencyDimension,
  SufficiencyQuery,
  SufficiencyRow,
  SufficiencyView,
} from './view.ts';

/** Dimension of the cube `needs` that each dimension of the page stands for. */
const CUBE_DIMENSION: Record<SufficiencyDimension, string> = {
  district: 'district',
  need: 'need',
  phase: 'phase',
  setting_type: 'neededType',
};

interface Member {
  readonly code: string;
  readonly label: string;
}

/**
 * Needs against places for one January, split as asked. Ranges come from sums inside each draw, so
 * a total's range is its own and not the sum of its parts' ranges.
 */
export function sufficiencyView(ensemble: Released, query: SufficiencyQuery): SufficiencyView {
  const members = membersOf(ensemble);
  const where: Record<string, (member: number) => boolean> = {
    january: (january) => january === query.year - ensemble.model.area.baseYear,
  };
  for (const [dimension, codes] of Object.entries(query.where)) {
    const list = members[dimension as SufficiencyDimension];
    where[CUBE_DIMENSION[dimension as SufficiencyDimension]] = (member) =>
      codes.includes(list[member].code);
  }
  const rows = rowsOf(ensemble, query.by, where, members);
  const [total] = rowsOf(ensemble, [], where, members);
  return {
    kind: 'sufficiency',
    provenance: ensemble.provenance,
    year: query.year,
    by: query.by,
    rows: rows.filter((row) => row.needed.mean > 0),
    total,
  };
}

function membersOf({ dataset }: Released): Record<SufficiencyDimension, readonly Member[]> {
  const { districts, needs, settingTypes } = dataset.manifest;
  return {
    district: districts.map(({ code, name }) => ({ code, label: name })),
    need: needs.map(({ code, label }) => ({ code, label })),
    phase: PHASES.map((phase) => ({ code: phase, label: phase })),
    setting_type: settingTypes.map(({ id, label }) => ({ code: id, label })),
  };
}

function rowsOf(
  ensemble: Released,
  by: readonly SufficiencyDimension[],
  where: Where,
  members: Record<SufficiencyDimension, readonly Member[]>,
): SufficiencyRow[] {
  const keep = [...by.map((dimension) => CUBE_DIMENSION[dimension]), 'outcome'];
  const { shapes } = ensemble.model;
  const { byDraw, size } = rollUp(shapes.needs, cubesOf(ensemble, 'needs'), keep, where);
  return Array.from({ length: size / OUTCOME_COUNT }, (_, row): SufficiencyRow => {
    const cell = row * OUTCOME_COUNT;
    const named = memberOfRow(row, by, members);
    return {
      labels: named.map((member) => member.label),
      codes: named.map((member) => member.code),
      needed: summarise(sumsOf(byDraw, cell, cell + OUTCOME_COUNT)),
      metInDistrict: meanOf(byDraw, cell),
      metInArea: meanOf(byDraw, cell + 1),
      metOutOfArea: meanOf(byDraw, cell + 2),
      spilled: meanOf(byDraw, cell + SPILLED),
      waiting: meanOf(byDraw, cell + WAITING),
      shortfall: summarise(sumsOf(byDraw, cell + SPILLED, cell + WAITING + 1)),
    };
  });
}

/** The member of each dimension that a row stands for; the last dimension runs fastest. */
function memberOfRow(
  row: number,
  by: readonly SufficiencyDimension[],
  members: Record<SufficiencyDimension, readonly Member[]>,
): Member[] {
  let left = row;
  return [...by]
    .reverse()
    .map((dimension) => {
      const list = members[dimension];
      const member = list[left % list.length];
      left = Math.floor(left / list.length);
      return member;
    })
    .reverse();
}
