import type { Cell } from 'write-excel-file/node';
import type { Day } from '../../../core/values/day.ts';
import type { Language } from '../../../text/language.ts';

/** How numbers of a unit are shown; the cell holds the number itself, with all its digits. */
const formats: Readonly<Record<string, string>> = {
  count: '#,##0',
  fraction: '0.00%',
  ratio: '#,##0.00',
  EUR: '[$€-2]\\ #,##0.00',
  min: '#,##0" min"',
  h: '#,##0.00" h"',
  kg: '#,##0.0" kg"',
  kgCO2e: '#,##0.0" kg"',
  fte: '#,##0.00',
  step: '0.00',
  day: '#,##0.0',
  month: '#,##0.0',
};
const dateFormats = { nl: 'dd-mm-yyyy', en: 'yyyy-mm-dd' };
/** What a cell of a workbook can hold. */
const mostCharacters = 32_000;

type Style = {
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
  readonly textColor?: string;
  readonly align?: 'left' | 'right';
  readonly wrap?: boolean;
  readonly indent?: number;
};

/** Text, over several lines where it is long. It is always text: nothing in a workbook of ours is a formula. */
export function textCell(text: string | null | undefined, style: Style = {}): Cell {
  if (!text) return style;
  const kept = text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;
  // A workbook reads `_x0041_` as a character by its number.
  const value = kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return { value, type: String, wrap: true, alignVertical: 'top', ...style };
}

/** A number as its unit is shown. An empty cell for what is not known: the status says why, and nothing is 0 for want of data. */
export function numberCell(value: number | null | undefined, unit: string, style: Style = {}): Cell {
  if (value === null || value === undefined) return style;
  const format = formats[unit] ?? (unit.startsWith('fraction') ? '0.00##%' : undefined);
  return { value, type: Number, alignVertical: 'top', ...(format ? { format } : {}), ...style };
}

/** A day as a date. */
export function dayCell(day: Day | null | undefined, language: Language): Cell {
  if (!day) return null;
  return dateCell(new Date(`${day}T00:00:00Z`), dateFormats[language]);
}

/** An instant as date and time on a clock in the Netherlands: a workbook knows no zones. */
export function instantCell(instant: string | null | undefined, language: Language): Cell {
  if (!instant) return null;
  const onTheClock = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return dateCell(new Date(`${onTheClock.replace(' ', 'T')}Z`), `${dateFormats[language]} hh:mm`);
}

function dateCell(value: Date, format: string): Cell {
  return { value, type: Date, format, align: 'left', alignVertical: 'top' };
}
