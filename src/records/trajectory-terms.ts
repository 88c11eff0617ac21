import { contractKind } from '../core/lists/contract-kind.ts';
import { employment } from '../core/lists/employment.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { contractIsOfOneKind } from './rules/contract-is-of-one-kind.ts';

/** The terms of a trajectory from a day on: hours, contract. The newest on a day holds. */
export const trajectoryTerms = defineRecordKind({
  kind: 'trajectory-terms',
  schemaName: 'TrajectoryTerms',
  label: {
    one: { nl: 'Voorwaarden van traject', en: 'Terms of a trajectory' },
    many: { nl: 'Voorwaarden van trajecten', en: 'Terms of trajectories' },
  },
  about: {
    nl: 'Wat vanaf een dag voor een traject is afgesproken: uren per week, contract, dienstverband. De nieuwste op een dag geldt; een wijziging is een nieuw record.',
    en: 'What was agreed for a trajectory from a day on: hours a week, contract, employment. The newest on a day holds; a change is a new record.',
  },
  dateField: 'validFrom',
  lastsUntil: null,
  fields: {
    trajectoryId: {
      type: 'reference',
      to: 'trajectories',
      required: true,
      label: { nl: 'Traject', en: 'Trajectory' },
      about: 'Id of the trajectory.',
    },
    validFrom: {
      type: 'day',
      required: true,
      label: { nl: 'Geldig vanaf', en: 'Valid from' },
      about: 'First day on which these terms hold; they hold until newer ones begin or the trajectory ends.',
    },
    hoursPerWeek: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 80,
      required: true,
      label: { nl: 'Uren per week', en: 'Hours per week' },
      about: 'Agreed hours a week, at most 2 decimals.',
    },
    fullTimeHours: {
      type: 'decimal',
      places: 2,
      min: 1,
      max: 80,
      label: { nl: 'Uren van een voltijdbaan', en: 'Full-time hours' },
      about: 'Hours a week of a full-time job under the same agreement, such as 36 or 40.',
    },
    contractKind: {
      type: 'code',
      list: contractKind,
      label: { nl: 'Soort contract', en: 'Contract kind' },
      about: 'Code list `contract-kind`; `none` where there is no employment contract.',
    },
    permanent: {
      type: 'flag',
      label: { nl: 'Voor onbepaalde tijd', en: 'Permanent' },
      about: 'True for a contract without an end. Leave out when unknown or when there is no contract.',
    },
    employment: {
      type: 'code',
      list: employment,
      label: { nl: 'Dienstverband', en: 'Employment' },
      about: 'Employed by the centre or hired (code list `employment`). Leave out for who is not employed.',
    },
  },
  checks: [contractIsOfOneKind],
  indexes: [],
  hasCoverage: true,
  example: {
    trajectoryId: 't-17',
    validFrom: '2026-02-02',
    hoursPerWeek: 24,
    fullTimeHours: 36,
    contractKind: 'fixed-term',
    permanent: false,
    employment: 'own',
  },
});
