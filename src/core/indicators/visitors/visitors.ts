import { groupBy, inOrder } from '../../breakdown.ts';
import { defineIndicator, type Indicator, type IndicatorAbout } from '../../define-indicator.ts';
import { monthsIn } from '../../values/period.ts';
import { verifiedFrom } from '../first-version.ts';
import { type VisitorsInputs, visitorsInputs } from './inputs.ts';
import { monthsWithoutCount } from './months-without-count.ts';
import { neverCounted } from './never-counted.ts';

type About = Pick<IndicatorAbout, 'id' | 'label' | 'definition'>;

type Facts = VisitorsInputs & { readonly months: string[] };

/** Visitors of one kind: the sum of the counts of the months; unknown when none of them has a count. */
export function visitorsOf(kind: string, about: About): Indicator<VisitorsInputs> {
  return defineIndicator({
    ...about,
    family: 'visitors',
    unit: 'count',
    formula: {
      nl: 'som van de tellingen van de maanden',
      en: 'sum of the counts of the months',
    },
    versions: [
      {
        version: '1.1.0',
        from: '2026-11-22',
        changes: {
          nl: 'Is er niet één keer geteld, dan is het cijfer onbekend; versie 1.0.0 gaf 0',
          en: 'Where nothing was counted the figure is unknown; version 1.0.0 gave 0',
        },
      },
    ],
    verifiedFrom,
    requires: ['visitor-counts'],
    parameters: [],
    inputs: visitorsInputs,
    sources: [
      {
        title: 'Monitor Circulaire Ambachtscentra (names of what is counted; the definitions are ours)',
        publisher: 'Rijkswaterstaat',
        url: null,
        year: null,
      },
    ],
    prepare({ counts }, { period }): Facts {
      const months = monthsIn(period);
      return { counts: counts.filter((row) => row.kind === kind && months.includes(row.month)), months };
    },
    measure({ counts, months }, trace, { figure, asOf, period }) {
      if (counts.length === 0) {
        return { result: trace.missing(figure, [neverCounted(about.label, period)]), counted: behind(counts) };
      }
      const perMonth = inOrder(groupBy(counts, ({ month }) => month)).map(({ code, label, facts }) =>
        trace.input({
          id: `month.${code}`,
          label,
          unit: 'count',
          value: facts.reduce((sum, { count }) => sum + count, 0),
          records: recordsOf(facts),
        }),
      );
      const result = trace.sum(figure, perMonth);
      return { result, counted: behind(counts), warnings: monthsWithoutCount(counts, months, asOf) };
    },
    splits: {
      month: {
        parts({ counts }) {
          const groups = groupBy(counts, ({ month }) => month);
          const facts = [...groups].map(([month, own]): [string, Facts] => [month, { counts: own, months: [month] }]);
          return { parts: inOrder(new Map(facts)) };
        },
      },
    },
  });
}

function behind(counts: VisitorsInputs['counts']) {
  return [{ kind: 'visitor-counts', records: recordsOf(counts) }];
}

function recordsOf(counts: VisitorsInputs['counts']): number {
  return counts.reduce((sum, { records }) => sum + records, 0);
}
