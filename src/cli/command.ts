import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given to work with. */
export type CommandContext = {
  /** Settings of the service itself. Read when it is asked for: who works with a service elsewhere need not have them. */
  readonly config: Config;
  /** The environment, for what a client of the service is told by it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Options as `node:util` parses them, by name. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** What was given beside options. */
  readonly operands: readonly string[];
  /** Writes one line for the person who runs it. */
  readonly say: (line: string) => void;
  /** Writes one line beside the result, which may be a file that goes into a pipe. */
  readonly remark: (line: string) => void;
  readonly terminal: Terminal;
};

/** One thing that can be done from the command line: `meetlat <name>`. */
export type Command = {
  readonly name: string;
  /** What it works on: a service, by its address and a key, or the database that DATABASE_URL names. */
  readonly worksOn: 'service' | 'database';
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
  /** Exit status of the process. */
  readonly status: number;
  /** True for what may be over in a minute, such as a service that cannot be reached. */
  readonly isPassing: boolean;

  constructor(message: string, { status = 1, isPassing = false }: { status?: number; isPassing?: boolean } = {}) {
    super(message);
    this.status = status;
    this.isPassing = isPassing;
  }
}

/** A call that cannot be understood: an option that is missing, or one that means nothing. */
export class MisuseError extends CommandError {
  constructor(message: string) {
    super(message, { status: misused });
  }
}

/** Exit status for a call that cannot be understood, as shells use it. */
export const misused = 2;
