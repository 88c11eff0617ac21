import type { Caller } from '../access/caller.ts';
import { type Coverage, coverageAsOf, coverageGap } from '../core/coverage.ts';
import { trajectoriesWithoutStatus } from '../core/indicators/flow/without-status.ts';
import { indicatorRegistry } from '../core/indicators/registry.ts';
import { itemType } from '../core/lists/item-type.ts';
import type { Missing, Warning } from '../core/result.ts';
import type { Day } from '../core/values/day.ts';
import { decimal } from '../core/values/decimal.ts';
import type { Text } from '../core/values/text.ts';
import { AppError } from '../errors.ts';
import { recordKinds } from '../records/registry.ts';
import { findingRules, type Severity } from '../records/rules/findings.ts';
import type { FactSheet, Finding, Instant, KindChanges, Store } from '../store/store.ts';
import { factPartsOf } from './fact-parts.ts';
import { parametersOf } from './parameters-of.ts';
import { calculateFrom, type DataAsOf, periodOf } from './service.ts';
import { inUnknownMunicipality } from './unknown-municipalities.ts';

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
export type QualityFinding = {
  rule: string;
  kind: string;
  severity: Severity;
  label: Text;
  mend: Text;
  count: number;
  ids: string[];
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
      store.readFindings(caller.reach, centreId, {
        from,
        until,
        today: asOf,
        limit: idsShown,
        itemWeights: itemWeights(sheet, asOf),
      }),
      since === null ? null : store.countChanges(caller.reach, centreId, { from, until, since }),
    ]);
    if (!counts || !found) throw new AppError('not-found');
    const coverage = coverageAsOf(sheet.coverage, asOf);
    const people = [...withoutStatus(sheet), ...unknownMunicipalities(sheet)];
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
      findings: [...found, ...people, ...emptyKinds(coverage, counts, from, until)]
        .flatMap(({ rule, kind, count, ids }) => {
          const about = findingRules[rule];
          const isKept = !about?.needs || coverage.some((row) => row.recordKind === about.needs);
          if (!about || !isKept) return [];
          return [{ rule, kind, severity: about.severity, label: about.label, mend: about.mend, count, ids }];
        })
        .sort(
          (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1),
        ),
      figureWarnings: figureWarnings(sheet, asOf),
      ...(since === null ? {} : { changedSince: changedSince(since, changes ?? {}) }),
    };
  };
}

export type DataQualityService = ReturnType<typeof makeDataQuality>;

const severityOrder: readonly Severity[] = ['serious', 'warning', 'notice'];

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

/** Participations that fall under "other" for want of a status: the same ones that the figures warn of. */
function withoutStatus({ flow, period }: FactSheet): Finding[] {
  const ids = trajectoriesWithoutStatus(flow, period);
  if (ids.length === 0) return [];
  return [{ rule: 'status-missing', kind: 'trajectories', count: ids.length, ids: ids.slice(0, idsShown) }];
}

/** They stand in breakdowns by municipality under a code that is no municipality, or no longer. */
function unknownMunicipalities({ flow, period }: FactSheet): Finding[] {
  const ids = inUnknownMunicipality(flow, period);
  if (ids.length === 0) return [];
  return [{ rule: 'unknown-municipality', kind: 'participants', count: ids.length, ids: ids.slice(0, idsShown) }];
}

/** Kinds of which a working centre that keeps them has some in any quarter, be it a month in which nobody came. */
const neverEmpty = [
  'participants',
  'attendance',
  'guidance-sessions',
  'material-movements',
  'visitor-counts',
  'volunteer-hours',
];

/** A delivery that was rejected leaves a statement without records: then 0 is what was stated, and hardly what happened. */
function emptyKinds(
  coverage: readonly Coverage[],
  counts: Readonly<Record<string, number>>,
  from: Day,
  until: Day,
): Finding[] {
  return neverEmpty
    .filter((kind) => coverageGap(coverage, kind, from, until) === null && (counts[kind] ?? 0) === 0)
    .map((kind) => ({ rule: 'complete-without-records', kind, count: 0, ids: [] }));
}

/** Weight in grams of every item type that has one on this day, the centre's own types and weights included. */
function itemWeights(sheet: FactSheet, day: Day): Record<string, number> {
  const parameters = parametersOf(sheet, day);
  const prefix = 'item-weight.';
  const own = sheet.ownValues.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length));
  const types = [...new Set([...itemType.codes, ...own])].filter((type) => parameters.has(`${prefix}${type}`));
  return Object.fromEntries(
    types.map((type) => [
      type,
      decimal(parameters.get(`${prefix}${type}`).value)
        .times(1000)
        .round()
        .toNumber(),
    ]),
  );
}
