import { PHASE_COUNT, PHASES } from '../../domain/ages.ts';
import { OUTCOME_COUNT, OUTCOMES, SPILLED } from '../../domain/settings.ts';
import { cellsOfMember } from '../../model/run/cube.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { cubeRoller } from '../rollUp.ts';
import { type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/** Cells of all draws that are held at once, in bytes. */
const MOST_BYTES = 2 ** 26;

/** `sufficiency.csv`: who needs which type of place, and whether they have it. */
export function sufficiencyTable(ensemble: Released): Table {
  const { dataset, scenario } = ensemble;
  const draws = ensemble.draws.length;
  const { districts, needs, settingTypes } = dataset.manifest;
  const ofRow = (values: Float64Array, row: number) =>
    values.subarray(row * draws, (row + 1) * draws);
  const together = districtsTogether(ensemble);
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    for (let first = 0; first < districts.length; first += together) {
      const some = districts.slice(first, first + together);
      const { means, needed, shortfall } = needsOf(ensemble, january, first, some.length);
      some.forEach((district, d) => {
        needs.forEach((need, n) => {
          PHASES.forEach((phase, f) => {
            settingTypes.forEach((type, t) => {
              const group = (d * needs.length + n) * PHASE_COUNT + f;
              const row = group * settingTypes.length + t;
              const outcomes = means.subarray(row * OUTCOME_COUNT, (row + 1) * OUTCOME_COUNT);
              if (outcomes.every((mean) => mean === 0)) return;
              rows.push([
                scenario.id,
                year,
                district.code,
                district.name,
                need.code,
                phase,
                type.id,
                ...rangedCells(ofRow(needed, row)),
                ...outcomes,
                ...rangedCells(ofRow(shortfall, row)),
              ]);
            });
          });
        });
      });
    }
  });
  return {
    name: 'sufficiency',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'need',
      'phase',
      'setting_type',
      ...ranged('needed'),
      ...OUTCOMES,
      ...ranged('shortfall'),
    ],
    rows,
  };
}

/** Needs of a January in some districts: rows are district × need × phase × needed type. */
interface Needs {
  /** Means of each row's outcomes. */
  readonly means: Float64Array;
  /** Children in need, and those of them without the type needed, of each row in every draw. */
  readonly needed: Float64Array;
  readonly shortfall: Float64Array;
}

function needsOf(ensemble: Released, january: number, first: number, districts: number): Needs {
  const { shapes } = ensemble.model;
  const cubes = cubesOf(ensemble, 'needs');
  const { size, roll } = cubeRoller(
    shapes.needs,
    ['district', 'need', 'phase', 'neededType', 'outcome'],
    {
      january: (member) => member === january,
      district: (member) => member >= first && member < first + districts,
    },
    { district: { size: districts, of: (member) => member - first } },
  );
  const means = new Float64Array(size);
  const rows = size / OUTCOME_COUNT;
  const needed = new Float64Array(rows * cubes.length);
  const shortfall = new Float64Array(rows * cubes.length);
  cubes.forEach((cube, draw) => {
    const counts = roll(cube);
    for (let row = 0; row < rows; row++) {
      let all = 0;
      let short = 0;
      for (let outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        const count = counts[row * OUTCOME_COUNT + outcome];
        means[row * OUTCOME_COUNT + outcome] += count;
        all += count;
        if (outcome >= SPILLED) short += count;
      }
      if (all === 0) continue;
      needed[row * cubes.length + draw] = all;
      shortfall[row * cubes.length + draw] = short;
    }
  });
  for (let cell = 0; cell < size; cell++) means[cell] /= cubes.length;
  return { means, needed, shortfall };
}

/**
 * Districts whose cells are held for every draw at once: those of all take more room than the draws
 * themselves, and each time that a draw is read for fewer of them costs a reading of its January.
 */
function districtsTogether({ model, draws }: Released): number {
  const { shapes, area } = model;
  const rowsOfDistrict = cellsOfMember(shapes.needs) / (area.districtCount * OUTCOME_COUNT);
  const bytesOfDistrict = 2 * 8 * rowsOfDistrict * draws.length;
  return Math.max(1, Math.floor(MOST_BYTES / bytesOfDistrict));
}
