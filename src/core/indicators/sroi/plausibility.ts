import { defineParameter, type Parameter, type ParameterEntry } from '../../define-parameter.ts';
import type { Text } from '../../values/text.ts';
import type { CorrectionName } from './correction.ts';

/** Published in 2026: a map of before has nothing to be compared with. */
const entry: Omit<ParameterEntry, 'value'> = {
  from: '2026-01-01',
  source: {
    title: 'Meta-analysis of SROI reports: 383 reports of Social Value UK',
    publisher: 'Muñoz-Mora',
    url: 'https://github.com/jcmunozmora/sroi-meta-analysis',
    year: 2026,
  },
  confirmedOn: null,
  note: {
    nl: '10e en 90e percentiel, door een taalmodel uit de rapporten gehaald: een aanwijzing, geen grens.',
    en: '10th and 90th percentile, taken from the reports by a language model: an indication, not a limit.',
  },
};

function range(id: string, label: Text, low: string, high: string): Parameter[] {
  const end = (suffix: string, words: Text, value: string) =>
    defineParameter({
      id: `threshold.sroi-${id}-${suffix}`,
      label: { nl: `${words.nl}: ${label.nl}`, en: `${words.en}: ${label.en}` },
      unit: id === 'ratio' ? 'ratio' : 'fraction',
      kind: 'threshold',
      history: [{ ...entry, value }],
    });
  return [
    end('low', { nl: 'Laag in gepubliceerde SROI-rapporten', en: 'Low in published SROI reports' }, low),
    end('high', { nl: 'Hoog in gepubliceerde SROI-rapporten', en: 'High in published SROI reports' }, high),
  ];
}

/** Between which values published maps lie; outside, a map is marked. */
export const plausibility: readonly Parameter[] = [
  ...range('deadweight', { nl: 'deadweight', en: 'deadweight' }, '0.052', '0.5'),
  ...range('attribution', { nl: 'aandeel van anderen', en: 'attribution to others' }, '0.1', '0.53'),
  ...range('drop-off', { nl: 'afname per jaar', en: 'drop-off per year' }, '0.1', '0.5'),
  ...range('ratio', { nl: 'impactratio', en: 'impact ratio' }, '1.31', '10.22'),
];

/** Which range a correction is compared with; displacement has none. */
export const plausibilityOf: Readonly<Partial<Record<CorrectionName, string>>> = {
  deadweight: 'threshold.sroi-deadweight',
  attribution: 'threshold.sroi-attribution',
  dropOff: 'threshold.sroi-drop-off',
};
