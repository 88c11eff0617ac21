import type { Caller } from '../../access/caller.ts';
import type { DraftService } from '../../reporting/draft.ts';
import type { ReportDocument } from '../../reporting/renderers/report-document.ts';
import { showReport } from '../../reporting/show-report.ts';
import type { FeedRelease, StoredObservation } from '../../store/feed/port.ts';
import { observationsOf } from '../observations/observations-of.ts';
import type { FeedValue } from '../query/feed-set.ts';
import { totalCode } from '../sets/codes.ts';
import { draftObservations } from '../sets/observations.ts';

/** One quarter of one centre whose figures are not final. */
export type OpenQuarter = {
  readonly centreId: string;
  readonly region: string;
  readonly quarter: string;
  /** Number of its first row: quarters keep their range while some of them become final. */
  readonly firstId: number;
};

/** The figures of a quarter as they are now, and what their codes are called. */
export async function draftFigures(
  draft: DraftService,
  caller: Caller,
  { centreId, quarter }: OpenQuarter,
): Promise<FeedRelease & { readonly changedAt: string | null }> {
  const made = await draft(caller, centreId, quarter);
  const document: ReportDocument = { state: 'draft', ...showReport(made) };
  return { ...observationsOf(document), changedAt: document.dataAsOf.changedAt };
}

/** The figures of a quarter as they are now, as rows of `DraftObservations`. */
export async function draftRows(draft: DraftService, caller: Caller, open: OpenQuarter): Promise<FeedValue[][]> {
  const { observations, changedAt } = await draftFigures(draft, caller, open);
  return observations.map((one, ordinal) => {
    const cell = cellsOf(open, open.firstId + ordinal, one, changedAt);
    return draftObservations.columns.map(({ name }) => cell(name));
  });
}

function cellsOf(
  { centreId, region }: OpenQuarter,
  id: number,
  one: StoredObservation,
  changedAt: string | null,
): (name: string) => FeedValue {
  const cells: Readonly<Record<string, FeedValue>> = {
    Id: id,
    Measure: one.measure,
    ValueAttribute: one.attribute,
    Value: one.value,
    StringValue: one.reasonNl,
    StringValueEn: one.reasonEn,
    Low: one.low,
    High: one.high,
    Unit: one.unit,
    Periods: one.period,
    Centres: centreId,
    Regions: region,
    Audiences: 'own',
    Organisations: totalCode,
    Breakdowns: one.dimension === '' ? totalCode : one.dimension,
    State: 'draft',
    ModifiedAt: changedAt,
    ...(one.within === '' ? {} : { [one.within]: one.withinCode }),
    ...(one.dimension === '' ? {} : { [one.dimension]: one.code }),
  };
  // Every other column is a breakdown this figure does not have.
  return (name) => (name in cells ? (cells[name] ?? null) : totalCode);
}
