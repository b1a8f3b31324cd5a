import type { Unit } from './measurement.ts';

/** A promise of the product on two cores, and the measurement that shows whether it is kept. */
export interface Target {
  readonly work: string;
  readonly measurement: string;
  readonly unit: Unit;
  /** Bounds: the most that will do, and what is hoped for; for a speed-up, the least. */
  readonly accept?: number;
  readonly aim?: number;
}

export const TARGETS: readonly Target[] = [
  {
    work: 'deferred acceptance, 3,000 × 80, 5 choices',
    measurement: 'allocation.fewChoices',
    unit: 'ms',
    accept: 50,
    aim: 10,
  },
  {
    work: 'the same, all 80 ranked',
    measurement: 'allocation.allRanked',
    unit: 'ms',
    accept: 1000,
    aim: 500,
  },
  {
    work: 'one Kent draw, 10 years, one core',
    measurement: 'draw.warm',
    unit: 'ms',
    accept: 60,
    aim: 20,
  },
  {
    work: '200 draws, 2 workers',
    measurement: 'ensemble.twoWorkers',
    unit: 's',
    accept: 8,
    aim: 3,
  },
  {
    work: 'speed-up from 1 to 2 workers, 200 draws',
    measurement: 'ensemble.speedUp',
    unit: '×',
    accept: 1.7,
  },
  { work: '1,000 draws', measurement: 'thousand.drawing', unit: 's', aim: 10 },
  {
    work: '1,000 draws, peak memory',
    measurement: 'thousand.memory',
    unit: 'MB',
    accept: 1024,
    aim: 512,
  },
  {
    work: 'project: 2,000 children, 1,000 simulations × 5 years',
    measurement: 'project.whole',
    unit: 's',
    accept: 5,
    aim: 2,
  },
  {
    work: 'the same, peak memory',
    measurement: 'project.memory',
    unit: 'MB',
    accept: 200,
  },
  {
    work: 'lever to redrawn preview in Chromium',
    measurement: 'preview.redrawn',
    unit: 'ms',
    accept: 300,
    aim: 100,
  },
  {
    work: 'longest block of the main thread in a full run',
    measurement: 'longtasks.longest',
    unit: 'ms',
    accept: 50,
  },
  {
    work: '640,000 synthetic children, one draw, 10 years',
    measurement: 'england.drawing',
    unit: 's',
    accept: 10,
    aim: 5,
  },
  {
    work: 'the same, peak memory',
    measurement: 'england.memory',
    unit: 'MB',
    accept: 4096,
  },
  { work: 'npm test', measurement: 'tests.whole', unit: 's', accept: 600, aim: 300 },
];
