import { need } from '../core/lists/need.ts';
import type { RecordCheck } from './define-record-kind.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { endNotBeforeStart } from './rules/end-not-before-start.ts';

const amountOfMoney: RecordCheck = ({ kind, amount }) =>
  amount !== undefined && kind !== 'money'
    ? [{ pointer: '/amount', code: 'only-with', params: { needs: 'kind money' } }]
    : [];

/** Something the centre needs and does not have. */
export const needs = defineRecordKind({
  kind: 'needs',
  schemaName: 'Need',
  label: { one: { nl: 'Behoefte', en: 'Need' }, many: { nl: 'Behoeften', en: 'Needs' } },
  about: {
    nl: 'Wat het centrum nodig heeft om verder te komen: geld, mensen, materialen, kennis, media, ruimte, vergunningen. Staat in het profiel in MAEX-stijl zolang het niet vervuld is.',
    en: 'What the centre needs to get further: money, people, materials, knowledge, media, space, permits. Shown in the MAEX-style profile for as long as it is not met.',
  },
  dateField: 'from',
  lastsUntil: 'until',
  closing: 'never',
  fields: {
    kind: { type: 'code', list: need, required: true, label: { nl: 'Soort', en: 'Kind' }, about: 'Code list `need`.' },
    from: { type: 'day', required: true, label: { nl: 'Vanaf', en: 'From' }, about: 'Since when it is needed.' },
    until: {
      type: 'day',
      label: { nl: 'Tot en met', en: 'Until' },
      about: 'Last day on which it is or was needed; left out: until further notice.',
    },
    amount: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 1_000_000_000,
      label: { nl: 'Bedrag', en: 'Amount' },
      about: 'Only with `money`: euros.',
    },
    note: {
      type: 'text',
      maxLength: 500,
      label: { nl: 'Omschrijving', en: 'Note' },
      about: 'What is needed and what for; no names of people.',
    },
  },
  checks: [endNotBeforeStart('from', 'until'), amountOfMoney],
  indexes: [],
  hasCoverage: false,
  example: { kind: 'space', from: '2026-09-01', note: 'Werkplaats van 200 m2 voor houtbewerking' },
});
