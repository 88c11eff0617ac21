import { effortFlag } from '../core/lists/effort-flag.ts';
import { placeKind } from '../core/lists/place-kind.ts';
import { defineRecordKind } from './define-record-kind.ts';
import type { Field } from './field.ts';
import { effortChecks } from './rules/effort.ts';
import { effortUnderObligation } from './rules/effort-under-obligation.ts';

const euros = { type: 'decimal', places: 2, min: 0, max: 1_000_000_000 } as const satisfies Partial<Field>;
const months = { type: 'decimal', places: 2, min: 0, max: 600 } as const satisfies Partial<Field>;

/** What a centre claims under an obligation of social return (contractverplichting). */
export const efforts = defineRecordKind({
  kind: 'efforts',
  schemaName: 'Effort',
  label: {
    one: { nl: 'Inspanning (social return)', en: 'Effort (social return)' },
    many: { nl: 'Inspanningen (social return)', en: 'Efforts (social return)' },
  },
  about: {
    nl: 'Wat het centrum claimt onder een verplichting van social return (contractverplichting): iemand geplaatst, een inkoop, een activiteit. Alleen de opdrachtgever van de verplichting keurt goed; na een wijziging moet dat opnieuw.',
    en: 'What the centre claims under an obligation of social return (contractverplichting): someone placed, a purchase, an activity. Only the authority of the obligation approves; after a change it has to do so again.',
  },
  fields: {
    organisationId: {
      type: 'organisation',
      required: true,
      label: { nl: 'Opdrachtgever', en: 'Authority' },
      about: 'Organisation under which the obligation stands.',
    },
    obligationId: {
      type: 'outside',
      to: 'obligations',
      under: 'organisationId',
      required: true,
      label: { nl: 'Verplichting', en: 'Obligation' },
      about: 'Id of an obligation of that organisation which names this centre.',
    },
    participantId: {
      type: 'reference',
      to: 'participants',
      label: { nl: 'Deelnemer', en: 'Participant' },
      about: 'Who was placed. Never shown to the authority.',
    },
    placementId: {
      type: 'identifier',
      label: { nl: 'Plaatsing', en: 'Placement' },
      about:
        'Number of the placement or purchase behind it, alike wherever it is claimed, also by other centres and under other obligations: it counts once. Use one that no other centre makes by chance, such as with the name of the authority. Shown to the authority, so it names no person.',
    },
    share: {
      type: 'decimal',
      places: 6,
      min: 0,
      max: 1,
      label: { nl: 'Deel van de plaatsing', en: 'Share of the placement' },
      about: 'Part of the placement that is claimed here, as a fraction; left out: all of it.',
    },
    blockCode: {
      type: 'identifier',
      required: true,
      sensitive: true,
      label: { nl: 'Bouwblok', en: 'Building block' },
      about: 'Code of a block of the table that is frozen on the obligation.',
    },
    hoursPerWeek: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 168,
      label: { nl: 'Uren per week', en: 'Hours per week' },
      about: 'Hours worked in a week.',
    },
    fullTimeHours: {
      type: 'decimal',
      places: 2,
      min: 1,
      max: 60,
      label: { nl: 'Voltijduren', en: 'Full-time hours' },
      about: 'Used when the table has none, with a warning.',
    },
    from: {
      type: 'day',
      label: { nl: 'Vanaf', en: 'From' },
      about: 'First day, within the period of the obligation.',
    },
    until: {
      type: 'day',
      label: { nl: 'Tot en met', en: 'Until' },
      about: 'Last day; left out: it goes on.',
    },
    months: { ...months, label: { nl: 'Maanden', en: 'Months' }, about: 'In place of from and until.' },
    startedOn: {
      type: 'day',
      label: { nl: 'Begonnen op', en: 'Started on' },
      about: 'Day the person started; left out: from.',
    },
    ageAtStart: {
      type: 'whole',
      min: 0,
      max: 120,
      label: { nl: 'Leeftijd bij de start', en: 'Age at the start' },
      about: 'Whole years.',
    },
    benefitMonths: {
      ...months,
      sensitive: true,
      label: { nl: 'Maanden uitkering vooraf', en: 'Months of benefit before' },
      about: 'Months on a benefit before the start.',
    },
    permanent: {
      type: 'flag',
      label: { nl: 'Vast contract', en: 'Permanent' },
      about: 'True for a permanent contract.',
    },
    flags: {
      type: 'codes',
      list: effortFlag,
      sensitive: true,
      label: { nl: 'Bijzonderheden', en: 'Flags' },
      about: 'Code list `effort-flag`: what the table gives a bonus for.',
    },
    internshipMonths: {
      ...months,
      label: { nl: 'Maanden stage vooraf', en: 'Months of internship before' },
      about: 'Length of the internship after which the person was hired.',
    },
    wageSubsidyUntil: {
      type: 'day',
      sensitive: true,
      label: { nl: 'Loonkostensubsidie tot en met', en: 'Wage-cost subsidy until' },
      about: 'Last day of a wage-cost subsidy.',
    },
    benefitUntil: {
      type: 'day',
      sensitive: true,
      label: { nl: 'Uitkering tot en met', en: 'Benefit until' },
      about: 'Last day of the right to a benefit; left out: it runs.',
    },
    firstPlacedOn: {
      type: 'day',
      label: { nl: 'Eerste plaatsing op', en: 'First placed on' },
      about: 'Of a person placed on: day of the first placement under social return.',
    },
    monthsSinceSameEmployer: {
      ...months,
      label: { nl: 'Maanden sinds deze werkgever', en: 'Months since the same employer' },
      about: 'Months between the last job at this employer and the start.',
    },
    employedByContractor: {
      type: 'flag',
      label: { nl: 'In dienst bij opdrachtnemer', en: 'Employed by the contractor' },
      about: 'Left out: true.',
    },
    amount: {
      ...euros,
      label: { nl: 'Bedrag', en: 'Amount' },
      about: 'Invoice or cost excl. VAT, or the amount agreed, in euros.',
    },
    amountInclVat: {
      ...euros,
      label: { nl: 'Bedrag met btw', en: 'Amount incl. VAT' },
      about: 'In place of `amount`, with `vatRate`.',
    },
    vatRate: {
      type: 'decimal',
      places: 4,
      min: 0,
      max: 1,
      label: { nl: 'Btw-tarief', en: 'VAT rate' },
      about: 'A fraction: 21 % is 0.21.',
    },
    labourPart: {
      ...euros,
      label: { nl: 'Loondeel', en: 'Labour part' },
      about: 'Wages in the invoice, excl. VAT.',
    },
    hours: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 1_000_000,
      label: { nl: 'Uren', en: 'Hours' },
      about: 'Of an activity: hours of each employee.',
    },
    employees: {
      type: 'whole',
      min: 0,
      max: 100_000,
      label: { nl: 'Medewerkers', en: 'Employees' },
      about: 'Of an activity: how many took part; left out: 1.',
    },
    days: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 100_000,
      label: { nl: 'Dagen', en: 'Days' },
      about: 'Of an activity that is counted by the day.',
    },
    learningYears: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 100,
      label: { nl: 'Leerjaren', en: 'Learning years' },
      about: 'Of a block that is counted by the learning year.',
    },
    claimed: {
      ...euros,
      label: { nl: 'Geclaimd', en: 'Claimed' },
      about: 'What the centre claims, in euros; left out: what the table gives.',
    },
    place: {
      type: 'code',
      list: placeKind,
      label: { nl: 'Soort plaats', en: 'Kind of place' },
      about: 'Code list `place-kind`; left out: that of the block.',
    },
  },
  checks: effortChecks,
  outsideCheck: effortUnderObligation,
  indexes: [['organisationId', 'obligationId']],
  hasCoverage: true,
  example: {
    organisationId: 'gemeente-delft',
    obligationId: 'bestek-2026-07',
    participantId: 'p-17',
    placementId: 'delft-2026-0031',
    blockCode: 'pw',
    hoursPerWeek: 24,
    from: '2026-03-01',
    until: '2026-08-31',
    ageAtStart: 52,
    claimed: 9_500,
  },
});
