import type { Cell } from 'write-excel-file/node';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { dayCell, instantCell, numberCell, textCell } from '../../renderers/xlsx/cells.ts';
import type { CentrePart } from '../centre-part.ts';
import { waiting } from '../municipality-rows.ts';

/** What is told of each centre; the first two columns have the widths of the sheet they are on. */
export const centreColumns = [
  { heading: { nl: 'Centrum', en: 'Centre' }, width: 34 },
  { heading: { nl: 'Stand', en: 'State' }, width: 70 },
  { heading: { nl: 'Nummer', en: 'Number' }, width: 18 },
  { heading: { nl: 'Uiterlijk op', en: 'Due on' }, width: 18 },
  { heading: { nl: 'Gepubliceerd op', en: 'Published at' }, width: 18 },
  { heading: { nl: 'Gepubliceerd door', en: 'Published by' }, width: 30 },
  { heading: { nl: 'Gemeenten van de afspraken', en: 'Municipalities of the agreements' }, width: 30 },
  { heading: { nl: 'Afspraken van daarna, er niet in', en: 'Agreements since, not in it' }, width: 30 },
  { heading: { nl: 'Controlegetal (SHA-256 van de JSON)', en: 'Hash (SHA-256 of the JSON)' }, width: 68 },
  { heading: { nl: 'Code', en: 'Code' }, width: 24 },
] as const satisfies readonly { readonly heading: Text; readonly width: number }[];

const published = {
  final: { nl: 'definitief', en: 'final' },
  provisional: { nl: 'voorlopig', en: 'provisional' },
} satisfies Record<string, Text>;

/** Each centre on a line: what it published, or that it did not and how that stands. */
export function centreLines(centres: readonly CentrePart[], language: Language): Cell[][] {
  return centres.map(({ centre, state, dueOn, release, municipalities, agreementsSince }) => {
    const words = state === 'final' || state === 'provisional' ? published[state] : waiting(state, dueOn);
    const isLate = state === 'late';
    return [
      textCell(centre.name),
      textCell(words[language], isLate ? { fontWeight: 'bold', textColor: '#B00020' } : {}),
      numberCell(release?.number, '', { align: 'left' }),
      dayCell(dueOn, language),
      instantCell(release?.publishedAt, language),
      textCell(release ? `${release.publishedBy.name}, ${release.publishedBy.function}` : ''),
      textCell(municipalities.join(', ')),
      textCell(agreementsSince.join(', ')),
      textCell(release?.sha256),
      textCell(centre.id),
    ];
  });
}
