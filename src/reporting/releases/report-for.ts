import type { Day } from '../../core/values/day.ts';
import type { ReadingStore } from '../../store/store.ts';
import { makeContracts } from '../agreements/contracts-of-quarter.ts';
import { contractReport } from '../audiences/contract-report.ts';
import type { Reporting } from '../reporting-on.ts';
import { type Compared, periodOf } from '../service.ts';
import { showReport } from '../show-report.ts';
import type { ReportFor } from './report-body.ts';
import { type FollowedFigure, trendOf } from './trend.ts';

/**
 * The report for each audience: what the draft shows for the centre itself; for an organisation what its agreements
 * grant, with how these stand and what is owed to it.
 */
export function makeReportFor(reportingAt: (moment: ReadingStore) => Reporting, today: () => Day): ReportFor {
  return async (moment, caller, centreId, quarter, audience) => {
    if (audience.kind === 'own') {
      const { draft, reporting } = reportingAt(moment);
      const report = showReport(await draft(caller, centreId, quarter));
      const trend = await trendOf(quarter, figuresOf(report), async (earlier) =>
        (await reporting.figures(caller, centreId, earlier, [])).figures.map(followed),
      );
      return { ...report, trend };
    }
    const { organisationId } = audience;
    const asked = { centreId, quarter, organisationId };
    const report = await contractReport(moment, caller, asked, today());
    const contracts = await makeContracts(moment, today)(caller, centreId, periodOf(quarter), { organisationId });
    const trend = await trendOf(quarter, figuresOf(report), async (earlier) =>
      figuresOf(await contractReport(moment, caller, { ...asked, quarter: earlier }, today())),
    );
    return { ...report, ...contracts, trend };
  };
}

function figuresOf({ chapters }: { readonly chapters: readonly { readonly figures: readonly FollowedFigure[] }[] }) {
  return chapters.flatMap(({ figures }) => figures);
}

function followed({ indicator, result, previous }: Compared): FollowedFigure {
  return { indicator: indicator.id, status: result.status, value: result.value, previous };
}
