import { parseArgs } from 'node:util';
import { InputError, type Problem } from '../domain/problems.ts';

/** An option of a command: what it takes, in words for `--help`, and how it is checked. */
export interface Option {
  readonly takes: 'text' | 'count' | 'choice' | 'flag';
  readonly help: string;
  readonly required?: boolean;
  readonly fallback?: string;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

export type Options = Readonly<Record<string, Option>>;
export type Given = Readonly<Record<string, string | undefined>>;

/** Reads a command's options. All problems are reported at once. @throws InputError */
export function readOptions(command: string, options: Options, args: readonly string[]): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        { type: option.takes === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
  });
  const problems: Problem[] = [];
  const say = (column: string, found: string, expected: string, fix: string) =>
    problems.push({ file: command, column, found, expected, fix });
  for (const extra of positionals) {
    say('arguments', `"${extra}"`, 'options only', `See sufficiency ${command} --help.`);
  }
  for (const name of Object.keys(values)) {
    if (name in options) continue;
    const known = Object.keys(options).map((one) => `--${one}`);
    say(`--${name}`, `--${name}`, `one of ${known.join(', ')}`, 'Check the spelling.');
  }
  const given: Record<string, string | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    const raw = values[name];
    const value = raw === undefined ? option.fallback : raw === true ? 'yes' : String(raw);
    given[name] = value;
    if (value === undefined) {
      if (option.required) say(`--${name}`, 'nothing', option.help, `Add --${name}.`);
      continue;
    }
    if (raw === true && option.takes !== 'flag') {
      say(`--${name}`, 'no value', option.help, `Write --${name} and a value.`);
    } else if (option.takes === 'count') {
      const least = option.least ?? 0;
      const most = option.most ?? Number.MAX_SAFE_INTEGER;
      const number = Number(value);
      if (!/^\d+$/.test(value) || number < least || number > most) {
        const fix = 'Write it in figures.';
        say(`--${name}`, `"${value}"`, `a whole number from ${least} to ${most}`, fix);
      }
    } else if (option.choices !== undefined && !option.choices.includes(value)) {
      say(`--${name}`, `"${value}"`, option.choices.join(' or '), 'Use one of these words.');
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return given;
}

/** Lines of `--help` for a command's options. */
export function describeOptions(options: Options): string {
  return Object.entries(options)
    .map(([name, option]) => {
      const value = option.takes === 'flag' ? '' : ` ${(option.choices ?? ['…']).join('|')}`;
      const fallback = option.fallback === undefined ? '' : ` (${option.fallback})`;
      return `${`  --${name}${value}`.padEnd(29)} ${option.help}${fallback}`;
    })
    .join('\n');
}
