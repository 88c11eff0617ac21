import { hostileBody } from './hostile/bodies.ts';
import { hostileText } from './hostile/texts.ts';
import { makeTable } from './make-table.ts';
import { type Making, makeValue } from './make-value.ts';
import type { Operation, Schema } from './operations.ts';
import { printJson } from './print-json.ts';
import { isGood, type Mode } from './request.ts';
import { spoilValue } from './spoil-value.ts';

export type Body = { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> };

/** A body for an operation, or null where it has none. Lines of an import are bodies of the operations that write one record. */
export function makeBody(making: Making, operation: Operation, mode: Mode, all: readonly Operation[]): Body | null {
  const { random } = making;
  if (!operation.body) return mode === 'hostile' && random.chance(0.2) ? wholly(making, 'application/json') : null;
  const type = random.pick(Object.keys(operation.body));
  if (mode === 'hostile' && random.chance(0.6)) return wholly(making, type);
  const { schema = {}, example } = operation.body[type] ?? {};
  const isJson = /\bjson$/.test(type) && !/nd|x-/.test(type);
  const text = isJson
    ? printJson(valueFor(making, schema, mode))
    : type === 'text/csv'
      ? makeTable(making, mode, all)
      : lines(making, mode, all, typeof example === 'string' ? example : '');
  return { bytes: Buffer.from(text), headers: { 'content-type': type } };
}

function wholly({ random }: Making, usual: string): Body {
  const { bytes, type = usual, encoding } = hostileBody(random);
  return {
    bytes,
    headers: { 'content-type': type, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) },
  };
}

function valueFor(making: Making, schema: Schema, mode: Mode): unknown {
  const value = makeValue(making, schema);
  if (isGood(mode)) return value;
  let spoilt = spoilValue(making.document, making.random, schema, value);
  if (mode === 'hostile') spoilt = spoilValue(making.document, making.random, schema, spoilt);
  return spoilt;
}

/** Lines of records of every kind; when not valid, some of them wrong in every way a body can be wrong. */
function lines(making: Making, mode: Mode, all: readonly Operation[], example: string): string {
  const { random, known } = making;
  if (mode === 'plain' || (mode === 'valid' && random.chance(0.3))) return example;
  const writers = all.filter(({ method, template }) => method === 'PUT' && template.endsWith('/{id}'));
  const line = (): string => {
    const { template, body } = random.pick(writers);
    const collection = template.replace('/{id}', '');
    const kind = collection.split('/').at(-1);
    const id = random.chance(0.8) ? `l-${random.whole(1, 40)}` : random.pick([...known.of(collection), 'l-1']);
    if (random.chance(0.1)) return printJson({ kind, id, delete: true });
    const schema = body?.['application/json']?.schema ?? {};
    const spoils = !isGood(mode) && random.chance(0.5);
    const data = valueFor(making, schema, spoils ? mode : 'valid');
    if (!spoils || random.chance(0.5)) return printJson({ kind, id, data });
    return random.pick<() => string>([
      () => printJson({ kind: hostileText(random), id, data }),
      () => printJson({ kind, id: hostileText(random), data }),
      () => printJson(spoilValue(making.document, random, {}, { kind, id, data })),
      () => hostileBody(random).bytes.toString(),
      () => hostileText(random),
    ])();
  };
  const text = Array.from({ length: random.whole(1, 12) }, line).join(random.pick(['\n', '\n', '\r\n', '\n\n']));
  return random.chance(0.5) ? `${text}\n` : text;
}
