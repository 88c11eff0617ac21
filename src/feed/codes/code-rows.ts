import { findMunicipality } from '../../catalogues/municipalities/municipalities.ts';
import { parsePeriod } from '../../core/values/period.ts';
import { periodText } from '../../core/values/period-text.ts';
import { sameText, type Text } from '../../core/values/text.ts';
import type { FeedHead, StoredLabel } from '../../store/feed/port.ts';
import type { FeedValue } from '../query/feed-set.ts';
import { notBrokenDownCode, totalCode } from '../sets/codes.ts';
import { breakdownDimensions, type Dimension } from '../sets/dimensions.ts';
import { periodIdOf } from '../sets/period-code.ts';

type Label = Omit<StoredLabel, 'dimension'>;
type Code = { readonly code: string; readonly title: Text; readonly description?: Text };

const total: Code = { code: totalCode, title: { nl: 'Totaal', en: 'Total' } };
const notBrokenDown: Code = {
  code: notBrokenDownCode,
  title: { nl: 'Niet uit te splitsen', en: 'Cannot be broken down' },
};
const audiences: readonly Code[] = [
  { code: 'own', title: { nl: 'Het centrum zelf', en: 'The centre itself' } },
  { code: 'contract', title: { nl: 'Organisatie onder haar afspraken', en: 'Organisation under its agreements' } },
];

/**
 * Rows of the set of codes of a dimension: every code of its list, and every code that figures have which are seen, so
 * that no join misses.
 */
export function codeRows(dimension: Dimension, labels: readonly Label[], heads: readonly FeedHead[]): FeedValue[][] {
  return codesOf(dimension, labels, heads).map(({ code, title, description }, place) => [
    ...[code, place + 1, title.nl, title.en, description?.nl ?? null, description?.en ?? null],
    ...(dimension.kind === 'TimeDimension' ? daysOf(code) : []),
  ]);
}

function codesOf(dimension: Dimension, labels: readonly Label[], heads: readonly FeedHead[]): Code[] {
  const { name, list, kind } = dimension;
  if (name === 'Audiences') return [...audiences];
  if (name === 'Regions')
    return [...new Set([...labels.map(({ code }) => code), ...heads.map(({ region }) => region)])].sort().map(regionOf);
  if (name === 'Breakdowns')
    return [
      total,
      ...breakdownDimensions.map((one) => ({ code: one.name, title: one.title, description: one.description })),
    ];
  const codes = new Map<string, Code>();
  // One total, and where there are breakdowns the row that says why there is none.
  const hasTotal = name !== 'Periods' && name !== 'Centres';
  if (hasTotal) codes.set(totalCode, total);
  if (breakdownDimensions.some((one) => one.name === name)) codes.set(notBrokenDownCode, notBrokenDown);
  for (const { code, nl, en } of list?.items ?? []) codes.set(code, { code, title: { nl, en } });
  const listed = new Set(codes.keys());
  const found = [...new Map(labels.map((label) => [label.code, label])).values()];
  for (const { code, nl, en } of found.sort((one, other) => (one.code < other.code ? -1 : 1)))
    if (!listed.has(code)) codes.set(code, { code, title: kind === 'TimeDimension' ? periodTitle(code) : { nl, en } });
  return [...codes.values()];
}

function regionOf(code: string): Code {
  return { code, title: sameText(findMunicipality(code)?.name ?? code) };
}

function periodTitle(code: string): Text {
  const id = periodIdOf(code);
  const period = parsePeriod(id);
  if (period) return periodText(period);
  return id.includes('..') ? periodText({ id, kind: 'span' }) : sameText(code);
}

function daysOf(code: string): [string | null, string | null] {
  const id = periodIdOf(code);
  const period = parsePeriod(id);
  if (period) return [period.from, period.until];
  const [first = '', last = ''] = id.split('..');
  if (first.length === 10) return [first, last];
  const [from, until] = [parsePeriod(first), parsePeriod(last)];
  return [from?.from ?? null, until?.until ?? null];
}
