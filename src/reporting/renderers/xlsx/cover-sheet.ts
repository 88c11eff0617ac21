import type { Cell } from 'write-excel-file/node';
import { parsePeriod, previousPeriod, samePeriodLastYear } from '../../../core/values/period.ts';
import { periodText } from '../../../core/values/period-text.ts';
import { sameText, type Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { traceable } from '../marking.ts';
import type { ReportDocument } from '../report-document.ts';
import type { ReportRow } from '../rows/report-row.ts';
import { dayCell, instantCell, numberCell, textCell } from './cells.ts';
import { headStyle, type SheetPlan } from './sheet.ts';

const title: Text = { nl: 'Kwartaalrapport', en: 'Quarterly report' };
const words = {
  centre: { nl: 'Centrum', en: 'Centre' },
  period: { nl: 'Periode', en: 'Period' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot en met', en: 'Through' },
  previous: { nl: 'Vorig kwartaal', en: 'Previous quarter' },
  lastYear: { nl: 'Zelfde kwartaal vorig jaar', en: 'Same quarter last year' },
  state: { nl: 'Stand', en: 'State' },
  audience: { nl: 'Voor wie', en: 'For whom' },
  number: { nl: 'Nummer', en: 'Number' },
  supersedes: { nl: 'Vervangt nummer', en: 'Supersedes number' },
  reason: { nl: 'Waarom', en: 'Why' },
  changed: { nl: 'Wat anders is', en: 'What is otherwise' },
  grantedBy: { nl: 'Op grond van', en: 'On the basis of' },
  remark: { nl: 'Opmerking', en: 'Remark' },
  hash: { nl: 'Controlegetal (SHA-256 van de JSON)', en: 'Hash (SHA-256 of the JSON)' },
  publishedBy: { nl: 'Gepubliceerd door', en: 'Published by' },
  publishedAt: { nl: 'Gepubliceerd op', en: 'Published at' },
  contact: { nl: 'Vragen aan', en: 'Questions to' },
  changedAt: { nl: 'Gegevens van', en: 'Data as of' },
  changeNumber: { nl: 'Wijzigingsnummer van de gegevens', en: 'Change number of the data' },
  day: { nl: 'Berekend op', en: 'Computed on' },
  renderer: { nl: 'Bestand gemaakt met', en: 'File made with' },
  sheet: { nl: 'Blad', en: 'Sheet' },
  about: { nl: 'Wat er staat', en: 'What is there' },
  figures: { nl: 'Regels met een getal', en: 'Rows with a number' },
  unknown: { nl: 'Regels niet bekend', en: 'Rows not known' },
} satisfies Record<string, Text>;
const states: Readonly<Record<ReportDocument['state'], Text>> = {
  draft: { nl: 'concept: kan nog veranderen', en: 'draft: may still change' },
  provisional: { nl: 'voorlopig', en: 'provisional' },
  final: { nl: 'definitief', en: 'final' },
};
const ownAudience: Text = { nl: 'het centrum zelf', en: 'the centre itself' };
/** What the marking asks of who has the file. */
export const markedMeans: Text = {
  nl: 'Kleine aantallen kunnen naar een persoon wijzen. Deel dit bestand alleen met wie deze cijfers mag zien.',
  en: 'Small numbers can point at a person. Share this file only with who may see these figures.',
};
const howToRead: readonly Text[] = [
  {
    nl: 'Een leeg vak is geen nul: de kolom Status zegt of een cijfer bekend is, de Toelichting waarom niet.',
    en: 'An empty cell is no zero: the column Status says whether a figure is known, the Notes why it is not.',
  },
  {
    nl: 'Een vetgedrukte regel is het cijfer als geheel; de regels eronder zijn delen ervan. Tel geheel en delen niet bij elkaar op.',
    en: 'A row in bold is the figure as a whole; the rows below it are its parts. Do not add the whole and its parts up.',
  },
  {
    nl: 'Actieve deelnemers van kwartalen tellen niet op tot een jaar: wie langer blijft, telt in elk kwartaal mee.',
    en: 'Active participants of quarters do not add up to a year: who stays longer counts in every quarter.',
  },
  {
    nl: 'Waarde (SROI), social return, PSO-stijl en MAEX-stijl zijn verschillende dingen en worden nooit bij elkaar opgeteld.',
    en: 'Value (SROI), social return, PSO-style and MAEX style are different things and are never added up.',
  },
];

/** A sheet of the workbook as the first one names it. */
export type Listed = { readonly name: string; readonly about: Text; readonly rows: readonly ReportRow[] | null };

/** The first sheet: which report this is, whose, of when and how sure; what the other sheets are; how to read them. */
export function coverSheet(
  name: string,
  document: ReportDocument,
  { hash, renderer, sheets }: { hash: string | null; renderer: string; sheets: readonly Listed[] },
  language: Language,
): SheetPlan {
  const say = (text: Text) => text[language];
  const bold = (text: string) => textCell(text, { fontWeight: 'bold' });
  const { centre, period: id, state, organisation, dataAsOf, publishedBy, publishedAt } = document;
  const period = parsePeriod(id);
  const line = (word: keyof typeof words, cell: Cell): Cell[][] =>
    cell === null ? [] : [[bold(say(words[word])), cell]];
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined || value === '' ? null : textCell(String(value));
  const periodOf = (one: ReturnType<typeof parsePeriod>) => (one ? text(`${say(periodText(one))} (${one.id})`) : null);
  const audience = organisation?.name ?? (document.audience === 'own' || state === 'draft' ? say(ownAudience) : null);
  return {
    name,
    columns: [{ width: 36 }, { width: 80 }, { width: 14 }, { width: 14 }],
    rows: [
      [
        textCell(`${say(title)} ${id}: ${centre.name}`, {
          fontWeight: 'bold',
          backgroundColor: '#D9E2EC',
          wrap: false,
        }),
        textCell('', headStyle),
      ],
      ...(document.traceableToPersons
        ? [
            [
              textCell(say(traceable).toUpperCase(), { fontWeight: 'bold', textColor: '#B00020' }),
              textCell(say(markedMeans)),
            ],
          ]
        : []),
      ...line('centre', text(centre.name)),
      ...line('period', periodOf(period) ?? text(id)),
      ...line('from', dayCell(period?.from, language)),
      ...line('until', dayCell(period?.until, language)),
      ...line('previous', period && periodOf(previousPeriod(period))),
      ...line('lastYear', period && periodOf(samePeriodLastYear(period))),
      ...line('state', text(say(states[state] ?? sameText(state)))),
      ...line('audience', text(audience)),
      ...(document.grantedBy ?? []).flatMap(({ reference, legalBasis, purpose }) =>
        line('grantedBy', text([reference, legalBasis, purpose].filter(Boolean).join('; '))),
      ),
      ...line('number', document.number === undefined ? null : numberCell(document.number, '', { align: 'left' })),
      ...line(
        'supersedes',
        typeof document.supersedes === 'number' ? numberCell(document.supersedes, '', { align: 'left' }) : null,
      ),
      ...line('reason', text(document.reason)),
      ...line('changed', text(document.changed?.text[language])),
      ...line('remark', text(document.remark)),
      ...line('publishedBy', publishedBy ? text(`${publishedBy.name}, ${publishedBy.function}`) : null),
      ...line('publishedAt', instantCell(publishedAt, language)),
      ...line('contact', text(publishedBy ? `${publishedBy.name}, ${centre.name}` : centre.name)),
      ...line('changedAt', instantCell(dataAsOf.changedAt, language)),
      ...line('changeNumber', numberCell(dataAsOf.changeNumber, '', { align: 'left' })),
      ...line('day', dayCell(dataAsOf.day, language)),
      ...line('hash', text(hash)),
      ...line('renderer', text(renderer)),
      [],
      [words.sheet, words.about, words.figures, words.unknown].map((word) => textCell(say(word), headStyle)),
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
