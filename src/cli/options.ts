import { parseArgs } from 'node:util';
import { InputError, type Problem } from '../domain/problems.ts';

/** An option of a command: what it takes, in words for `--help`, and how it is checked. */
export interface Option {
  /** `rest`: what stands on the line without an option's name before it. */
  readonly takes: 'text' | 'count' | 'choice' | 'flag' | 'rest';
  readonly help: string;
  readonly required?: boolean;
  /** True where it may be given more than once. */
  readonly repeats?: boolean;
  readonly fallback?: string;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

export type Options = Readonly<Record<string, Option>>;
/** Value of each option; further values of one that repeats stand beside it, see {@link repeated}. */
export type Given = Readonly<Record<string, string | undefined>>;

/** All values of an option that repeats, in the order in which they were given. */
export function repeated(given: Given, name: string): string[] {
  const values: string[] = [];
  for (let n = 0; given[nth(name, n)] !== undefined; n++)
    values.push(given[nth(name, n)] as string);
  return values;
}

/** No option has a space in its name. */
function nth(name: string, n: number): string {
  return n === 0 ? name : `${name} ${n + 1}`;
}

/** Reads a command's options. All problems are reported at once. @throws InputError */
export function readOptions(command: string, options: Options, args: readonly string[]): Given {
  const rest = Object.keys(options).find((name) => options[name].takes === 'rest');
  const named = Object.entries(options).filter(([name]) => name !== rest);
  const parsed = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      named.map(([name, option]) => [
        name,
        {
          type: option.takes === 'flag' ? ('boolean' as const) : ('string' as const),
          multiple: option.repeats === true,
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
  });
  const { positionals } = parsed;
  const values = new Map(
    Object.entries(parsed.values).map(([name, raw]) => [name, [raw].flat()] as const),
  );
  const problems: Problem[] = [];
  const say = (column: string, found: string, expected: string, fix: string) =>
    problems.push({ file: command, column, found, expected, fix });
  for (const extra of rest === undefined ? positionals : []) {
    say('arguments', `"${extra}"`, 'options only', `See sufficiency ${command} --help.`);
  }
  for (const name of values.keys()) {
    if (name in options && name !== rest) continue;
    const known = named.map(([one]) => `--${one}`);
    say(`--${name}`, `--${name}`, `one of ${known.join(', ')}`, 'Check the spelling.');
  }
  if (rest !== undefined) values.set(rest, positionals);
  const given: Record<string, string | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    const raws = values.get(name) ?? [];
    if (raws.length === 0) {
      given[name] = option.fallback;
      const asked = name === rest ? name : `--${name}`;
      if (option.required) say(asked, 'nothing', option.help, `Add ${asked}.`);
    }
    raws.forEach((raw, n) => {
      const value = raw === true ? 'yes' : String(raw);
      given[nth(name, n)] = value;
      const wrong = faultOf(name, option, raw === true, value);
      if (wrong) say(`--${name}`, ...wrong);
    });
  }
  if (problems.length > 0) throw new InputError(problems);
  return given;
}

/** What was found, expected and is to be done where a value is not what its option takes. */
function faultOf(
  name: string,
  option: Option,
  isBare: boolean,
  value: string,
): [found: string, expected: string, fix: string] | null {
  if (isBare && option.takes !== 'flag') {
    return ['no value', option.help, `Write --${name} and a value.`];
  }
  if (option.takes === 'count') {
    const least = option.least ?? 0;
    const most = option.most ?? Number.MAX_SAFE_INTEGER;
    const number = Number(value);
    const right = /^\d+$/.test(value) && number >= least && number <= most;
    const expected = `a whole number from ${least} to ${most}`;
    return right ? null : [`"${value}"`, expected, 'Write it in figures.'];
  }
  if (option.choices === undefined || option.choices.includes(value)) return null;
  return [`"${value}"`, option.choices.join(' or '), 'Use one of these words.'];
}

/** Lines of `--help` for a command's options. */
export function describeOptions(options: Options): string {
  return Object.entries(options)
    .map(([name, option]) => {
      const value = option.takes === 'flag' ? '' : ` ${(option.choices ?? ['…']).join('|')}`;
      const fallback = option.fallback === undefined ? '' : ` (${option.fallback})`;
      const written = option.takes === 'rest' ? name : `--${name}${value}`;
      return `${`  ${written}`.padEnd(29)} ${option.help}${fallback}`;
    })
    .join('\n');
}
