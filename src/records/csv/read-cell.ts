import type { Fault } from '../define-record-kind.ts';
import type { Field, RecordValue } from '../field.ts';
import { recordKinds } from '../registry.ts';
import type { Reading } from './evidence.ts';
import { findCode } from './find-code.ts';
import { readDay } from './read-day.ts';
import { readFlag } from './read-flag.ts';
import { readMonth } from './read-month.ts';
import { readNumber } from './read-number.ts';
import { sameName } from './same-name.ts';
import { withoutEuro } from './without-euro.ts';

const pointGroups = /^-?[1-9]\d{0,2}(\.\d{3})+$/;

/** Stands between the values of one cell. */
export const listSeparator = '|';

/** The value of a cell; or what is wrong, with what stands there so that the rules see that something does. */
export type CellReading = { value: RecordValue } | { fault: Omit<Fault, 'pointer'>; value: RecordValue };

/**
 * Turns the text of a filled cell into the value a record holds. What cannot be that value is left to the rules of the
 * record, which refuse it as they would in JSON; a fault of its own is only for what is particular to text in cells.
 */
export function readCell(field: Field, text: string, reading: Reading, isAsked: boolean): CellReading {
  switch (field.type) {
    case 'whole':
    case 'decimal': {
      const digits = isMoney(field) ? withoutEuro(text) : text;
      const options = { strict: isAsked, whole: field.type === 'whole' };
      const first = readNumber(digits, reading.numbers, options);
      // Nobody writes euros with three decimals and semicolons between the cells: `2.000` is two thousand there.
      const isThousands = first === 'ambiguous' && isMoney(field) && reading.semicolons && pointGroups.test(digits);
      const read = isThousands ? readNumber(digits, 'comma', options) : first;
      if (read === 'ambiguous') return { fault: { code: 'ambiguous-number' }, value: text };
      return read === 'not-a-number' ? { fault: { code: 'not-a-number' }, value: text } : { value: read.value };
    }
    case 'day': {
      const read = readDay(text, reading.days, isAsked);
      if (read === 'ambiguous') return { fault: { code: 'ambiguous-day' }, value: text };
      return { value: read === 'not-a-day' ? text : read.value };
    }
    case 'month':
      return { value: readMonth(text) ?? text };
    case 'flag': {
      const flag = readFlag(text);
      return flag === null ? { fault: { code: 'not-a-flag' }, value: text } : { value: flag };
    }
    case 'code':
      return { value: findCode(field.list, text) ?? text };
    case 'codes':
    case 'references': {
      const parts = listedOtherwise(field, text);
      const value = (parts ?? listed(text)).map(
        (part) => (field.type === 'codes' ? findCode(field.list, part) : null) ?? part,
      );
      return parts ? { fault: { code: 'list-separator' }, value } : { value };
    }
    case 'municipality':
      // CBS writes the number without its letters, and a spreadsheet without its zeros.
      return { value: /^\d{1,4}$/.test(text) ? `GM${text.padStart(4, '0')}` : text };
    case 'record-kind':
      return { value: kindCalled(text) ?? text };
    default:
      return { value: text };
  }
}

/** True for amounts of money, which may stand in a cell with their sign. */
export function isMoney(field: Field): boolean {
  return field.type === 'decimal' && field.euros === true;
}

/**
 * The values of a cell that has something else between them than it should, such as a comma; null when it has not. Only
 * what could be nothing else is taken for it: no id holds these signs, and of codes each part has to be one, as their
 * labels hold commas.
 */
export function listedOtherwise(field: Field, text: string): string[] | null {
  if (text.includes(listSeparator)) return null;
  const isList = field.type === 'references';
  if (!isList && field.type !== 'code' && field.type !== 'codes') return null;
  const parts = text
    .split(isList ? /[,;\s]/ : /[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  if (!isList && (findCode(field.list, text) || !parts.every((part) => findCode(field.list, part)))) return null;
  return parts;
}

function listed(text: string): string[] {
  return text
    .split(listSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function kindCalled(text: string): string | undefined {
  const wanted = sameName(text);
  return recordKinds.find(({ kind, label }) =>
    [kind, label.many.nl, label.many.en, label.one.nl, label.one.en].map(sameName).includes(wanted),
  )?.kind;
}
