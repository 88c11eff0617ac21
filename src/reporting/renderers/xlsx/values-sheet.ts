import type { Cell } from 'write-excel-file/node';
import type { ParameterUsed } from '../../../core/result.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { unitName } from '../../../text/unit-words.ts';
import type { ReportDocument } from '../report-document.ts';
import { dayCell, numberCell, textCell } from './cells.ts';
import { sourceText } from './definitions-sheet.ts';
import type { SheetPlan } from './sheet.ts';

const headings = {
  kind: { nl: 'Soort', en: 'Kind' },
  label: { nl: 'Waarde', en: 'Value' },
  number: { nl: 'Getal', en: 'Number' },
  low: { nl: 'Laag', en: 'Low' },
  high: { nl: 'Hoog', en: 'High' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  from: { nl: 'Geldt vanaf', en: 'Holds from' },
  usedFor: { nl: 'Gebruikt bij', en: 'Used for' },
  source: { nl: 'Bron of reden', en: 'Source or reason' },
  note: { nl: 'Opmerking', en: 'Remark' },
  id: { nl: 'Code', en: 'Code' },
} satisfies Record<string, Text>;
const kinds = {
  published: { nl: 'gepubliceerd', en: 'published' },
  own: { nl: 'eigen waarde', en: 'own value' },
  assumption: { nl: 'aanname', en: 'assumption' },
} satisfies Record<string, Text>;
const outdated: Text = {
  nl: 'verouderd: er is geen waarde van een later jaar',
  en: 'outdated: no value of a later year',
};
const figures: Text = { nl: 'kengetallen', en: 'indicators' };

/** Every published value that was used and everything that was assumed, told apart. */
export function valuesSheet(name: string, document: ReportDocument, language: Language): SheetPlan {
  const column = (key: keyof typeof headings, width: number) => ({ heading: headings[key][language], width });
  return {
    name,
    printed: 10,
    columns: [
      column('kind', 14),
      column('label', 50),
      { ...column('number', 14), isNumber: true },
      { ...column('low', 12), isNumber: true },
      { ...column('high', 12), isNumber: true },
      column('unit', 26),
      column('from', 13),
      column('usedFor', 40),
      column('source', 70),
      column('note', 30),
      column('id', 40),
    ],
    rows: [
      ...parametersIn(document, language).map(({ used, by }) => parameterCells(used, by.join('; '), language)),
      ...assumptionCells(document, language),
    ],
  };
}

/** Every published value once, with what it was used for; the same one with another value is another row. */
function parametersIn(document: ReportDocument, language: Language): { used: ParameterUsed; by: string[] }[] {
  const { parametersUsed, value, psoStyle, maexStyle } = document;
  const lists = [
    { by: figures[language], used: parametersUsed },
    ...(value?.maps ?? []).map(({ map, parametersUsed: used }) => ({ by: map.name, used })),
    ...[psoStyle, maexStyle].flatMap((chapter) =>
      chapter ? [{ by: chapter.label[language], used: chapter.parametersUsed }] : [],
    ),
  ];
  const found = new Map<string, { used: ParameterUsed; by: string[] }>();
  for (const list of lists)
    for (const used of list.used) {
      const key = [used.id, used.from, used.value, used.own].join('\n');
      const known = found.get(key);
      if (!known) found.set(key, { used, by: [list.by] });
      else if (!known.by.includes(list.by)) known.by.push(list.by);
    }
  return [...found.values()];
}

function parameterCells(used: ParameterUsed, by: string, language: Language): Cell[] {
  const { id, label, value, low, high, unit, from, source, own, warning } = used;
  const number = (text: string | undefined) => numberCell(text === undefined ? null : Number(text), unit);
  return [
    textCell((own ? kinds.own : kinds.published)[language]),
    textCell(label[language]),
    number(value),
    number(low),
    number(high),
    textCell(unitName(unit)[language]),
    dayCell(from, language),
    textCell(by),
    textCell(sourceText(source)),
    textCell(warning === 'outdated' ? outdated[language] : ''),
    textCell(id),
  ];
}

function assumptionCells({ value }: ReportDocument, language: Language): Cell[][] {
  return (value?.maps ?? []).flatMap(({ map, assumptions }) =>
    assumptions.map(({ id, label, value: number, reason, source }) => [
      textCell(kinds.assumption[language]),
      textCell(label[language]),
      numberCell(Number(number), ''),
      null,
      null,
      null,
      null,
      textCell(`${map.name} (${map.version})`),
      textCell([reason, source].filter(Boolean).join('; ')),
      null,
      textCell(id),
    ]),
  );
}
