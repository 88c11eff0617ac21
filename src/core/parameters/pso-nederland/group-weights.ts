import { defineParameter, type Parameter, type ParameterEntry } from '../../define-parameter.ts';
import { psoGroup } from '../../lists/pso-group.ts';

/** Manual 1.5 started on 1 April 2017; 1.7 replaced 1.6 on 1 April 2019, and what it changed is not known. */
const published: Omit<ParameterEntry, 'value'> = {
  from: '2017-04-01',
  to: '2019-03-31',
  source: {
    title: 'De PSO-doelgroep voor de directe sociale bijdrage (handleiding 1.5 en 1.6)',
    publisher: 'PSO-Nederland',
    url: 'https://www.pso-nederland.nl/direct-meten-en-aanvragen/wat-meet-en-certificeert-de-pso/de-pso-doelgroep-voor-de-directe-sociale-bijdrage',
    year: null,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
};

const raised = {
  nl: 'Vanaf handleiding 1.9 (1 april 2021) hoger; hoeveel is niet gepubliceerd.',
  en: 'Higher from manual 1.9 on (1 April 2021); by how much was not published.',
};

/** Weights other than 1. */
const lower: Readonly<Record<string, Pick<ParameterEntry, 'value' | 'note'>>> = {
  'placement-level-1': { value: '0.5', note: raised },
  'placement-level-2': { value: '0.25', note: raised },
  'unemployment-benefit': { value: '0.75' },
};

/** Groups of which a weight was published; `placement-level-3-4` counts since 2021, with a weight nobody published. */
const weighted = psoGroup.items.filter((item) => 'externalCode' in item && item.code !== 'placement-level-3-4');

/** What an fte of each group counts for, by where the person came from. */
export const groupWeights: readonly Parameter[] = weighted.map(({ code, nl, en }) =>
  defineParameter({
    id: `pso-weight.group-${code}`,
    label: { nl: `Weging in PSO-stijl: ${nl}`, en: `PSO-style weight: ${en}` },
    unit: 'ratio',
    kind: 'weight',
    history: [{ ...published, value: '1', ...lower[code] }],
  }),
);
