import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';

/** What a command is given to work with. */
export type CommandContext = {
  readonly config: Config;
  readonly now: () => Date;
  /** Options as `node:util` parses them, by name. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** What was given beside options. */
  readonly operands: readonly string[];
  /** Writes one line for the person who runs it. */
  readonly say: (line: string) => void;
};

/** One thing an operator can do from the command line: `meetlat <name>`. */
export type Command = {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** What follows the name, and what each option means; shown by `meetlat <name> --help`. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many operands it takes at most. */
  readonly operands: number;
  /** Gives the exit status: 0 when all is well, 1 when what was asked for could not be done or something is wrong. */
  readonly run: (context: CommandContext) => Promise<number>;
};

/** A command that cannot be carried out as it was asked; the message is a sentence that says why and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
