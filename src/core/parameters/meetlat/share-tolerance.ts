import { defineParameter, type Parameter } from '../../define-parameter.ts';
import { ownThreshold } from './source.ts';

/** How far the sum of published shares may lie from the whole. */
export const shareTolerance: readonly Parameter[] = [
  defineParameter({
    id: 'threshold.share-tolerance',
    label: { nl: 'Toegestane afwijking van de som van aandelen', en: 'Allowed deviation of the sum of shares' },
    unit: 'fraction',
    kind: 'threshold',
    history: [
      {
        ...ownThreshold,
        value: '0.01',
        note: {
          nl: 'Een paar aandelen in hele procenten komen door afronden hoogstens ongeveer 1 procentpunt naast de 100 uit.',
          en: 'A few shares in whole percents come at most about 1 percentage point beside 100 by rounding.',
        },
      },
    ],
  }),
];
