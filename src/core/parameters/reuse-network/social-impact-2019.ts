import { defineParameter, type Parameter } from '../../define-parameter.ts';

/** Average weight of a piece of furniture or an appliance, from the totals of British reuse charities. */
export const socialImpact2019: readonly Parameter[] = [
  defineParameter({
    id: 'item-weight.furniture-or-appliance',
    label: {
      nl: 'Gemiddeld gewicht van een meubel of apparaat',
      en: 'Average weight of a furniture item or appliance',
    },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [
      {
        from: '2020-01-01',
        value: '33.8',
        source: {
          title: 'Reuse Network Social Impact Report 2019 (quoted)',
          publisher: 'Circular Online',
          url: 'https://circularonline.co.uk/news/1-6m-uk-households-helped-by-reuse-charities-and-social-enterprises-in-2019',
          year: 2020,
        },
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 125.000 ton gedeeld door 3,7 miljoen stuks.',
          en: 'Derived: 125,000 tonnes divided by 3.7 million items.',
        },
      },
    ],
  }),
];
