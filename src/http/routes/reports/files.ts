import type { FastifyReply, FastifyRequest } from 'fastify';
import { type NamedReport, reportFileName } from '../../../reporting/renderers/file-name.ts';
import type { ReportView } from '../../../reporting/renderers/render-report.ts';
import type { Language } from '../../../text/language.ts';
import { answerCsv, answerXlsx, xlsxType } from '../../answers.ts';

/** The file that was asked for; null for the JSON itself. */
export function viewOf(request: FastifyRequest): ReportView | null {
  const { answerType, language } = request;
  if (answerType === xlsxType) return { format: 'xlsx', language };
  if (answerType === 'text/html') {
    const { lang = language } = request.query as { lang?: Language };
    return { format: 'html', language: lang };
  }
  if (answerType !== 'text/csv') return null;
  const { csvDialect: dialect = 'rfc' } = request.query as { csvDialect?: 'rfc' | 'nl' };
  return { format: 'csv', language, dialect };
}

/** Answers a file of a report, under a name that says which; a page is no file. */
export function answerReportFile(
  reply: FastifyReply,
  view: ReportView,
  named: NamedReport,
  file: Buffer,
): FastifyReply {
  if (view.format === 'html')
    return reply.type('text/html; charset=utf-8').header('content-language', view.language).send(file);
  const name = reportFileName(named, view.language);
  return view.format === 'xlsx' ? answerXlsx(reply, name, file) : answerCsv(reply, name, file);
}
