import { AppError } from '../../errors.ts';
import { notHere, shown, wrong } from './refusals.ts';

/** Options that the feed answers. */
export const optionNames = [
  '$select',
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$format',
  '$skiptoken',
  'csvDialect',
] as const;
export type OptionName = (typeof optionNames)[number];
export type QueryOptions = Readonly<Partial<Record<OptionName, string>>>;

/** Options of OData 4.0 and 4.01 that the feed does not answer. */
const beyond = /^(\$(apply|expand|search|compute|batch|deltatoken|id|index|levels|schemaversion|inlinecount)|@.*)$/;

/**
 * The options after the question mark of an address, decoded: `+` and `%20` are blanks. What is not known is refused: a
 * filter that is not understood would otherwise give every row without a word.
 */
export function readOptions(search: string): QueryOptions {
  const options: Partial<Record<OptionName, string>> = {};
  for (const part of search.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decoded(equals < 0 ? part : part.slice(0, equals));
    if (beyond.test(name)) throw notHere(name.startsWith('@') ? '@' : name);
    if (!isKnown(name)) throw unknown(name);
    if (options[name] !== undefined) throw wrong(name, 'option-twice');
    options[name] = decoded(equals < 0 ? '' : part.slice(equals + 1));
  }
  return options;
}

function isKnown(name: string): name is OptionName {
  return (optionNames as readonly string[]).includes(name);
}

function unknown(name: string): AppError {
  const meant = isKnown(`$${name.toLowerCase()}`) ? `$${name.toLowerCase()}` : optionNames.join(', ');
  return wrong(shown(name), 'unknown-option', { near: meant });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new AppError('bad-request');
  }
}
