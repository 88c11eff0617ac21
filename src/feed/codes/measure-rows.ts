import { findCatalogued, indicatorCatalogue } from '../../core/indicators/catalogue.ts';
import { decimalsOf } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import { isUnit } from '../../core/values/unit.ts';
import type { StoredLabel } from '../../store/feed/port.ts';
import { unitName } from '../../text/unit-words.ts';
import type { FeedValue } from '../query/feed-set.ts';

type Label = Omit<StoredLabel, 'dimension'>;
type Measure = {
  readonly id: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly unit: string | null;
};

const relative = new Set(['fraction', 'ratio']);

/** Rows of `MeasureCodes`: everything that is computed of a centre, and what else stands in releases that are seen. */
export function measureRows(labels: readonly Label[]): FeedValue[][] {
  const measures = new Map<string, Measure>();
  for (const { id, label, definition, unit } of indicatorCatalogue)
    if (unit !== 'object') measures.set(id, { id, title: label, description: definition, unit });
  const others = [...labels].sort((one, other) => (one.code < other.code ? -1 : 1));
  for (const { code, nl, en, unit } of others) {
    if (measures.get(code)?.description && findCatalogued(code)?.unit !== 'object') continue;
    // Two releases can give one measure in several units: none is then told.
    const known = measures.get(code);
    const shared = known && known.unit !== unit ? null : unit;
    const description = findCatalogued(code)?.definition ?? null;
    measures.set(code, { id: code, title: { nl, en }, description, unit: shared });
  }
  return [...measures.values()].map(rowOf);
}

function rowOf({ id, title, description, unit }: Measure, place: number): FeedValue[] {
  const named = unit === null ? null : unitTitle(unit);
  return [
    ...[id, place + 1, title.nl, title.en, description?.nl ?? null, description?.en ?? null],
    ...[id.split('.')[0] ?? id, 'Double', named?.nl ?? null, named?.en ?? null, unit],
    unit !== null && isUnit(unit) ? decimalsOf(unit) : null,
    unit !== null && relative.has(unit) ? 'Relative' : 'Absolute',
  ];
}

/** A share is given as it is computed, and not as the percentage people read. */
function unitTitle(unit: string): Text {
  return unit === 'fraction' ? { nl: 'aandeel (0 tot 1)', en: 'share (0 to 1)' } : unitName(unit);
}
