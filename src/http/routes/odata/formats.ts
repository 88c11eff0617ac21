import { AppError } from '../../../errors.ts';
import type { Resource } from '../../../feed/query/resource-path.ts';
import { chooseMediaType } from '../../plugins/negotiation.ts';

/** How much an answer in JSON says of itself (JSON Format 4.0, 3.1). */
export type MetadataLevel = 'minimal' | 'none' | 'full';

/** What an answer is made as. */
export type Format =
  | {
      readonly kind: 'json';
      readonly level: MetadataLevel;
      /** Numbers that not every client can hold stand as text (JSON Format 4.0, 3.2). */
      readonly longAsText: boolean;
    }
  | { readonly kind: 'csv' }
  | { readonly kind: 'xml' }
  | { readonly kind: 'text' };

const json = 'application/json';
const csv = 'text/csv';
const abbreviations: Readonly<Record<string, string>> = { json, csv, xml: 'application/xml' };

/** What each kind of answer can be made as; the first when nothing is asked. */
const offered: Readonly<Record<Resource['kind'], readonly string[]>> = {
  service: [json],
  metadata: ['application/xml'],
  rows: [json, csv],
  row: [json],
  count: ['text/plain'],
};

/**
 * Chooses by `$format`, else by `Accept`. The metadata are XML and a count is text whatever is accepted: clients send one
 * `Accept` for all they ask.
 */
export function chooseFormat(kind: Resource['kind'], format: string | undefined, accept: string | undefined): Format {
  const types = offered[kind];
  const [first = json] = types;
  const isFixed = kind === 'metadata' || kind === 'count';
  const asked = format === undefined ? (isFixed ? undefined : accept) : (abbreviations[format.trim()] ?? format);
  const chosen = format !== undefined && isFixed && kind === 'count' ? first : chooseMediaType(asked, types);
  if (!chosen) throw new AppError('not-acceptable', { params: { formats: types.join(', ') } });
  if (chosen === csv) return { kind: 'csv' };
  if (chosen === 'application/xml') return { kind: 'xml' };
  if (chosen === 'text/plain') return { kind: 'text' };
  const parameters = parametersOf(asked ?? '');
  return {
    kind: 'json',
    level: levelOf(parameters.get('odata.metadata') ?? parameters.get('metadata')),
    longAsText: parameters.get('ieee754compatible') === 'true',
  };
}

/** Parameters of the range that stands for JSON in a list of what is accepted; of the one liked best. */
function parametersOf(accepted: string): Map<string, string> {
  const ranges = accepted.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return { type, parameters: new Map(parameters.map((part) => pairOf(part))) };
  });
  const weight = (parameters: Map<string, string>) => Number(parameters.get('q') ?? 1) || 0;
  const [best] = ranges
    .filter(({ type }) => type === json)
    .sort((one, other) => weight(other.parameters) - weight(one.parameters));
  return best?.parameters ?? new Map();
}

function pairOf(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=', 2).map((piece) => piece.trim());
  return [name, value.replaceAll('"', '')];
}

function levelOf(level: string | undefined): MetadataLevel {
  return level === 'none' || level === 'full' ? level : 'minimal';
}
