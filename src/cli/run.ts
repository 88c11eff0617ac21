import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { type Command, CommandError, misused } from './command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Where a command writes: lines of its own, and lines about what went wrong; and its terminal, when it is not ours. */
export type Output = {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly terminal?: Terminal;
};

/**
 * Runs the command that the arguments name; gives the exit status. `env` is the environment the service itself runs
 * in: commands that work on a database work on the same one.
 */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  env: Record<string, string | undefined>,
  { say, complain, terminal = processTerminal() }: Output,
): Promise<number> {
  const [name, ...rest] = isHelp(args[0]) && args[1] !== undefined ? [args[1], '--help'] : args;
  if (name === undefined || isHelp(name)) {
    say(overview(commands));
    return name === undefined ? misused : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    complain(`There is no command ${JSON.stringify(name)}.\n\n${overview(commands)}`);
    return misused;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    say(`meetlat ${command.name}: ${command.summary}\n\n${command.help}`);
    return 0;
  }
  const parsed = parse(command, rest);
  if ('fault' in parsed) {
    complain(`${parsed.fault}\n\n${command.help}`);
    return misused;
  }
  try {
    return await command.run({
      get config() {
        return readConfig(env);
      },
      env,
      now: () => new Date(),
      say,
      remark: complain,
      terminal,
      ...parsed,
    });
  } catch (error) {
    if (!(error instanceof CommandError) && !(error instanceof ConfigError)) throw error;
    complain(error.message);
    return error instanceof CommandError ? error.status : 1;
  }
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help';
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
  const list = (worksOn: Command['worksOn']) =>
    commands
      .filter((command) => command.worksOn === worksOn)
      .map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'meetlat <command>',
    '',
    'With a service, by its address (MEETLAT_URL or --url) and a key (MEETLAT_KEY or --key-file):',
    '',
    ...list('service'),
    '',
    'On the database that DATABASE_URL names:',
    '',
    ...list('database'),
    '',
    'meetlat <command> --help says more.',
  ].join('\n');
}
