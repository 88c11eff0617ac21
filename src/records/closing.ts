import type { Day } from '../core/values/day.ts';
import { placeInTime, type RecordKind } from './define-record-kind.ts';
import type { Field, RecordData } from './field.ts';

/** A period whose figures were settled by a final release, with its first and last day. */
export type ClosedPeriod = { readonly id: string; readonly from: Day; readonly until: Day };

/**
 * What a record tells about a period, as it could be known on its last day: nothing when it is of other days; without its
 * end, and all that is told with the end, when that lies later. Two records that tell the same about a closed period
 * differ only in what came after it. Kinds without a date (participants) and agreements, needs and maps never tell
 * anything that closing would keep as it is.
 */
export function toldAbout(kind: RecordKind, data: RecordData, { from, until }: ClosedPeriod): RecordData | null {
  const { closing = {} } = kind;
  if (closing === 'never') return null;
  const begins = closing.covers ? data[closing.covers.from] : placeInTime(kind, data);
  if (typeof begins !== 'string' || isAfter(begins, until)) return null;
  const endField = closing.covers?.through ?? kind.lastsUntil;
  if (endField === undefined && isBefore(begins, from)) return null;
  const ends = endField ? data[endField] : undefined;
  if (typeof ends === 'string' && isBefore(ends, from)) return null;
  const hasEnded = typeof ends === 'string' && !isAfter(ends, until);
  const told: RecordData = {};
  for (const [name, value] of Object.entries(data)) {
    if (!hasEnded && closing.toldAtEnd?.includes(name)) continue;
    if (closing.covers && (name === closing.covers.from || name === closing.covers.through)) continue;
    if (isTime(kind.fields[name]) && isAfter(String(value), until)) continue;
    told[name] = value;
  }
  if (!closing.covers) return told;
  const through = String(ends);
  return {
    ...told,
    [closing.covers.from]: begins < from ? from : begins,
    [closing.covers.through]: through > until ? until : through,
  };
}

function isTime(field: Field | undefined): boolean {
  return field?.type === 'day' || field?.type === 'month';
}

/** Of a day or a month: wholly after a day. */
function isAfter(time: string, day: Day): boolean {
  return time > day.slice(0, time.length);
}

function isBefore(time: string, day: Day): boolean {
  return time < day.slice(0, time.length);
}
