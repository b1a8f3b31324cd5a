import { InputError, problemLine } from '../domain/problems.ts';
import type { Command } from './command.ts';
import { describeOptions, readOptions } from './options.ts';

/** Each command with how to get it: a command does not wait for the modules of the others. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['run', async () => (await import('./runCommand.ts')).runCommand],
  ['merge', async () => (await import('./mergeCommand.ts')).mergeCommand],
  ['export', async () => (await import('./exportCommand.ts')).exportCommand],
  ['compare', async () => (await import('./compareCommand.ts')).compareCommand],
  ['validate', async () => (await import('./validateCommand.ts')).validateCommand],
  ['forecast', async () => (await import('./forecastCommand.ts')).forecastCommand],
  ['estimate', async () => (await import('./estimateCommand.ts')).estimateCommand],
  ['project', async () => (await import('./projectCommand.ts')).projectCommand],
  ['allocate', async () => (await import('./allocateCommand.ts')).allocateCommand],
  ['routes', async () => (await import('./routesCommand.ts')).routesCommand],
]);

/**
 * Does what a line asks, such as `run --draws 20 --out out`, given as its words after the name of
 * the program.
 *
 * @returns the exit code: 0 on success, 2 on bad input, 1 on a fault.
 */
export async function commandLine(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(await overview());
    return 0;
  }
  const command = await COMMANDS.get(name)?.();
  if (command === undefined) {
    process.stderr.write(`No command "${name}".\n\n${await overview()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    process.stdout.write(
      `sufficiency ${command.name}: ${command.does}\n\n${describeOptions(command.options)}\n`,
    );
    return 0;
  }
  try {
    await command.run(readOptions(command.name, command.options, rest));
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(`${error.problems.map(problemLine).join('\n')}\n`);
      return 2;
    }
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`Something went wrong inside the simulator.\n${words}\n`);
    return 1;
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = commands.map((one) => `  ${one.name.padEnd(12)}${one.does}`);
  return `Usage: sufficiency COMMAND [options]\n\n${lines.join('\n')}\n\nEach command has --help.\n`;
}
