/** The report of the long checks, from the last result of each part. */
import type { SoakPart } from './part.ts';

const INTRODUCTION = `# Long checks

\`npm run soak\` runs these checks, which take too long for \`npm test\`, and writes this page. Each part can be run alone (\`npm run soak -- --part datasets\`) and with other chance (\`--seed\`); the others keep their last result, with its date. A trial with another number of cases (\`--count\`) is printed and not written here. Results are in \`docs/soak\`.
`;

/** 23 November 2026, 02:40 UTC */
function moment(date: string): string {
  const words = new Date(date).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return `${words.replace(' at ', ', ')} UTC`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n');
}

function partText({ title, command, date, figures, notes }: SoakPart): string {
  const rows = figures.map(({ name, value, target = '' }) => [name, value, target]);
  const said = notes.map((note) => `- ${note}`).join('\n');
  return `## ${title}

${moment(date)}. \`${command}\`

${table(['figure', 'found', 'asked'], rows)}

${said}
`;
}

/** @param parts by name; null where one was never run. */
export function soakPage(parts: ReadonlyMap<string, SoakPart | null>): string {
  const missing = [...parts].flatMap(([name, part]) => (part === null ? [name] : []));
  const found = [...parts.values()].filter((part) => part !== null);
  const result = ({ passed }: SoakPart) =>
    passed === undefined ? 'see its figures' : passed ? 'held' : 'did not hold';
  return [
    INTRODUCTION,
    table(
      ['part', 'run', 'result'],
      [
        ...found.map((part) => [part.title, moment(part.date), result(part)]),
        ...missing.map((name) => [name, 'never', '']),
      ],
    ),
    '',
    ...found.map(partText),
  ].join('\n');
}
