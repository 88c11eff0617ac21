import { defineParameter, type Parameter, type ParameterEntry } from '../../define-parameter.ts';

const undated: Omit<ParameterEntry, 'value'> = {
  from: '2000-01-01',
  source: {
    title: 'Bepaling hoeveelheid afval: soortelijk gewicht',
    publisher: 'Stichting Stimular',
    url: 'http://www.duurzamebedrijfsvoeringoverheden.nl/themas/afval/hoeveelheden.html',
    year: null,
  },
  confirmedOn: null,
  note: {
    nl: 'De publicatie heeft geen datum; de waarde geldt hier daarom vanaf 2000.',
    en: 'The publication is undated, so the value holds here from 2000.',
  },
};

/** Weight of one appliance. */
export const applianceWeights: readonly Parameter[] = [
  defineParameter({
    id: 'item-weight.white-goods',
    label: { nl: 'Gewicht van een stuk witgoed', en: 'Weight of one piece of white goods' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [{ ...undated, value: '30' }],
  }),
  defineParameter({
    id: 'item-weight.brown-goods',
    label: { nl: 'Gewicht van een stuk bruingoed', en: 'Weight of one piece of brown goods' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [{ ...undated, value: '10' }],
  }),
];
