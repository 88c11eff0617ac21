import type { Parameter, ParameterEntry } from '../../src/core/define-parameter.ts';
import { addMonths, type Day } from '../../src/core/values/day.ts';

/** What an audit can say of a published value. */
export type FindingCode = 'unsourced' | 'dated-before-its-source' | 'not-confirmed' | 'unused';
/** `from` names the entry of the history; null: it is about the value as a whole. */
export type Finding = { readonly code: FindingCode; readonly id: string; readonly from: Day | null };

/** What is wrong, as against what is only worth knowing. */
export const wrong: readonly FindingCode[] = ['unsourced', 'dated-before-its-source'];

const monthsConfirmed = 12;

/** Everything there is to say of these values on a day. `used` holds the ids that formulas read. */
export function auditParameters(parameters: readonly Parameter[], used: ReadonlySet<string>, today: Day): Finding[] {
  return parameters.flatMap(({ id, history }) => [
    ...history.flatMap((entry) => ofEntry(entry, today).map((code) => ({ code, id, from: entry.from }))),
    ...(used.has(id) ? [] : [{ code: 'unused' as const, id, from: null }]),
  ]);
}

function ofEntry(entry: ParameterEntry, today: Day): FindingCode[] {
  return [
    ...(isSourced(entry) ? [] : (['unsourced'] as const)),
    ...(startsTooEarly(entry) ? (['dated-before-its-source'] as const) : []),
    ...(isConfirmed(entry, today) ? [] : (['not-confirmed'] as const)),
  ];
}

/** A value of our own has no page: its note says why it is what it is. */
function isSourced({ source, note }: ParameterEntry): boolean {
  const { title, publisher, url } = source;
  if (!title.trim() || !publisher.trim()) return false;
  return publisher === 'Meetlat' ? Boolean(note?.nl && note.en) : /^https?:\/\/\S+$/.test(url ?? '');
}

/** Nobody could have used a value before it was published, unless a rule sets its day. */
function startsTooEarly({ from, source, datedBy }: ParameterEntry): boolean {
  return source.year !== null && datedBy !== 'rule' && from < `${source.year}-01-01`;
}

/** A check in the future is none. */
function isConfirmed({ confirmedOn }: ParameterEntry, today: Day): boolean {
  return confirmedOn !== null && confirmedOn <= today && addMonths(confirmedOn, monthsConfirmed) >= today;
}
