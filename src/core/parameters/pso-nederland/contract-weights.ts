import { defineParameter, type Parameter, type ParameterEntry } from '../../define-parameter.ts';
import { psoContract } from '../../lists/pso-contract.ts';

const published: Omit<ParameterEntry, 'value'> = {
  from: '2017-04-01',
  to: '2019-03-31',
  source: {
    title: 'De PSO-doelgroep voor de directe sociale bijdrage, type contract (handleiding 1.5 en 1.6)',
    publisher: 'PSO-Nederland',
    url: 'https://www.pso-nederland.nl/direct-meten-en-aanvragen/wat-meet-en-certificeert-de-pso/de-pso-doelgroep-voor-de-directe-sociale-bijdrage',
    year: null,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
};

type Weight = Pick<ParameterEntry, 'value' | 'note'>;
const weights: Readonly<Record<(typeof psoContract.items)[number]['code'], Weight>> = {
  regular: { value: '1' },
  'supported-employment': { value: '1' },
  'secondment-in': { value: '0.9' },
  placement: { value: '0.75' },
  trial: {
    value: '0.5',
    note: {
      nl: 'Uit handleiding 1.5; de afbeelding van 1.6 is bij deze regel afgekapt.',
      en: 'From manual 1.5; the capture of 1.6 is cut off at this row.',
    },
  },
  'wsw-seconded-out': {
    value: '0',
    note: {
      nl: 'Alleen voor sw-organisaties. De uren tellen ook niet mee in het totaal.',
      en: 'For Wsw organisations only. The hours are not part of the total either.',
    },
  },
};

/** What an fte counts for by type of contract. */
export const contractWeights: readonly Parameter[] = psoContract.items.map(({ code, nl, en }) =>
  defineParameter({
    id: `pso-weight.contract-${code}`,
    label: { nl: `Weging in PSO-stijl: ${nl}`, en: `PSO-style weight: ${en}` },
    unit: 'ratio',
    kind: 'weight',
    history: [{ ...published, ...weights[code] }],
  }),
);
