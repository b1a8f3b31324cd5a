import { basename, dirname } from 'node:path';
import { type Allocation, readAllocation } from '../data/readAllocation.ts';
import { toCsv } from '../export/csv.ts';
import { deferredAcceptance } from '../model/placement/mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from '../model/placement/mechanism/immediateAcceptance.ts';
import { minCost } from '../model/placement/mechanism/minCost.ts';
import { type Round, UNPLACED } from '../model/placement/mechanism/round.ts';
import { serialByOrder } from '../model/placement/mechanism/serialByOrder.ts';
import { allocationReport, provisionsWithTies } from './allocationReport.ts';
import type { Command } from './command.ts';
import { readNamedFiles, writeFolder } from './files.ts';
import type { Given } from './options.ts';

/** A mechanism and what is to be said of its answer. */
interface Mechanism {
  /** The provision of each applicant of a round, who stand in the order of their file. */
  readonly mechanism: (round: Round) => Int32Array;
  /** Whether priorities at provisions decide who is admitted. */
  readonly byPriority: boolean;
  /** Whether it can leave no blocking pair. */
  readonly stable: boolean;
}

const DEFAULT_MECHANISM = 'deferred-acceptance';

const MECHANISMS: Readonly<Record<string, Mechanism>> = {
  [DEFAULT_MECHANISM]: { mechanism: deferredAcceptance, byPriority: true, stable: true },
  'immediate-acceptance': { mechanism: immediateAcceptance, byPriority: true, stable: false },
  serial: {
    mechanism: (round) => serialByOrder(round, firstToLast(round)),
    byPriority: false,
    stable: false,
  },
  'min-cost': { mechanism: minCost, byPriority: false, stable: false },
};

/** `allocate`: one admissions round on plain files. */
export const allocateCommand: Command = {
  name: 'allocate',
  does: 'holds one admissions round on plain files',
  options: {
    applicants: { takes: 'text', required: true, help: 'CSV file: applicant' },
    provisions: { takes: 'text', required: true, help: 'CSV file: provision,places' },
    preferences: {
      takes: 'text',
      required: true,
      help:
        'CSV file: applicant,provision,rank,priority (rank 1 = most preferred, priority 1 = first ' +
        'at the provision; equal priorities go by the order of the applicants file)',
    },
    mechanism: {
      takes: 'choice',
      choices: Object.keys(MECHANISMS),
      help: 'serial goes by the order of the applicants file; min-cost = most placed, then least ranks',
      fallback: DEFAULT_MECHANISM,
    },
    out: { takes: 'text', required: true, help: 'CSV file to write: applicant,provision' },
  },
  run,
};

async function run(given: Given): Promise<void> {
  const paths = [given.applicants ?? '', given.provisions ?? '', given.preferences ?? ''];
  const [applicantsText, provisionsText, preferencesText] = await readNamedFiles([
    [paths[0], '--applicants'],
    [paths[1], '--provisions'],
    [paths[2], '--preferences'],
  ]);
  const allocation = readAllocation(
    { name: paths[0], text: applicantsText },
    { name: paths[1], text: provisionsText },
    { name: paths[2], text: preferencesText },
  );
  const round = roundOf(allocation);
  const name = given.mechanism ?? DEFAULT_MECHANISM;
  const { mechanism, byPriority, stable } = MECHANISMS[name];
  const match = mechanism(round);
  const { applicants, provisions } = allocation;
  const table = {
    name: 'allocation',
    columns: ['applicant', 'provision'],
    rows: applicants.map((applicant, a) => [
      applicant,
      match[a] === UNPLACED ? null : provisions[match[a]],
    ]),
  };
  const out = given.out ?? '';
  await writeFolder(dirname(out), new Map([[basename(out), toCsv(table)]]));
  if (round.listProvision.length === 0) process.stderr.write('Note: there are no preferences.\n');
  const tied = byPriority ? provisionsWithTies(round) : 0;
  if (tied > 0) {
    process.stderr.write(
      `Note: ${tied} of ${round.provisions} provisions have fewer places than applicants and some ` +
        'of equal priority; the order of the applicants file decides between these.\n',
    );
  }
  process.stdout.write(`${allocationReport(name, round, match, stable)}\n`);
}

function firstToLast({ applicants }: Round): Int32Array {
  return Int32Array.from({ length: applicants }, (_, applicant) => applicant);
}

/** The round of some files. Applicants of equal priority at a provision stand in file order. */
function roundOf({ applicants, provisions, places, wishes }: Allocation): Round {
  const listStart = new Int32Array(applicants.length + 1);
  wishes.forEach((list, a) => {
    listStart[a + 1] = listStart[a] + list.length;
  });
  const entries = wishes.flat();
  return {
    applicants: applicants.length,
    provisions: provisions.length,
    listStart,
    listProvision: Int32Array.from(entries, ({ provision }) => provision),
    listPriority: Float64Array.from(entries, ({ priority }) => priority),
    listLottery: new Float64Array(entries.length).fill(0.5),
    capacity: Int32Array.from(places),
  };
}
