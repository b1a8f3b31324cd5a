/**
 * What the mechanisms of a round cost on seeded rounds of several sizes, in the engine, and what the
 * whole `allocate` command costs. A benchmark, not a test: it prints.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNLIMITED } from '../../src/model/area/area.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from '../../src/model/placement/mechanism/immediateAcceptance.ts';
import { minCost } from '../../src/model/placement/mechanism/minCost.ts';
import { outcomeOf } from '../../src/model/placement/mechanism/outcome.ts';
import type { Round } from '../../src/model/placement/mechanism/round.ts';
import { serialByOrder } from '../../src/model/placement/mechanism/serialByOrder.ts';
import { drawMarket, FEW_CHOICES, filesOf, type Market } from './allocate/market.ts';

const SEED = 1;
const WARM_UPS = 5;
const TIMES = 10;

const MARKETS: readonly (Market & { label: string; target?: string })[] = [
  { ...FEW_CHOICES, label: '3,000 × 80, 5 choices', target: 'accept 50, aim 10' },
  { ...FEW_CHOICES, choices: 80, label: '3,000 × 80, all ranked', target: 'accept 1000, aim 500' },
  { applicants: 600, provisions: 40, choices: 40, places: () => 14, label: '600 × 40, all ranked' },
  {
    applicants: 1200,
    provisions: 80,
    choices: 80,
    places: () => 14,
    label: '1,200 × 80, all ranked',
  },
  {
    applicants: 4500,
    provisions: 780,
    choices: 12,
    // As in a round of an area: most provisions are mainstream, without a limit that binds.
    places: (provision) => (provision % 6 === 0 ? 8 : UNLIMITED),
    label: '4,500 × 780, 12 choices, 5 in 6 provisions without limit',
  },
  {
    applicants: 4500,
    provisions: 780,
    choices: 12,
    places: () => 6,
    label: '4,500 × 780, 12 choices, 6 places each',
  },
];

const MECHANISMS: Readonly<Record<string, (round: Round) => Int32Array>> = {
  'deferred acceptance': deferredAcceptance,
  'immediate acceptance': immediateAcceptance,
  serial: (round) =>
    serialByOrder(
      round,
      Int32Array.from({ length: round.applicants }, (_, a) => a),
    ),
  'min-cost': minCost,
};

console.log(`Milliseconds: median of ${TIMES} after ${WARM_UPS} to warm up, least to most`);
for (const market of MARKETS) {
  const round = drawMarket(market, SEED);
  console.log(`\n${market.label}`);
  for (const [name, mechanism] of Object.entries(MECHANISMS)) {
    const { placed, sumOfRanks } = outcomeOf(round, mechanism(round));
    for (let i = 1; i < WARM_UPS; i++) mechanism(round);
    const target = name === 'deferred acceptance' && market.target ? `; ${market.target}` : '';
    const result = `${placed} placed, mean rank ${(sumOfRanks / placed).toFixed(3)}`;
    console.log(`  ${name.padEnd(22)}${timed(() => mechanism(round), TIMES)}   ${result}${target}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'allocate-'));
try {
  const options = Object.entries(filesOf(drawMarket(FEW_CHOICES, SEED))).flatMap(([name, text]) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, text);
    return [`--${name}`, path];
  });
  const command = join(import.meta.dirname, '../../bin/sufficiency.mjs');
  const args = [command, 'allocate', ...options, '--out', join(folder, 'out.csv')];
  const whole = timed(() => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }, TIMES);
  console.log(
    `\nwhole command, files of 3,000 × 80, 5 choices\n  ${'allocate'.padEnd(22)}${whole}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Median, least and most of some runs, in words. */
function timed(work: () => void, times: number): string {
  const runs = Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((one, other) => one - other);
  const median = (runs[Math.floor((times - 1) / 2)] + runs[Math.floor(times / 2)]) / 2;
  const words = `${runs[0].toFixed(1)} to ${runs[times - 1].toFixed(1)}`;
  return `${median.toFixed(1).padStart(8)} (${words})`.padEnd(28);
}
