import { defineParameter, type Parameter } from '../../define-parameter.ts';
import type { Text } from '../../values/text.ts';

const published = {
  from: '2026-01-01',
  source: {
    title: 'Meetstandaard Social Impact 1.0 (demonstration version)',
    publisher: 'Meetstandaard',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Zwak onderbouwd: een proefversie, deels opgesteld met een taalmodel; het belastingdeel steunt op een Vlaamse factcheck. Een stap is het verschil tussen twee treden.',
    en: 'Weakly founded: a demonstration version, drafted in part with a language model; its tax part leans on a Flemish fact check. A step is the difference between two rungs.',
  },
} as const;

/** What a person on each rung of a ladder is worth or costs a year, from the first rung up. */
const ladders: readonly (readonly [string, Text, readonly string[]])[] = [
  [
    'participation',
    { nl: 'Participatieladder', en: 'Participation ladder' },
    ['-21150', '-19500', '-15000', '-5000', '11050'],
  ],
  ['mental-health', { nl: 'Mentale gezondheid', en: 'Mental health' }, ['-15000', '-6000', '-3350', '0', '2000']],
  ['physical-health', { nl: 'Fysieke gezondheid', en: 'Physical health' }, ['-17500', '-8500', '-3000', '0', '2000']],
  ['lifestyle', { nl: 'Gezonde leefstijl', en: 'Healthy lifestyle' }, ['-15000', '-6000', '-2500', '0', '2000']],
  ['finances', { nl: 'Financiële situatie', en: 'Financial situation' }, ['-15000', '-5500', '-800', '0', '1000']],
];

/** Euro values of rungs, as a demonstration version gives them: weakly founded, and part of no figure. */
export const ladders2026: readonly Parameter[] = ladders.flatMap(([name, label, values]) =>
  values.map((value, index) =>
    defineParameter({
      id: `ladder-value.${name}-${index + 1}`,
      label: { nl: `${label.nl}, trede ${index + 1}`, en: `${label.en}, rung ${index + 1}` },
      unit: 'EUR per person per year',
      kind: 'concept',
      history: [{ ...published, value }],
    }),
  ),
);
