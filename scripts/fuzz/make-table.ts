import { hostileText } from './hostile/texts.ts';
import { type Making, makeValue } from './make-value.ts';
import type { Operation } from './operations.ts';
import { isGood, type Mode } from './request.ts';

/** A table of records of one kind, as a spreadsheet writes it; when not valid, with anything in some of its cells. */
export function makeTable(making: Making, mode: Mode, all: readonly Operation[]): string {
  const { random } = making;
  const { template, body } = random.pick(all.filter((one) => one.method === 'PUT' && one.template.endsWith('/{id}')));
  const kind = template.replace('/{id}', '').split('/').at(-1);
  const schema = body?.['application/json']?.schema ?? {};
  const records = Array.from({ length: random.whole(1, 12) }, () => makeValue(making, schema) as object);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const delimiter = random.pick([';', ',', '\t']);
  const cell = (text: string) => (/[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = records.map((record) =>
    [`l-${random.whole(1, 40)}`, ...names.map((name) => textOf((record as Record<string, unknown>)[name]))].map(
      (text) => (!isGood(mode) && random.chance(0.1) ? hostileText(random) : cell(text)),
    ),
  );
  return [[`id [${kind}]`, ...names], ...rows].map((cells) => cells.join(delimiter)).join(random.pick(['\n', '\r\n']));
}

/** Objects of a list have columns of their own in a table: here their cell is empty, and the record may be refused. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.join('|') : '';
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
