import type { Cell } from 'write-excel-file/node';
import { parsePeriod } from '../../../core/values/period.ts';
import { periodText } from '../../../core/values/period-text.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { traceable } from '../../renderers/marking.ts';
import { dayCell, numberCell, textCell } from '../../renderers/xlsx/cells.ts';
import { type Listed, markedMeans } from '../../renderers/xlsx/cover-sheet.ts';
import { headStyle, type SheetPlan } from '../../renderers/xlsx/sheet.ts';
import type { MunicipalityReport } from '../municipality-report.ts';
import { centreColumns, centreLines } from './centre-lines.ts';
import { municipalityXlsxRenderer } from './renderer.ts';

const title: Text = { nl: 'Kwartaalrapport', en: 'Quarterly report' };
const words = {
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  code: { nl: 'CBS-code', en: 'CBS code' },
  validFrom: { nl: 'Gemeente sinds', en: 'Municipality since' },
  validTo: { nl: 'Gemeente tot en met', en: 'Municipality through' },
  successors: { nl: 'Opgegaan in', en: 'Became part of' },
  audience: { nl: 'Voor wie', en: 'For whom' },
  period: { nl: 'Periode', en: 'Period' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot en met', en: 'Through' },
  state: { nl: 'Stand', en: 'State' },
  inIt: { nl: 'Centra die gepubliceerd hebben', en: 'Centres that have published' },
  missing: { nl: 'Centra die ontbreken', en: 'Centres that are missing' },
  late: { nl: 'Waarvan te laat', en: 'Of which late' },
  about: { nl: 'Wat dit is', en: 'What this is' },
  renderer: { nl: 'Bestand gemaakt met', en: 'File made with' },
  sheet: { nl: 'Blad', en: 'Sheet' },
  content: { nl: 'Wat er staat', en: 'What is there' },
  figures: { nl: 'Regels met een getal', en: 'Rows with a number' },
  unknown: { nl: 'Regels niet bekend', en: 'Rows not known' },
} satisfies Record<string, Text>;
const states: Readonly<Record<MunicipalityReport['state'], Text>> = {
  final: { nl: 'definitief', en: 'final' },
  provisional: { nl: 'voorlopig', en: 'provisional' },
  incomplete: { nl: 'onvolledig: er ontbreken centra', en: 'incomplete: centres are missing' },
};
const howToRead: readonly Text[] = [
  {
    nl: 'Een leeg vak is geen nul: de kolom Status zegt of een cijfer bekend is, de Toelichting waarom niet.',
    en: 'An empty cell is no zero: the column Status says whether a figure is known, the Notes why it is not.',
  },
  {
    nl: 'Een donkere regel is een cijfer van de centra samen, een lichte dat van één centrum; de regels eronder zijn delen ervan. Tel deze niet bij elkaar op.',
    en: 'A dark row is a figure of the centres together, a light one that of one centre; the rows below it are its parts. Do not add these up.',
  },
];

/** The first sheet: which report this is, of which centres it is made, which are missing, and what the other sheets are. */
export function municipalityCoverSheet(
  name: string,
  report: MunicipalityReport,
  sheets: readonly Listed[],
  language: Language,
): SheetPlan {
  const say = (text: Text) => text[language];
  const { municipality, organisation, state, centres, missing } = report;
  const period = parsePeriod(report.period);
  const heads = (cells: readonly Text[]) => cells.map((word) => textCell(say(word), headStyle));
  const line = (word: keyof typeof words, cell: Cell): Cell[][] =>
    cell === null ? [] : [[textCell(say(words[word]), { fontWeight: 'bold' }), cell]];
  const count = (number: number) => numberCell(number, 'count', { align: 'left' });
  return {
    name,
    columns: [{ width: 34 }, { width: 70 }, ...centreColumns.slice(2).map(({ width }) => ({ width }))],
    rows: [
      [
        textCell(`${say(title)} ${report.period}: ${municipality.name}`, { ...headStyle, wrap: false }),
        textCell('', headStyle),
      ],
      [
        textCell(say(traceable).toUpperCase(), { fontWeight: 'bold', textColor: '#B00020' }),
        textCell(say(markedMeans)),
      ],
      ...line('municipality', textCell(municipality.name)),
      ...line('code', textCell(municipality.code)),
      ...line('validFrom', dayCell(municipality.validFrom, language)),
      ...line('validTo', dayCell(municipality.validTo, language)),
      ...line(
        'successors',
        municipality.successorCodes.length > 0 ? textCell(municipality.successorCodes.join(', ')) : null,
      ),
      ...line('audience', textCell(organisation.name)),
      ...line('period', textCell(period ? `${say(periodText(period))} (${period.id})` : report.period)),
      ...line('from', dayCell(period?.from, language)),
      ...line('until', dayCell(period?.until, language)),
      ...line('state', textCell(say(states[state]))),
      ...line('inIt', count(centres.length - missing.length)),
      ...line('missing', count(missing.length)),
      ...line('late', count(missing.filter((one) => one.state === 'late').length)),
      ...line('about', textCell(say(report.about))),
      ...line('renderer', textCell(municipalityXlsxRenderer)),
      [],
      heads(centreColumns.map(({ heading }) => heading)),
      ...centreLines(centres, language),
      [],
      heads([words.sheet, words.content, words.figures, words.unknown]),
      ...sheets.map(({ name: sheet, about, rows }) => [
        textCell(sheet),
        textCell(say(about)),
        rows ? numberCell(rows.filter(({ value }) => value !== null).length, 'count') : null,
        rows ? numberCell(rows.filter((row) => row.status === 'unknown').length, 'count') : null,
      ]),
      [],
      ...howToRead.map((sentence) => [null, textCell(say(sentence))]),
    ],
  };
}
