import { coverageAsOf, coverageGap } from '../../core/coverage.ts';
import { trajectoriesWithoutStatus } from '../../core/indicators/flow/without-status.ts';
import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { Warning } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { recordKinds } from '../../records/registry.ts';
import { findingRules } from '../../records/rules/findings.ts';
import type { FactSheet } from '../../store/store.ts';
import type { KindCoverage } from '../data-quality.ts';
import type { QualityFinding } from '../quality-findings.ts';
import { inUnknownMunicipality } from '../unknown-municipalities.ts';
import { contractChapters } from './contract-chapters.ts';
import type { GrantedFigure } from './contract-figures.ts';

/** How many records there are of a kind, and the ids of those with a finding, are the centre's alone. */
export type ContractQuality = {
  period: string;
  coverage: (Omit<KindCoverage, 'state' | 'records'> & { state: 'complete' | 'incomplete' | 'not-stated' })[];
  findings: Omit<QualityFinding, 'ids'>[];
  figureWarnings: { indicator: string; warning: Warning }[];
};

/** What is complete and what is doubtful in the figures another organisation sees, and in nothing else. */
export function contractQuality(facts: FactSheet, figures: readonly GrantedFigure[], asOf: Day): ContractQuality {
  const { period } = facts;
  return {
    period: period.id,
    coverage: statedCoverage(facts, asOf),
    findings: findingsIn(facts),
    figureWarnings: figures.flatMap(({ indicator, result }) =>
      result.warnings
        .filter(({ code }) => code !== 'period-not-over')
        .map((warning) => ({ indicator: indicator.id, warning })),
    ),
  };
}

/** Whether anything was recorded of a kind is not looked at: that would tell of others. */
function statedCoverage(facts: FactSheet, asOf: Day): ContractQuality['coverage'] {
  const { from, until } = facts.period;
  const coverage = coverageAsOf(facts.coverage, asOf);
  const families = contractChapters.map(({ id }) => id);
  const needed = new Set(
    indicatorRegistry
      .filter(({ family }) => families.includes(family))
      .flatMap(({ requires, breakdownRequires }) => [...requires, ...Object.values(breakdownRequires).flat()]),
  );
  return recordKinds
    .filter(({ kind }) => needed.has(kind))
    .map(({ kind, label }) => {
      const gap = coverageGap(coverage, kind, from, until);
      const through = coverage.filter(({ recordKind }) => recordKind === kind).map((one) => one.completeThrough);
      const state = gap === null ? 'complete' : gap.code === 'coverage-none' ? 'not-stated' : 'incomplete';
      return {
        kind,
        label: label.many,
        state,
        completeThrough: through.sort().at(-1) ?? null,
        says: gap?.label ?? null,
      };
    });
}

/** What puts granted people under "other" or under no municipality. */
function findingsIn({ flow, period }: FactSheet): ContractQuality['findings'] {
  const found = [
    { rule: 'status-missing', kind: 'trajectories', count: trajectoriesWithoutStatus(flow, period).length },
    { rule: 'unknown-municipality', kind: 'participants', count: inUnknownMunicipality(flow, period).length },
  ];
  return found.flatMap(({ rule, kind, count }) => {
    const about = findingRules[rule];
    if (count === 0 || !about) return [];
    return [{ rule, kind, severity: about.severity, label: about.label, mend: about.mend, count }];
  });
}
