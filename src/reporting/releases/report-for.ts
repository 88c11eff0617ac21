import type { Day } from '../../core/values/day.ts';
import type { ReadingStore } from '../../store/store.ts';
import { makeContracts } from '../agreements/contracts-of-quarter.ts';
import { contractReport } from '../audiences/contract-report.ts';
import type { Reporting } from '../reporting-on.ts';
import { periodOf } from '../service.ts';
import { showReport } from '../show-report.ts';
import type { ReportFor } from './report-body.ts';

/**
 * The report for each audience: what the draft shows for the centre itself; for an organisation what its agreements
 * grant, with how these stand and what is owed to it.
 */
export function makeReportFor(reportingAt: (moment: ReadingStore) => Reporting, today: () => Day): ReportFor {
  return async (moment, caller, centreId, quarter, audience) => {
    if (audience.kind === 'own') return showReport(await reportingAt(moment).draft(caller, centreId, quarter));
    const { organisationId } = audience;
    const asked = { centreId, quarter, organisationId };
    const report = await contractReport(moment, caller, asked, today());
    const contracts = await makeContracts(moment, today)(caller, centreId, periodOf(quarter), { organisationId });
    return { ...report, ...contracts };
  };
}
