import { parseArgs } from 'node:util';

/** What was asked of `npm run fuzz`. */
export type Options = {
  readonly requests: number;
  readonly seed: number;
  readonly dialect: 'sqlite' | 'pglite';
  /** Ids of operations; null: all. */
  readonly only: readonly string[] | null;
  readonly coverage: boolean;
};

export const usage = `npm run fuzz -- [options]

  --requests <number>        how many (20000); one in 21 is a connection of raw bytes
  --seed <number>            makes the same requests again (a new one for each run, printed)
  --dialect sqlite|pglite    the database: SQLite, or a PostgreSQL inside the process (sqlite)
  --only <ids>               only these operations, by their ids: putTrajectory,createKey
  --coverage                 shows for each operation how often it gave which status
  --help                     this text
`;

/** An option that cannot be used; the message says why. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Reads the arguments; null when help was asked for. */
export function readOptions(args: readonly string[], newSeed: () => number): Options | null {
  const values = parsed(args);
  if (values.help) return null;
  const whole = (name: 'requests' | 'seed', fallback: () => number): number => {
    const text = values[name];
    if (text === undefined) return fallback();
    if (!/^\d{1,9}$/.test(text)) throw new OptionError(`--${name} must be a whole number of at most nine digits.`);
    return Number(text);
  };
  const dialect = values.dialect ?? 'sqlite';
  if (dialect !== 'sqlite' && dialect !== 'pglite') throw new OptionError('--dialect must be sqlite or pglite.');
  return {
    requests: whole('requests', () => 20_000),
    seed: whole('seed', newSeed),
    dialect,
    only: values.only?.split(',') ?? null,
    coverage: values.coverage ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        requests: { type: 'string' },
        seed: { type: 'string' },
        dialect: { type: 'string' },
        only: { type: 'string' },
        coverage: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
