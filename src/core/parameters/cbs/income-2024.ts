import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  source: {
    title:
      'StatLine 85277NED, income 2024 by education and hours (quoted by Meetstandaard, arbeidsparticipatie 2026.1)',
    publisher: 'CBS',
    url: 'https://us-central1-meetstandaard-api.cloudfunctions.net/arbeidsparticipatie/api/v1/arbeidsparticipatie/parameters/2026.1',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Inkomens over 2024. Een hoogte van inkomen, niet de winst van werken: trek af wat iemand anders had gehad.',
    en: 'Incomes of 2024. A level of income, not the gain from working: subtract what the person would have had otherwise.',
  },
} as const;

/** Average income by education and working hours. */
export const income2024: readonly Parameter[] = [
  defineParameter({
    id: 'income.none-under-12',
    label: {
      nl: 'Gemiddeld inkomen, geen opleiding, minder dan 12 uur per week',
      en: 'Average income, no education, under 12 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '7800' }],
  }),
  defineParameter({
    id: 'income.none-12-20',
    label: {
      nl: 'Gemiddeld inkomen, geen opleiding, 12 tot 20 uur per week',
      en: 'Average income, no education, 12 to 20 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '15000' }],
  }),
  defineParameter({
    id: 'income.none-20-35',
    label: {
      nl: 'Gemiddeld inkomen, geen opleiding, 20 tot 35 uur per week',
      en: 'Average income, no education, 20 to 35 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '29000' }],
  }),
  defineParameter({
    id: 'income.none-full-time',
    label: { nl: 'Gemiddeld inkomen, geen opleiding, voltijd', en: 'Average income, no education, full time' },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '50400' }],
  }),
  defineParameter({
    id: 'income.mbo2-4-under-12',
    label: {
      nl: 'Gemiddeld inkomen, mbo 2-4, minder dan 12 uur per week',
      en: 'Average income, secondary vocational 2-4, under 12 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '15000' }],
  }),
  defineParameter({
    id: 'income.mbo2-4-12-20',
    label: {
      nl: 'Gemiddeld inkomen, mbo 2-4, 12 tot 20 uur per week',
      en: 'Average income, secondary vocational 2-4, 12 to 20 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '19300' }],
  }),
  defineParameter({
    id: 'income.mbo2-4-20-35',
    label: {
      nl: 'Gemiddeld inkomen, mbo 2-4, 20 tot 35 uur per week',
      en: 'Average income, secondary vocational 2-4, 20 to 35 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '35600' }],
  }),
  defineParameter({
    id: 'income.mbo2-4-full-time',
    label: { nl: 'Gemiddeld inkomen, mbo 2-4, voltijd', en: 'Average income, secondary vocational 2-4, full time' },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '56300' }],
  }),
  defineParameter({
    id: 'income.hbo-wo-under-12',
    label: {
      nl: 'Gemiddeld inkomen, hbo of wo, minder dan 12 uur per week',
      en: 'Average income, higher education, under 12 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '29700' }],
  }),
  defineParameter({
    id: 'income.hbo-wo-12-20',
    label: {
      nl: 'Gemiddeld inkomen, hbo of wo, 12 tot 20 uur per week',
      en: 'Average income, higher education, 12 to 20 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '30200' }],
  }),
  defineParameter({
    id: 'income.hbo-wo-20-35',
    label: {
      nl: 'Gemiddeld inkomen, hbo of wo, 20 tot 35 uur per week',
      en: 'Average income, higher education, 20 to 35 hours a week',
    },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '50900' }],
  }),
  defineParameter({
    id: 'income.hbo-wo-full-time',
    label: { nl: 'Gemiddeld inkomen, hbo of wo, voltijd', en: 'Average income, higher education, full time' },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '79600' }],
  }),
];
