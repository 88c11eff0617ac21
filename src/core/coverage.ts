import { z } from 'zod';
import { recordKindLabel } from './record-kinds.ts';
import type { Missing } from './result.ts';
import { addDays, type Day, daySchema } from './values/day.ts';
import { dayText } from './values/day-text.ts';
import type { Text } from './values/text.ts';

/** What a centre states: it keeps this kind of record from a day, and everything through a day has been entered. */
export const coverageSchema = z.strictObject({ recordKind: z.string(), from: daySchema, completeThrough: daySchema });
export type Coverage = z.infer<typeof coverageSchema>;

/**
 * What these statements are worth as of a day: nobody can have entered what has not happened yet, so a statement counts
 * through that day and no further, and one that starts after it does not count.
 */
export function coverageAsOf(statements: readonly Coverage[], asOf: Day): Coverage[] {
  return statements
    .filter(({ from }) => from <= asOf)
    .map((one) => (one.completeThrough > asOf ? { ...one, completeThrough: asOf } : one));
}

type Span = { readonly from: Day; readonly through: Day };

/**
 * What is missing of a kind between two days; null when statements together, without a day between them, cover both
 * and all days in between. Outside coverage no records means nothing: neither that nothing happened nor that it did.
 */
export function coverageGap(
  statements: readonly Coverage[],
  recordKind: string,
  from: Day,
  until: Day,
): Missing | null {
  const spans = mergedSpans(statements.filter((statement) => statement.recordKind === recordKind));
  const around = spans.find((span) => span.from <= from && span.through >= from);
  if (around && around.through >= until) return null;
  const kind = recordKindLabel(recordKind);
  const params = { recordKind, from, until };
  if (spans.length === 0) {
    // Whether there are records is not known here: what is missing is that somebody vouches for them.
    const says = { nl: 'niet als volledig verklaard', en: 'not stated to be complete' };
    return { code: 'coverage-none', label: saying(kind, says), params };
  }
  const later = spans.find((span) => span.from > from);
  if (!around && later) {
    const [kept, needed] = [dayText(later.from), dayText(from)];
    const says = {
      nl: `bijgehouden vanaf ${kept.nl}, nodig vanaf ${needed.nl}`,
      en: `kept from ${kept.en}, needed from ${needed.en}`,
    };
    return { code: 'coverage-starts-late', label: saying(kind, says), params: { ...params, keptFrom: later.from } };
  }
  const through = (around ?? spans.at(-1))?.through ?? '';
  const [complete, needed] = [dayText(through), dayText(until)];
  const says = {
    nl: `volledig tot en met ${complete.nl}, nodig tot en met ${needed.nl}`,
    en: `complete through ${complete.en}, needed through ${needed.en}`,
  };
  return { code: 'coverage-ends-early', label: saying(kind, says), params: { ...params, completeThrough: through } };
}

function saying(kind: Text, says: Text): Text {
  return { nl: `${kind.nl}: ${says.nl}`, en: `${kind.en}: ${says.en}` };
}

/** Statements as spans without overlap, in order; spans that touch become one. */
function mergedSpans(statements: readonly Coverage[]): Span[] {
  const spans: Span[] = [];
  for (const { from, completeThrough } of [...statements].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && from <= addDays(last.through, 1)) {
      if (completeThrough > last.through) spans[spans.length - 1] = { from: last.from, through: completeThrough };
    } else spans.push({ from, through: completeThrough });
  }
  return spans;
}
