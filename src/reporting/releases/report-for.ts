import { AppError } from '../../errors.ts';
import type { ReadingStore } from '../../store/store.ts';
import type { Reporting } from '../reporting-on.ts';
import { showReport } from '../show-report.ts';
import type { ReportFor } from './report-body.ts';

/** The report for each audience: what the draft shows for the centre itself. */
export function makeReportFor(reportingAt: (moment: ReadingStore) => Reporting): ReportFor {
  return async (moment, caller, centreId, quarter, audience) => {
    if (audience.kind !== 'own') throw new AppError('not-found');
    return showReport(await reportingAt(moment).draft(caller, centreId, quarter));
  };
}
