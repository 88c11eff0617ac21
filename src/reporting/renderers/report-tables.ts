import type { Text } from '../../core/values/text.ts';
import type { LeftOut } from '../audiences/left-out.ts';
import { chapterWord } from './chapter-word.ts';
import type { ReportDocument } from './report-document.ts';
import { agreementRows, socialReturnRows } from './rows/contract-rows.ts';
import { figureRows } from './rows/figure-rows.ts';
import { maexRows } from './rows/maex-rows.ts';
import { psoRows } from './rows/pso-rows.ts';
import type { ReportRow } from './rows/report-row.ts';
import { valueRows } from './rows/value-rows.ts';

/** A chapter as a table: one sheet of a workbook, and some rows of the long table. */
export type ReportTable = {
  readonly id: string;
  /** Name of its sheet. */
  readonly sheet: Text;
  readonly label: Text;
  readonly rows: readonly ReportRow[];
};

type Other = {
  readonly id: 'value' | 'psoStyle' | 'maexStyle' | 'agreements' | 'socialReturn';
  readonly sheet: Text;
  readonly rows: (document: ReportDocument) => readonly ReportRow[];
};

/** The chapters that are not made of figures: the part of the document each is, and how it becomes rows. */
const others: readonly Other[] = [
  {
    id: 'value',
    sheet: { nl: 'Maatschappelijke waarde', en: 'Social value' },
    rows: ({ period, value }) => (value ? valueRows(period, value) : []),
  },
  {
    id: 'psoStyle',
    sheet: { nl: 'PSO-stijl', en: 'PSO-style' },
    rows: ({ psoStyle }) => (psoStyle ? psoRows(psoStyle) : []),
  },
  {
    id: 'maexStyle',
    sheet: { nl: 'MAEX-stijl', en: 'MAEX style' },
    rows: ({ maexStyle }) => (maexStyle ? maexRows(maexStyle) : []),
  },
  {
    id: 'agreements',
    sheet: { nl: 'Afspraken', en: 'Agreements' },
    rows: ({ period, agreements }) => (agreements ? agreementRows(period, agreements) : []),
  },
  {
    id: 'socialReturn',
    sheet: { nl: 'Social return', en: 'Social return' },
    rows: ({ period, socialReturn }) => (socialReturn ? socialReturnRows(period, socialReturn) : []),
  },
];

/** The chapters of a report in its order; one that this report does not have is left out. */
export function reportTables(document: ReportDocument): ReportTable[] {
  return [
    ...document.chapters.map(({ id, label, figures }) => ({
      id,
      sheet: chapterWord(id, label),
      label,
      rows: figures.flatMap((figure) => figureRows(document.period, figure)),
    })),
    ...others.flatMap(({ id, sheet, rows }) => {
      const chapter = document[id];
      return chapter ? [{ id, sheet, label: chapter.label, rows: rows(document) }] : [];
    }),
    ...(document.leftOut && document.leftOut.length > 0 ? [leftOutTable(document.period, document.leftOut)] : []),
  ];
}

/** What the centre's own report has and this one not is named in each file, with why. */
function leftOutTable(period: string, leftOut: readonly LeftOut[]): ReportTable {
  const label = { nl: 'Niet in dit rapport', en: 'Not in this report' };
  const rows = leftOut.map(
    ({ id, label: about, reason }): ReportRow => ({
      ...{ period, indicator: id, label: about, value: null, unit: '' },
      ...{ status: 'not-applicable', notes: [reason] },
    }),
  );
  return { id: 'leftOut', sheet: label, label, rows };
}
