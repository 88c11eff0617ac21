import type { Text } from '../../core/values/text.ts';

const words: Readonly<Record<string, Text>> = {
  flow: { nl: 'Mensen', en: 'People' },
  participation: { nl: 'Meedoen', en: 'Taking part' },
  guidance: { nl: 'Begeleiding', en: 'Guidance' },
  material: { nl: 'Materiaal', en: 'Material' },
  repair: { nl: 'Reparatie', en: 'Repair' },
  visitors: { nl: 'Bezoekers', en: 'Visitors' },
  volunteering: { nl: 'Vrijwilligers', en: 'Volunteering' },
};

/** Name of the sheet of a chapter of figures; one that has none keeps its whole label. */
export function chapterWord(id: string, label: Text): Text {
  return words[id] ?? label;
}
