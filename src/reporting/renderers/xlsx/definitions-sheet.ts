import type { Source } from '../../../core/define-parameter.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { unitName } from '../../../text/unit-words.ts';
import type { ShownDefinition } from '../../definitions.ts';
import { textCell } from './cells.ts';
import type { SheetPlan } from './sheet.ts';

const headings = {
  label: { nl: 'Kengetal', en: 'Indicator' },
  definition: { nl: 'Definitie', en: 'Definition' },
  formula: { nl: 'Formule', en: 'Formula' },
  version: { nl: 'Versie van de formule', en: 'Version of the formula' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  indicator: { nl: 'Code', en: 'Code' },
} satisfies Record<string, Text>;
const several: Text = { nl: 'meerdere getallen', en: 'several numbers' };

/** What every indicator of the report means and how it is computed. */
export function definitionsSheet(name: string, definitions: readonly ShownDefinition[], language: Language): SheetPlan {
  const column = (key: keyof typeof headings, width: number) => ({ heading: headings[key][language], width });
  return {
    name,
    printed: 6,
    columns: [
      column('label', 40),
      column('definition', 70),
      column('formula', 60),
      column('version', 12),
      column('unit', 14),
      column('sources', 60),
      column('indicator', 34),
    ],
    rows: definitions.map(({ indicator, label, definition, formula, formulaVersion, unit, sources }) =>
      [
        label[language],
        definition[language],
        formula[language],
        formulaVersion,
        (unit === 'object' ? several : unitName(unit))[language],
        sources.map(sourceText).join('\n'),
        indicator,
      ].map((text) => textCell(text)),
    ),
  };
}

/** A source on one line. */
export function sourceText({ title, publisher, year, url }: Omit<Source, 'licence'>): string {
  return [title, publisher, year === null ? null : String(year), url].filter(Boolean).join(', ');
}
