import { InputError, problemLine } from '../domain/problems.ts';
import type { Command } from './command.ts';
import { describeOptions, readOptions } from './options.ts';
import { runCommand } from './runCommand.ts';
import { validateCommand } from './validateCommand.ts';

const COMMANDS: readonly Command[] = [runCommand, validateCommand];

/** 0 on success, 2 on bad input, 1 on a fault. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((one) => one.name === name);
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(overview());
    return 0;
  }
  if (command === undefined) {
    process.stderr.write(`No command "${name}".\n\n${overview()}`);
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

function overview(): string {
  const lines = COMMANDS.map((one) => `  ${one.name.padEnd(12)}${one.does}`);
  return `Usage: sufficiency COMMAND [options]\n\n${lines.join('\n')}\n\nEach command has --help.\n`;
}

process.exitCode = await main(process.argv.slice(2));
