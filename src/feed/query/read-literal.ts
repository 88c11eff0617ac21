import { daysInMonth } from '../../core/values/day.ts';
import type { Operand } from './expression.ts';
import { wrong } from './refusals.ts';
import type { Literal } from './syntax.ts';

export type Value = Extract<Operand, { kind: 'value' }>;

/** The value that is written, in the form in which columns have theirs. `option` is what it stands in. */
export function readLiteral({ type, text, at }: Literal, option: string): Value {
  if (type === null) return { kind: 'value', type, value: null };
  if (type === 'Edm.Boolean') return { kind: 'value', type, value: text === 'true' };
  if (type === 'Edm.String') {
    // No database keeps them all, and PostgreSQL refuses to look for one of them.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw wrong(option, 'control-characters', {}, at);
    return { kind: 'value', type, value: text };
  }
  if (type === 'Edm.Date') {
    if (!isDate(text)) throw wrong(option, 'not-a-day', {}, at);
    return { kind: 'value', type, value: text };
  }
  if (type === 'Edm.DateTimeOffset') {
    const instant = instantOf(text);
    if (instant === null) throw wrong(option, 'not-an-instant', {}, at);
    return { kind: 'value', type, value: instant };
  }
  return readNumber(text, at, option);
}

function readNumber(text: string, at: number, option: string): Value {
  const value = Number(text);
  if (!Number.isFinite(value)) throw wrong(option, 'number-too-large', {}, at);
  if (/[eE]/.test(text)) return { kind: 'value', type: 'Edm.Double', value };
  if (text.includes('.') || !Number.isSafeInteger(value)) return { kind: 'value', type: 'Edm.Decimal', value };
  const isShort = value >= -2_147_483_648 && value <= 2_147_483_647;
  return { kind: 'value', type: isShort ? 'Edm.Int32' : 'Edm.Int64', value: value + 0 };
}

/** Any day of the years 1 to 9999: clients send 0001-01-01 and 9999-12-31 for "always". */
function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const instantPattern = /^(.{10})T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|[-+](\d\d):(\d\d))$/;

/**
 * An instant in UTC with milliseconds, which is how columns have it, so that both compare as text. Null when there is no
 * such instant, or when it says more than milliseconds: it would compare as another one.
 */
function instantOf(text: string): string | null {
  const parts = instantPattern.exec(text);
  if (!parts) return null;
  const [, date = '', hour, minute, second = '0', fraction = '', offsetHours = '0', offsetMinutes = '0'] = parts;
  const isTime = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  const isOffset = Number(offsetHours) <= 14 && Number(offsetMinutes) <= 59;
  if (!isDate(date) || !isTime || !isOffset || /[1-9]/.test(fraction.slice(3))) return null;
  const zone = text.endsWith('Z') ? 'Z' : text.slice(-6);
  const written = `${date}T${hour}:${minute}:${second.padStart(2, '0')}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`;
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) return null;
  const utc = instant.toISOString();
  return /^\d{4}-/.test(utc) && !utc.startsWith('0000') ? utc : null;
}
