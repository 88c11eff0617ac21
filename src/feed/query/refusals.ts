import { AppError, type LocatedFault } from '../../errors.ts';

/** Options of a query that can be wrong. */
export type OptionName = string;

/** Says what is wrong with an option of the query. `at` is where, counted from 0; people count from 1. */
export function wrong(
  option: OptionName,
  code: string,
  params: NonNullable<LocatedFault['params']> = {},
  at?: number,
): AppError {
  const position = at === undefined ? {} : { position: at + 1 };
  return new AppError('invalid-input', {
    faults: [{ in: 'query', pointer: `/${option}`, code, params: { ...params, ...position } }],
  });
}

/** Says that OData has this and the feed has not. Only what is short and of the language itself is repeated. */
export function notHere(what: string): AppError {
  return new AppError('not-implemented', { params: { what: shown(what) } });
}

/** A word of a query as it may be repeated: a name, not a value. */
export function shown(word: string): string {
  return word.length <= 40 && !/\d{6}/.test(word) && /^[$@A-Za-z_/.\-\d]+$/.test(word) ? word : '…';
}
