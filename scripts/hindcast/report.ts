import type { Manifest } from '../../src/domain/dataset.ts';
import type { SettingRole } from '../../src/domain/settings.ts';
import type { Hindcast } from './hindcast.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** One comparison as a table of Markdown: every count, and in words whether the range held it. */
export function hindcastTable(rows: readonly Hindcast[]): string {
  const lines = [
    '| | at the start | said, average | 8 in 10 futures | published | miss | |',
    '|---|--:|--:|--:|--:|--:|---|',
  ];
  let group = '';
  for (const { outcome, said, atStart } of rows) {
    if (outcome.group !== group) {
      group = outcome.group;
      lines.push(`| **${group === 'all' ? 'all plans' : `by ${group}`}** | | | | | | |`);
    }
    const miss = said.mean - outcome.plans;
    const share = outcome.plans > 0 ? ` (${((100 * miss) / outcome.plans).toFixed(1)}%)` : '';
    lines.push(
      `| ${outcome.label} | ${whole.format(atStart)} | ${whole.format(said.mean)} | ` +
        `${whole.format(said.p10)} to ${whole.format(said.p90)} | ${whole.format(outcome.plans)} | ` +
        `${miss > 0 ? '+' : ''}${whole.format(miss)}${share} | ${isHeld({ outcome, said }) ? 'held' : 'missed'} |`,
    );
  }
  const inside = rows.filter(isHeld).length;
  lines.push('', `The range held ${inside} of ${rows.length} published counts.`);
  return lines.join('\n');
}

function isHeld({ outcome, said }: Pick<Hindcast, 'outcome' | 'said'>): boolean {
  return outcome.plans >= Math.floor(said.p10) && outcome.plans <= Math.ceil(said.p90);
}

/** Points by which a share by setting type may miss. */
const POINTS = 2;

/** Setting types as they are compared: records move between mainstream and SRPs, so these two together. */
const TOGETHER: readonly (readonly [label: string, roles: readonly SettingRole[]])[] = [
  ['Mainstream and SRPs together', ['mainstream', 'srp']],
  ['State special', ['special']],
  ['Independent', ['independent']],
  ['Alternative provision', ['ap']],
  ['Further education', ['fe']],
  ['Elsewhere or not recorded', ['other']],
];

/** Shares of plans by setting type, in per cent: said, published, and the miss in points. */
export interface ShareMiss {
  readonly label: string;
  readonly said: number;
  readonly published: number;
  readonly held: boolean;
}

export function shareMisses(rows: readonly Hindcast[], manifest: Manifest): ShareMiss[] {
  const types = rows.filter(({ outcome }) => outcome.group === 'setting type');
  const total = (of: (row: Hindcast) => number, kept: readonly Hindcast[]) =>
    kept.reduce((sum, row) => sum + of(row), 0);
  return TOGETHER.map(([label, roles]) => {
    const names = manifest.settingTypes
      .filter(({ role }) => roles.includes(role))
      .map((type) => type.label);
    const kept = types.filter(({ outcome }) => names.includes(outcome.label));
    const share = (of: (row: Hindcast) => number) => (100 * total(of, kept)) / total(of, types);
    const said = share((row) => row.said.mean);
    const published = share((row) => row.outcome.plans);
    return { label, said, published, held: Math.abs(said - published) <= POINTS };
  });
}

/** The shares as a table of Markdown. */
export function sharesTable(misses: readonly ShareMiss[]): string {
  const lines = misses.map(
    ({ label, said, published, held }) =>
      `| ${label} | ${said.toFixed(1)} | ${published.toFixed(1)} | ` +
      `${said > published ? '+' : ''}${(said - published).toFixed(1)} | ${held ? 'within' : 'missed'} |`,
  );
  return [
    `| share of plans, per cent | said, average | published | points | within ${POINTS} points |`,
    '|---|--:|--:|--:|---|',
    ...lines,
  ].join('\n');
}
