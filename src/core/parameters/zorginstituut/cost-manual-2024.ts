import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2024-01-01',
  source: {
    title: 'Kostenhandleiding 2024 (quoted by Meetstandaard Energiearmoede 0.9)',
    publisher: 'Zorginstituut Nederland',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2024,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Uit de tweede hand: vergelijk met de uitgave van Zorginstituut Nederland.',
    en: 'Second hand: compare with the publication of Zorginstituut Nederland.',
  },
} as const;

/** Costs of care and of work lost, from the cost manual of Zorginstituut Nederland, as a third party quotes them. */
export const costManual2024: readonly Parameter[] = [
  defineParameter({
    id: 'price.productivity-hour',
    label: { nl: 'Productiviteit van betaald werk', en: 'Productivity of paid work' },
    unit: 'EUR per h',
    kind: 'real_cost',
    history: [
      {
        ...published,
        value: '39.88',
        note: {
          nl: 'Uit de tweede hand: vergelijk met de uitgave van Zorginstituut Nederland. Een dag van acht uur is 319,04.',
          en: 'Second hand: compare with the publication of Zorginstituut Nederland. A day of eight hours is 319.04.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'price.informal-care-hour',
    label: { nl: 'Mantelzorg', en: 'Informal care' },
    unit: 'EUR per h',
    kind: 'real_cost',
    history: [{ ...published, value: '18.80' }],
  }),
  defineParameter({
    id: 'price.gp-consultation',
    label: { nl: 'Consult bij de huisarts', en: 'Consultation with a general practitioner' },
    unit: 'EUR per contact',
    kind: 'real_cost',
    history: [{ ...published, value: '30.87' }],
  }),
  defineParameter({
    id: 'price.gp-mental-health-nurse',
    label: {
      nl: 'Consult bij de praktijkondersteuner ggz',
      en: 'Consultation with the mental health nurse of a general practice',
    },
    unit: 'EUR per contact',
    kind: 'real_cost',
    history: [{ ...published, value: '20.85' }],
  }),
  defineParameter({
    id: 'price.mental-health-basic',
    label: { nl: 'Basis-ggz', en: 'Basic mental health care' },
    unit: 'EUR per contact or h',
    kind: 'real_cost',
    history: [
      {
        ...published,
        value: '121',
        note: {
          nl: 'Uit de tweede hand: vergelijk met de uitgave van Zorginstituut Nederland. De bron zegt niet of dit per contact of per uur is.',
          en: 'Second hand: compare with the publication of Zorginstituut Nederland. The source does not say whether this is for a contact or for an hour.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'price.mental-health-specialist',
    label: { nl: 'Specialistische ggz', en: 'Specialist mental health care' },
    unit: 'EUR per contact or h',
    kind: 'real_cost',
    history: [
      {
        ...published,
        value: '134',
        note: {
          nl: 'Uit de tweede hand: vergelijk met de uitgave van Zorginstituut Nederland. De bron zegt niet of dit per contact of per uur is.',
          en: 'Second hand: compare with the publication of Zorginstituut Nederland. The source does not say whether this is for a contact or for an hour.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'price.physiotherapy',
    label: { nl: 'Fysiotherapie', en: 'Physiotherapy' },
    unit: 'EUR per contact',
    kind: 'real_cost',
    history: [{ ...published, value: '38.89' }],
  }),
  defineParameter({
    id: 'price.outpatient-visit',
    label: { nl: 'Polikliniekbezoek', en: 'Outpatient visit' },
    unit: 'EUR per contact',
    kind: 'real_cost',
    history: [{ ...published, value: '120' }],
  }),
  defineParameter({
    id: 'price.emergency-visit',
    label: { nl: 'Spoedeisende hulp', en: 'Emergency department' },
    unit: 'EUR per visit',
    kind: 'real_cost',
    history: [{ ...published, value: '258' }],
  }),
  defineParameter({
    id: 'price.hospital-day',
    label: { nl: 'Verpleegdag in een ziekenhuis', en: 'Day in a hospital' },
    unit: 'EUR per day',
    kind: 'real_cost',
    history: [{ ...published, value: '644' }],
  }),
];
