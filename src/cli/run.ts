import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { type Command, CommandError } from './command.ts';

/** Exit status for a call that cannot be understood, as shells use it. */
const misused = 2;

/** Where a command writes: lines of its own, and lines about what went wrong. */
export type Output = { readonly say: (line: string) => void; readonly complain: (line: string) => void };

/**
 * Runs the command that the arguments name; gives the exit status. `env` is the environment the service itself runs
 * in: commands work on the same database.
 */
export async function runCommand(
  commands: readonly Command[],
  [name, ...rest]: readonly string[],
  env: Record<string, string | undefined>,
  { say, complain }: Output,
): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    say(overview(commands));
    return name === undefined ? misused : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    complain(`There is no command ${JSON.stringify(name)}.\n\n${overview(commands)}`);
    return misused;
  }
  if (rest.includes('--help')) {
    say(`meetlat ${command.name}: ${command.summary}\n\n${command.help}`);
    return 0;
  }
  const parsed = parse(command, rest);
  if ('fault' in parsed) {
    complain(`${parsed.fault}\n\n${command.help}`);
    return misused;
  }
  try {
    return await command.run({ config: readConfig(env), now: () => new Date(), say, ...parsed });
  } catch (error) {
    if (!(error instanceof CommandError) && !(error instanceof ConfigError)) throw error;
    complain(error.message);
    return 1;
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true });
    if (positionals.length > command.operands)
      return { fault: `Too much was given: ${positionals.slice(command.operands).join(' ')}` };
    return { values: values as Record<string, string | boolean | undefined>, operands: positionals };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length), 0);
  return [
    'meetlat <command>: work on the database that DATABASE_URL names.',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'meetlat <command> --help says more.',
  ].join('\n');
}
