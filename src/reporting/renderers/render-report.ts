import type { Language } from '../../text/language.ts';
import type { CsvDialect } from './csv.ts';
import { pageRenderer } from './page/page-renderer.ts';
import { csvRenderer, reportCsv } from './report-csv.ts';
import type { ReportDocument } from './report-document.ts';
import { xlsxRenderer } from './xlsx/renderer.ts';
import { workbookInTurn } from './xlsx/workbook-in-turn.ts';

/** The files there are of a report, and how a reader wants one. */
export type ReportView =
  | { readonly format: 'csv'; readonly language: Language; readonly dialect: CsvDialect }
  | { readonly format: 'xlsx'; readonly language: Language }
  | { readonly format: 'html'; readonly language: Language };

/**
 * A file of a report, made of its parsed document alone: the same document gives the same file, whatever was written
 * since. `hash` is that of the bytes of a release; a draft has none. Throws `overloaded` when too many ask for a workbook.
 */
export async function renderReport(
  document: ReportDocument,
  view: ReportView,
  hash: string | null = null,
): Promise<Buffer> {
  if (view.format === 'html') {
    // Loaded when a page is first asked for: most starts serve systems.
    const { reportPage } = await import('./page/report-page.ts');
    return Buffer.from(reportPage(view, document, hash));
  }
  const { format, language } = view;
  if (format === 'xlsx') return workbookInTurn({ of: 'centre', document, hash, language });
  return Buffer.from(reportCsv(document, view.language, view.dialect));
}

/** Says everything that makes one file of a report another: to keep it under, and to make its ETag of. */
export function viewName(view: ReportView): string {
  if (view.format === 'csv') return `${csvRenderer}/${view.dialect}/${view.language}`;
  return `${view.format === 'xlsx' ? xlsxRenderer : pageRenderer}/${view.language}`;
}
