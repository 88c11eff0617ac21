import type { Text } from '../../core/values/text.ts';
import type { Language } from '../../text/language.ts';
import { traceable } from './marking.ts';
import type { ReportDocument } from './report-document.ts';

const report: Text = { nl: 'kwartaalrapport', en: 'quarterly-report' };
const states: Readonly<Record<ReportDocument['state'], Text>> = {
  draft: { nl: 'concept', en: 'draft' },
  provisional: { nl: 'voorlopig', en: 'provisional' },
  final: { nl: 'definitief', en: 'final' },
};

/** What a file is named after; ids are letters, digits and signs that every system takes. */
export type NamedReport = {
  readonly centreId: string;
  readonly period: string;
  readonly state: ReportDocument['state'];
  readonly number?: number | undefined;
  /** Who it was published for; empty for the centre itself. */
  readonly organisationId?: string;
  readonly isTraceable?: boolean;
};

/** Name of the file without its ending, so that files of quarters sort: `kwartaalrapport-delft-2026-Q3-concept`. */
export function reportFileName(named: NamedReport, language: Language): string {
  const { centreId, period, state, number, organisationId = '', isTraceable = false } = named;
  return [
    report[language],
    centreId,
    period,
    organisationId,
    states[state][language],
    number === undefined ? '' : String(number),
    isTraceable ? traceable[language].replaceAll(' ', '-') : '',
  ]
    .filter(Boolean)
    .join('-');
}
