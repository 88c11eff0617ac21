import type { Caller } from '../access/caller.ts';
import { coverageAsOf, coverageGap } from '../core/coverage.ts';
import { indicatorRegistry } from '../core/indicators/registry.ts';
import type { Missing, Warning } from '../core/result.ts';
import type { Day } from '../core/values/day.ts';
import type { Text } from '../core/values/text.ts';
import { AppError } from '../errors.ts';
import { recordKinds } from '../records/registry.ts';
import type { FactSheet, Instant, KindChanges, Store } from '../store/store.ts';
import { factPartsOf } from './fact-parts.ts';
import { parametersOf } from './parameters-of.ts';
import { describeFindings, emptyKinds, findingsIn, type QualityFinding } from './quality-findings.ts';
import { calculateFrom, type DataAsOf, periodOf } from './service.ts';

/** Ids shown for each finding; the count is always of all. */
const idsShown = 100;

export type KindCoverage = {
  kind: string;
  label: Text;
  state: 'complete' | 'incomplete' | 'not-stated' | 'not-kept';
  completeThrough: Day | null;
  says: Text | null;
  records: number;
};
export type DataQuality = {
  centreId: string;
  period: string;
  dataAsOf: DataAsOf;
  coverage: KindCoverage[];
  findings: QualityFinding[];
  /** Warnings that go with figures of the period, such as an open stock difference. */
  figureWarnings: { indicator: string; warning: Warning }[];
  /** What was written since somebody looked; only when asked. */
  changedSince?: ChangedSince;
};
export type ChangedSince = { since: Instant; kinds: ({ kind: string; label: Text } & KindChanges)[] };

/** What the list is made of. */
type QualitySource = Pick<Store, 'readFacts' | 'countRecords' | 'countChanges' | 'readFindings'>;

/** What is complete, what is doubtful and how to mend it. */
export function makeDataQuality(store: QualitySource, today: () => Day) {
  return async function dataQuality(
    caller: Caller,
    centreId: string,
    periodId: string,
    since: Instant | null = null,
  ): Promise<DataQuality> {
    const period = periodOf(periodId);
    const { from, until } = period;
    const asOf = today();
    const facts = await store.readFacts(caller.reach, centreId, [period], factPartsOf(indicatorRegistry));
    const sheet = facts?.sheets[0];
    if (!sheet) throw new AppError('not-found');
    const [counts, found, changes] = await Promise.all([
      store.countRecords(caller.reach, centreId, from, until),
      findingsIn(store, caller, centreId, { sheet, asOf, limit: idsShown }),
      since === null ? null : store.countChanges(caller.reach, centreId, { from, until, since }),
    ]);
    if (!counts || !found) throw new AppError('not-found');
    const coverage = coverageAsOf(sheet.coverage, asOf);
    return {
      centreId,
      period: period.id,
      dataAsOf: { changeNumber: facts.changeNumber, changedAt: facts.changedAt, day: asOf },
      coverage: recordKinds
        .filter((kind) => kind.hasCoverage)
        .map((kind): KindCoverage => {
          const gap = coverageGap(coverage, kind.kind, from, until);
          const records = counts[kind.kind] ?? 0;
          const state = stateOf(gap, records);
          const through = coverage
            .filter((row) => row.recordKind === kind.kind)
            .map((row) => row.completeThrough)
            .sort()
            .at(-1);
          return {
            kind: kind.kind,
            label: kind.label.many,
            state,
            completeThrough: through ?? null,
            says: state === 'not-kept' ? notKept(kind.label.many) : (gap?.label ?? null),
            records,
          };
        }),
      findings: describeFindings([...found, ...emptyKinds(coverage, counts, period)], coverage),
      figureWarnings: figureWarnings(sheet, asOf),
      ...(since === null ? {} : { changedSince: changedSince(since, changes ?? {}) }),
    };
  };
}

export type DataQualityService = ReturnType<typeof makeDataQuality>;

function changedSince(since: Instant, changes: Readonly<Record<string, KindChanges>>): ChangedSince {
  const kinds = recordKinds.flatMap(({ kind, label }) => {
    const counts = changes[kind];
    return counts ? [{ kind, label: label.many, ...counts }] : [];
  });
  return { since, kinds };
}

/** Without a statement a kind may be kept or not: its records tell. */
function stateOf(gap: Missing | null, records: number): KindCoverage['state'] {
  if (gap === null) return 'complete';
  if (gap.code !== 'coverage-none') return 'incomplete';
  return records > 0 ? 'not-stated' : 'not-kept';
}

function notKept(kind: Text): Text {
  return { nl: `${kind.nl}: niet bijgehouden`, en: `${kind.en}: not kept` };
}

/** What to know of the figures of these facts; that a period still runs is said by the coverage. */
function figureWarnings(sheet: FactSheet, asOf: Day): DataQuality['figureWarnings'] {
  const parameters = parametersOf(sheet, sheet.period.until);
  return indicatorRegistry.flatMap((indicator) =>
    calculateFrom(indicator, sheet, asOf, [], parameters)
      .warnings.filter(({ code }) => code !== 'period-not-over')
      .map((warning) => ({ indicator: indicator.id, warning })),
  );
}
