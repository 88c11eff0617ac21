import type { ShownQuality } from '../report-document.ts';
import type { ReportRow } from './report-row.ts';

/** How many records of each kind there are and what is missing of them; then what is doubtful, with how to mend it. */
export function qualityRows(period: string, { coverage, findings }: ShownQuality): ReportRow[] {
  const about = { period, unit: 'count', status: 'ok' } as const;
  return [
    ...coverage.map(
      ({ kind, label, says, records }): ReportRow => ({
        ...about,
        indicator: 'data-quality.records',
        label: { nl: 'Vastgelegd in de periode', en: 'Recorded in the period' },
        by: 'record-kind',
        code: kind,
        codeLabel: label,
        // Of how many there are another organisation is not told.
        value: records ?? null,
        status: records === undefined ? 'unknown' : 'ok',
        notes: says ? [says] : [],
      }),
    ),
    ...findings.map(
      ({ rule, label, count, mend }): ReportRow => ({
        ...about,
        indicator: 'data-quality.findings',
        label: { nl: 'Na te kijken', en: 'To be checked' },
        by: 'rule',
        code: rule,
        codeLabel: label,
        value: count,
        notes: [mend],
      }),
    ),
  ];
}
