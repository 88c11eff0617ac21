import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { textCell } from '../../renderers/xlsx/cells.ts';
import type { SheetPlan } from '../../renderers/xlsx/sheet.ts';
import type { CentrePart } from '../centre-part.ts';

const headings = {
  label: { nl: 'Wat', en: 'What' },
  centre: { nl: 'Centrum', en: 'Centre' },
  reason: { nl: 'Waarom niet hier', en: 'Why not here' },
  id: { nl: 'Code', en: 'Code' },
} satisfies Record<string, Text>;

/** What the own reports of the centres have and this one not. */
export function leftOutSheet(name: string, centres: readonly CentrePart[], language: Language): SheetPlan {
  const column = (key: keyof typeof headings, width: number) => ({ heading: headings[key][language], width });
  return {
    name,
    columns: [column('label', 44), column('centre', 34), column('reason', 80), column('id', 34)],
    rows: centres.flatMap(({ centre, leftOut }) =>
      leftOut.map(({ id, label, reason }) =>
        [label[language], centre.name, reason[language], id].map((text) => textCell(text)),
      ),
    ),
  };
}
