import type { Language } from '../../text/language.ts';
import type { CsvDialect } from './csv.ts';
import { csvRenderer, reportCsv } from './report-csv.ts';
import type { ReportDocument } from './report-document.ts';
import { reportXlsx, xlsxRenderer } from './xlsx/report-xlsx.ts';

/** The files there are of a report, and how a reader wants one. */
export type ReportView =
  | { readonly format: 'csv'; readonly language: Language; readonly dialect: CsvDialect }
  | { readonly format: 'xlsx'; readonly language: Language };

/**
 * A file of a report, made of its parsed document alone: the same document gives the same file, whatever was written
 * since. `hash` is that of the bytes of a release; a draft has none.
 */
export function renderReport(document: ReportDocument, view: ReportView, hash: string | null = null): Promise<Buffer> {
  if (view.format === 'xlsx') return reportXlsx(document, hash, view.language);
  return Promise.resolve(Buffer.from(reportCsv(document, view.language, view.dialect)));
}

/** Says everything that makes one file of a report another: to keep it under, and to make its ETag of. */
export function viewName(view: ReportView): string {
  return view.format === 'xlsx'
    ? `${xlsxRenderer}/${view.language}`
    : `${csvRenderer}/${view.dialect}/${view.language}`;
}
