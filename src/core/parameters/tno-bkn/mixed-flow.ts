import { defineParameter, type Parameter } from '../../define-parameter.ts';

/** Avoided CO2 of a mixed flow of goods: the rule of thumb of the Dutch thrift sector. */
export const mixedFlow: readonly Parameter[] = [
  defineParameter({
    id: 'co2.mixed-flow',
    label: {
      nl: 'Vermeden CO2 per kilo ingezameld, gemengde stroom (vuistregel van de sector)',
      en: 'Avoided CO2 per kilogram collected, mixed flow (sector rule of thumb)',
    },
    unit: 'kgCO2e per kg collected',
    kind: 'net_per_kg_collected',
    history: [
      {
        from: '2000-01-01',
        value: '1.0',
        low: '0.8',
        high: '1.4',
        source: {
          title: 'TNO Challenge: 1 tonne collected = 1 tonne CO2',
          publisher: 'De Lokatie / TNO / BKN',
          url: 'https://www.delokatie.org/over-ons/resultaten/artikel/positieve-bijdrage-aan-milieu',
          year: null,
        },
        confirmedOn: null,
        note: {
          nl: 'De publicatie heeft geen datum; de waarde geldt hier daarom vanaf 2000. De band omvat wat kringlooporganisaties zelf melden: 0,8 (Doetinchem 2014, model van TNO) tot 1,4 (Zoetermeer 2023).',
          en: 'The publication is undated, so the value holds here from 2000. The band spans what thrift organisations report: 0.8 (Doetinchem 2014, TNO model) to 1.4 (Zoetermeer 2023).',
        },
      },
    ],
  }),
];
