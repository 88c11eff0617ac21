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

/** Stands between the values of one cell. */
export const listSeparator = '|';

/** The value of a cell; or what is wrong, with the text as it stands so that the rules see that something is there. */
export type CellReading = { value: RecordValue } | { fault: Omit<Fault, 'pointer'>; value: string };

/**
 * Turns the text of a filled cell into the value a record holds. What cannot be that value is left to the rules of the
 * record, which refuse it as they would in JSON; a fault of its own is only for what is particular to text in cells.
 */
export function readCell(field: Field, text: string, reading: Reading, isAsked: boolean): CellReading {
  switch (field.type) {
    case 'whole':
    case 'decimal': {
      const read = readNumber(text, reading.numbers, { strict: isAsked, whole: field.type === 'whole' });
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
      return { value: listed(text).map((part) => findCode(field.list, part) ?? part) };
    case 'references':
      return { value: listed(text) };
    case 'municipality':
      // CBS writes the number without its letters, and a spreadsheet without its zeros.
      return { value: /^\d{1,4}$/.test(text) ? `GM${text.padStart(4, '0')}` : text };
    case 'record-kind':
      return { value: kindCalled(text) ?? text };
    default:
      return { value: text };
  }
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
