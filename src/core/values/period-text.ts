import { dayText } from './day-text.ts';
import type { Period } from './period.ts';
import { sameText, type Text } from './text.ts';

/** A month as it reads in a sentence: `september 2026`, `September 2026`; `month` is `YYYY-MM`. */
export function monthText(month: string): Text {
  const { nl, en } = dayText(`${month}-01`);
  return { nl: nl.slice(2), en: en.slice(2) };
}

/** A period as it reads in a sentence: `derde kwartaal van 2026`, `third quarter of 2026`. */
export function periodText({ id, kind }: Pick<Period, 'id' | 'kind'>): Text {
  if (kind === 'span') {
    const [first, last] = id.split('..').map((end) => (end.length > 7 ? dayText(end) : monthText(end)));
    return { nl: `${first?.nl} tot en met ${last?.nl}`, en: `${first?.en} through ${last?.en}` };
  }
  const year = id.slice(0, 4);
  if (kind === 'year') return sameText(year);
  if (kind === 'month') return monthText(id);
  const place = Number(id.slice(-1)) - 1;
  const { nl, en } = ordinals[place] ?? sameText(id);
  return kind === 'quarter'
    ? { nl: `${nl} kwartaal van ${year}`, en: `${en} quarter of ${year}` }
    : { nl: `${nl} helft van ${year}`, en: `${en} half of ${year}` };
}

const ordinals: readonly Text[] = [
  { nl: 'eerste', en: 'first' },
  { nl: 'tweede', en: 'second' },
  { nl: 'derde', en: 'third' },
  { nl: 'vierde', en: 'fourth' },
];
