import { decimal } from '../../../core/values/decimal.ts';
import { numberText } from '../../../core/values/number-text.ts';
import { monthText } from '../../../core/values/period-text.ts';
import { dayIn } from '../../../pages/days.ts';
import { quietTable } from '../../../pages/table.ts';
import { say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { type Column, inputTables } from './example-columns.ts';
import type { View } from './view.ts';

type Row = Readonly<Record<string, unknown>>;
/** A list of inputs with its name in the core. */
export type InputList = { readonly name: string; readonly rows: readonly Row[] };

/** Ids the worked examples make up themselves say nothing. */
const madeUpId = /^t-\d{3}$/;

/** Every list in the inputs of an example that holds something. */
export function inputLists(inputs: unknown): InputList[] {
  return Object.entries(inputs as Row).flatMap(([name, value]): InputList[] => {
    if (!Array.isArray(value)) return value !== null && typeof value === 'object' ? inputLists(value) : [];
    const rows = value.map((row): Row => (row !== null && typeof row === 'object' ? (row as Row) : { category: row }));
    const inside = rows.flatMap((row) => ('since' in row ? inputLists({ since: row.since }) : []));
    return rows.length > 0 ? [{ name, rows }, ...inside] : [];
  });
}

/** The inputs of an example as tables with the names people know; a column that says nothing is left out. */
export function showInputs(view: View, inputs: unknown): Html {
  const words = { nl: 'Er is niets ingevoerd.', en: 'Nothing was entered.' };
  const lists = inputLists(inputs);
  if (lists.length === 0) return html`<p>${say(view, words)}</p>`;
  return html`${lists.map(({ name, rows }) => {
    const known = inputTables[name];
    const title = known ? say(view, known.label) : name;
    const columns = (known?.columns ?? []).filter((one) => one.none || rows.some((row) => says(one, row[one.key])));
    return html`<h4>${title}</h4>
${quietTable(
  title,
  columns.map(({ label, as }) => {
    const head = say(view, label);
    return as === 'number' || as === 'grams' ? { head, number: true } : head;
  }),
  rows.map((row) => columns.map((column) => cell(view, column, row[column.key]))),
)}`;
  })}`;
}

function says({ key, plain }: Column, value: unknown): boolean {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return false;
  if (key === 'id' && typeof value === 'string' && madeUpId.test(value)) return false;
  return !plain?.includes(value as number | string);
}

function cell(view: View, { as, none }: Column, value: unknown): string {
  if (value === null || value === undefined) return none ? say(view, none) : '–';
  if (Array.isArray(value)) return value.map((one) => codeText(view, as, String(one))).join(', ') || '–';
  if (typeof as !== 'string') return codeText(view, as, String(value));
  switch (as) {
    case 'day':
      return dayIn(view, String(value));
    case 'month':
      return say(view, monthText(String(value)));
    case 'number':
      return say(view, numberText(Number(value)));
    case 'grams':
      return say(view, numberText(decimal(Number(value)).dividedBy(1000)));
    case 'flag':
      return say(view, value === true ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' });
    case 'movement':
      return say(view, movements[String(value)] ?? { nl: 'nee', en: 'no' });
    default:
      return String(value);
  }
}

const movements: Readonly<Record<string, { nl: string; en: string }>> = {
  'repaired-return': { nl: 'ja, terug naar de eigenaar', en: 'yes, returned to the owner' },
  other: { nl: 'ja', en: 'yes' },
};

function codeText(view: View, lists: Column['as'], code: string): string {
  const found = typeof lists === 'string' ? undefined : lists.map((list) => list.find(code)).find(Boolean);
  return found ? found[view.language] : code;
}
