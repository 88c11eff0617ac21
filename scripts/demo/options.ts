import { parseArgs } from 'node:util';
import type { Language } from '../../src/text/language.ts';

/** What was asked of the demo. */
export type Options = {
  readonly language: Language;
  /** Null: 3000, or the next one that is free. */
  readonly port: number | null;
  readonly centreId: string;
  readonly seed: number;
  /** Ids of figures to explain below the table; `all` for every one. */
  readonly unfold: 'all' | readonly string[];
  /** Stop after printing. */
  readonly exits: boolean;
};

/** With this seed the newest quarter has some of everything; any other gives another history of the same size. */
const usualSeed = 2059;

/** What can be asked, for `--help`. */
export const usage = `npm run demo -- [options]

  --lang nl|en        language of table, explanations and progress (nl)
  --centre <id>       centre to show: delft, apeldoorn or groningen (apeldoorn)
  --unfold <ids>      explain these figures below the table: all, or flow.inflow,material.out
  --port <number>     port of the service (3000, or the next one that is free)
  --seed <number>     seed of the made-up history (${usualSeed})
  --exit              stop after printing
  --help              this text
`;

/** An option that cannot be used; the message says why. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Reads the arguments; null when help was asked for. */
export function readOptions(args: readonly string[], centreIds: readonly string[]): Options | null {
  const values = parsed(args);
  if (values.help) return null;
  const lang = values.lang ?? 'nl';
  if (lang !== 'nl' && lang !== 'en') throw new OptionError('--lang must be nl or en.');
  const centreId = values.centre ?? centreIds[Math.floor(centreIds.length / 2)] ?? '';
  if (!centreIds.includes(centreId)) throw new OptionError(`--centre must be one of ${centreIds.join(', ')}.`);
  return {
    language: lang,
    port: values.port === undefined ? null : wholeNumber('--port', values.port, 1, 65_535),
    centreId,
    seed: values.seed === undefined ? usualSeed : wholeNumber('--seed', values.seed, 0, 2 ** 31),
    unfold: values.unfold === 'all' ? 'all' : (values.unfold ?? '').split(',').filter(Boolean),
    exits: values.exit ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    return parseArgs({
      args: [...args],
      options: { lang: text, centre: text, unfold: text, port: text, seed: text, exit: flag, help: flag },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new OptionError(`${name} must be a whole number from ${min} through ${max}.`);
  }
  return value;
}
