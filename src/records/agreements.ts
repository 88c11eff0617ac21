import { agreementAllocation } from '../core/lists/agreement-allocation.ts';
import { agreementBasis } from '../core/lists/agreement-basis.ts';
import { agreementSubject } from '../core/lists/agreement-subject.ts';
import { targetBound } from '../core/lists/target-bound.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { agreementChecks } from './rules/agreement.ts';

/** What was agreed with a municipality or another partner, and what it may see for it. */
export const agreements = defineRecordKind({
  kind: 'agreements',
  schemaName: 'Agreement',
  label: { one: { nl: 'Afspraak', en: 'Agreement' }, many: { nl: 'Afspraken', en: 'Agreements' } },
  about: {
    nl: 'Wat met een gemeente of een andere partner is afgesproken: doelen, budget, looptijd, en welke trajecten en welk deel van de kilo’s het betreft. De organisatie leest haar eigen afspraken.',
    en: 'What was agreed with a municipality or another partner: targets, budget, period, and which trajectories and which part of the kilograms it is about. The organisation reads its own agreements.',
  },
  dateField: 'from',
  lastsUntil: 'until',
  closing: 'never',
  fields: {
    organisationId: {
      type: 'organisation',
      required: true,
      label: { nl: 'Met organisatie', en: 'With organisation' },
      about: 'Organisation of the catalogue it was agreed with. Its keys read this agreement.',
    },
    reference: {
      type: 'text',
      maxLength: 100,
      required: true,
      label: { nl: 'Kenmerk', en: 'Reference' },
      about: 'Number or name of the contract, decision or letter.',
    },
    from: { type: 'day', required: true, label: { nl: 'Vanaf', en: 'From' }, about: 'First day of the agreement.' },
    until: {
      type: 'day',
      label: { nl: 'Tot en met', en: 'Until' },
      about: 'Last day; left out: until further notice. What was agreed is due on it.',
    },
    basis: {
      type: 'code',
      list: agreementBasis,
      required: true,
      label: { nl: 'Grondslag', en: 'Basis' },
      about: 'Which trajectories the organisation sees exactly: code list `agreement-basis`.',
    },
    municipalities: {
      type: 'objects',
      min: 1,
      max: 50,
      label: { nl: 'Gemeenten', en: 'Municipalities' },
      about:
        'Whose residents it is about (always with basis `residence`), or for which municipalities the organisation acts: under these codes it finds the report.',
      fields: {
        code: {
          type: 'municipality',
          required: true,
          label: { nl: 'Gemeentecode', en: 'Municipality code' },
          about: 'CBS code.',
        },
      },
    },
    allocation: {
      type: 'code',
      list: agreementAllocation,
      label: { nl: 'Verdeelsleutel', en: 'Allocation' },
      about: 'How kilos and costs, which have no person, are divided: code list `agreement-allocation`.',
    },
    contractShare: {
      type: 'decimal',
      places: 6,
      min: 0,
      max: 1,
      label: { nl: 'Deel van het contract', en: 'Share of the contract' },
      about: 'Only and always with `contract-share`: a fraction.',
    },
    targets: {
      type: 'objects',
      min: 0,
      max: 50,
      label: { nl: 'Doelen', en: 'Targets' },
      about: 'What is to be reached over the whole period of the agreement.',
      fields: {
        subject: {
          type: 'code',
          list: agreementSubject,
          required: true,
          label: { nl: 'Onderwerp', en: 'Subject' },
          about: 'Code list `agreement-subject`.',
        },
        indicator: {
          type: 'identifier',
          label: { nl: 'Cijfer', en: 'Indicator' },
          about: 'Only and always with subject `indicator`: an id of /v1/indicators.',
        },
        amount: {
          type: 'decimal',
          places: 3,
          min: 0,
          max: 1_000_000_000,
          required: true,
          label: { nl: 'Doel', en: 'Target' },
          about: 'In the unit of the figure, in places, or in kilograms; a share as a fraction.',
        },
        bound: {
          type: 'code',
          list: targetBound,
          label: { nl: 'Kant', en: 'Side' },
          about: 'Code list `target-bound`; left out: at least.',
        },
        dueOn: {
          type: 'day',
          label: { nl: 'Uiterlijk op', en: 'Due on' },
          about: 'Day on which it has to be reached; left out: the last day of the agreement.',
        },
      },
    },
    budget: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 1_000_000_000,
      label: { nl: 'Budget', en: 'Budget' },
      about: 'Euros for the whole period.',
    },
    reportWithinDays: {
      type: 'whole',
      min: 1,
      max: 365,
      label: { nl: 'Rapport binnen dagen', en: 'Report within days' },
      about: 'Days after a quarter in which its report is due; left out: 30.',
    },
    legalBasis: {
      type: 'text',
      maxLength: 200,
      label: { nl: 'Rechtsgrond van de inzage', en: 'Legal basis of the access' },
      about: 'By which law or agreement the organisation may see figures of persons it pays for or refers.',
    },
    purpose: {
      type: 'text',
      maxLength: 200,
      label: { nl: 'Doel van de inzage', en: 'Purpose of the access' },
      about: 'What it uses them for.',
    },
    confirmedBy: {
      type: 'text',
      maxLength: 100,
      label: { nl: 'Bevestigd door', en: 'Confirmed by' },
      about: 'Function and organisation of who confirmed it; no name.',
    },
    confirmedOn: { type: 'day', label: { nl: 'Bevestigd op', en: 'Confirmed on' }, about: 'Day of the confirmation.' },
  },
  checks: agreementChecks,
  indexes: [['organisationId', 'from']],
  hasCoverage: false,
  example: {
    organisationId: 'gemeente-delft',
    reference: 'Overeenkomst 2026-114',
    from: '2026-01-01',
    until: '2026-12-31',
    basis: 'payer',
    municipalities: [{ code: 'GM0503' }],
    allocation: 'contract-share',
    contractShare: 0.4,
    targets: [
      { subject: 'places', amount: 20 },
      { subject: 'indicator', indicator: 'flow.outflow-rate', amount: 0.3 },
    ],
    budget: 160_000,
    legalBasis: 'Participatiewet artikel 7',
    purpose: 'Verantwoording aan de raad',
    confirmedBy: 'Contractbeheerder gemeente Delft',
    confirmedOn: '2026-01-12',
  },
});
