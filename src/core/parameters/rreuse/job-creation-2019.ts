import { defineParameter, type Parameter, type ParameterEntry } from '../../define-parameter.ts';

const published: Omit<ParameterEntry, 'value'> = {
  from: '2021-01-01',
  source: {
    title: 'Job creation in the re-use sector (2019 data)',
    publisher: 'RREUSE',
    url: 'https://recycling-magazine.com/2021/04/19/job-creation-by-social-enterprises-in-the-re-use-sector',
    year: 2021,
  },
  confirmedOn: null,
};
const unit = 'jobs per 1,000 t collected';

/** Jobs that European social enterprises for reuse have for each 1,000 tonnes they collect. */
export const jobCreation2019: readonly Parameter[] = [
  defineParameter({
    id: 'benchmark.jobs-per-kilotonne.all',
    label: { nl: 'Banen per 1.000 ton ingezameld', en: 'Jobs per 1,000 tonnes collected' },
    unit,
    kind: 'benchmark',
    history: [{ ...published, value: '70' }],
  }),
  defineParameter({
    id: 'benchmark.jobs-per-kilotonne.textile',
    label: { nl: 'Banen per 1.000 ton ingezameld textiel', en: 'Jobs per 1,000 tonnes of textiles collected' },
    unit,
    kind: 'benchmark',
    history: [{ ...published, value: '35' }],
  }),
  defineParameter({
    id: 'benchmark.jobs-per-kilotonne.electricals',
    label: { nl: 'Banen per 1.000 ton ingezamelde apparaten', en: 'Jobs per 1,000 tonnes of electricals collected' },
    unit,
    kind: 'benchmark',
    history: [{ ...published, value: '140' }],
  }),
];
