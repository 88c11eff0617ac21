import { defineParameter, type Parameter } from '../../define-parameter.ts';

/** How many hours of volunteering a year make one full-time job. */
export const volunteerFte2009: readonly Parameter[] = [
  defineParameter({
    id: 'volunteer-fte.hours-per-year',
    label: {
      nl: 'Uren per jaar van een voltijdbaan (vrijwilligerswerk)',
      en: 'Hours a year of one fte of volunteering',
    },
    unit: 'h per fte per year',
    kind: 'conversion',
    history: [
      {
        from: '2009-01-01',
        value: '1786',
        source: {
          title: 'Vrijwilligerswerk op waarde geschat',
          publisher: 'NU.nl, on research of Erasmus University for De Zonnebloem',
          url: 'https://www.nu.nl/economie/2078164/vrijwilligerswerk-op-waarde-geschat.html',
          year: 2009,
        },
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 1 miljard uur is ongeveer 560.000 voltijdbanen. Een werkweek van 40 uur zonder vrije dagen geeft 2.080 uur en dus minder fte.',
          en: 'Derived: 1 billion hours are about 560,000 full-time jobs. A working week of 40 hours without days off gives 2,080 hours and so fewer fte.',
        },
      },
    ],
  }),
];
