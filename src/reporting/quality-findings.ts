import type { Caller } from '../access/caller.ts';
import { type Coverage, coverageAsOf, coverageGap } from '../core/coverage.ts';
import { trajectoriesWithoutStatus } from '../core/indicators/flow/without-status.ts';
import { itemType } from '../core/lists/item-type.ts';
import type { Day } from '../core/values/day.ts';
import { decimal } from '../core/values/decimal.ts';
import type { Period } from '../core/values/period.ts';
import type { Text } from '../core/values/text.ts';
import { AppError } from '../errors.ts';
import { findingRules, type Severity } from '../records/rules/findings.ts';
import type { FactSheet, Finding, Store } from '../store/store.ts';
import { parametersOf } from './parameters-of.ts';
import { periodOf } from './service.ts';
import { inUnknownMunicipality } from './unknown-municipalities.ts';

/** Records that break a rule which keeps them but warns, in words. */
export type QualityFinding = {
  rule: string;
  kind: string;
  severity: Severity;
  label: Text;
  mend: Text;
  count: number;
  ids: string[];
};

type Asked = {
  readonly sheet: FactSheet;
  readonly asOf: Day;
  /** At most so many ids a rule. */
  readonly limit: number;
} & Narrowed;

/** Less than everything: what one record breaks, or what breaks one rule. */
type Narrowed = {
  readonly record?: { readonly kind: string; readonly id: string };
  readonly rule?: { readonly rule: string; readonly kind: string };
};

const severityOrder: readonly Severity[] = ['serious', 'warning', 'notice'];

/** Everything that records of a period break; null when the centre is out of reach. */
export async function findingsIn(
  store: Pick<Store, 'readFindings'>,
  { reach }: Caller,
  centreId: string,
  { sheet, asOf, limit, record, rule }: Asked,
): Promise<Finding[] | null> {
  const { from, until } = sheet.period;
  const found = await store.readFindings(reach, centreId, {
    from,
    until,
    today: asOf,
    limit,
    itemWeights: itemWeights(sheet, asOf),
    ...(record ? { record } : {}),
    ...(rule ? { rule } : {}),
  });
  if (!found) return null;
  const people = [...withoutStatus(sheet), ...unknownMunicipalities(sheet)].flatMap((finding) => {
    if (rule && (rule.rule !== finding.rule || rule.kind !== finding.kind)) return [];
    if (!record) return [finding];
    const isIt = finding.kind === record.kind && finding.ids.includes(record.id);
    return isIt ? [{ ...finding, count: 1, ids: [record.id] }] : [];
  });
  return [...found, ...people.map((finding) => ({ ...finding, ids: finding.ids.slice(0, limit) }))];
}

/** The same in words, the serious ones first; without what is only to be looked at where a kind is kept. */
export function describeFindings(found: readonly Finding[], coverage: readonly Coverage[]): QualityFinding[] {
  return found
    .flatMap(({ rule, kind, count, ids }) => {
      const about = findingRules[rule];
      const isKept = !about?.needs || coverage.some((row) => row.recordKind === about.needs);
      if (!about || !isKept) return [];
      return [{ rule, kind, severity: about.severity, label: about.label, mend: about.mend, count, ids }];
    })
    .sort(
      (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1),
    );
}

/**
 * What one record breaks in a period, or what breaks one rule, with at most so many ids. Reads nothing else, however much
 * there is to find besides.
 */
export function makeFindings(store: Pick<Store, 'readFacts' | 'readFindings'>, today: () => Day) {
  return async function findings(
    caller: Caller,
    centreId: string,
    quarter: string,
    asked: Narrowed,
    limit = 1,
  ): Promise<QualityFinding[]> {
    const facts = await store.readFacts(caller.reach, centreId, [periodOf(quarter)], ['flow']);
    const sheet = facts?.sheets[0];
    if (!sheet) throw new AppError('not-found');
    const asOf = today();
    const found = await findingsIn(store, caller, centreId, { ...asked, sheet, asOf, limit });
    if (!found) throw new AppError('not-found');
    return describeFindings(found, coverageAsOf(sheet.coverage, asOf));
  };
}

export type Findings = ReturnType<typeof makeFindings>;

/** Participations that fall under "other" for want of a status: the same ones that the figures warn of. */
function withoutStatus({ flow, period }: FactSheet): Finding[] {
  const ids = trajectoriesWithoutStatus(flow, period);
  if (ids.length === 0) return [];
  return [{ rule: 'status-missing', kind: 'trajectories', count: ids.length, ids }];
}

/** They stand in breakdowns by municipality under a code that is no municipality, or no longer. */
function unknownMunicipalities({ flow, period }: FactSheet): Finding[] {
  const ids = inUnknownMunicipality(flow, period);
  if (ids.length === 0) return [];
  return [{ rule: 'unknown-municipality', kind: 'participants', count: ids.length, ids }];
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
export function emptyKinds(
  coverage: readonly Coverage[],
  counts: Readonly<Record<string, number>>,
  { from, until }: Pick<Period, 'from' | 'until'>,
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
