import { defineParameter, type Parameter } from '../../define-parameter.ts';
import { ownThreshold } from './source.ts';

/** How far from the edge of a period a stock count may lie. */
export const stockCountWindow: readonly Parameter[] = [
  defineParameter({
    id: 'window.stock-count',
    label: {
      nl: 'Dagen tussen voorraadtelling en grens van de periode',
      en: 'Days from stock count to edge of period',
    },
    unit: 'day',
    kind: 'window',
    history: [
      {
        ...ownThreshold,
        value: '14',
        note: {
          nl: 'Twee weken laat ruimte om op een rustige dag te tellen, en is kort genoeg om bij de periode te horen. Een langer venster werkt niet: er worden niet meer dagen gelezen.',
          en: 'Two weeks leave room to count on a quiet day, and are short enough to belong to the period. A longer window has no effect: no more days are read.',
        },
      },
    ],
  }),
];
