import { benefitEffect } from '../core/lists/benefit-effect.ts';
import { contractKind } from '../core/lists/contract-kind.ts';
import { followUpSource } from '../core/lists/follow-up-source.ts';
import { followUpStatus } from '../core/lists/follow-up-status.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { followUpChecks } from './rules/follow-up.ts';

/** What became of a participant some months after the end of a trajectory. */
export const followUps = defineRecordKind({
  kind: 'follow-ups',
  schemaName: 'FollowUp',
  label: { one: { nl: 'Navraag', en: 'Follow-up' }, many: { nl: 'Navragen', en: 'Follow-ups' } },
  about: {
    nl: 'Wat er 3, 6 of 12 maanden na het einde van een traject van een deelnemer geworden is. Niemand bereikt is ook een uitkomst: leg die vast.',
    en: 'What became of a participant 3, 6 or 12 months after the end of a trajectory. Nobody reached is an outcome too: record it.',
  },
  dateField: 'date',
  fields: {
    trajectoryId: {
      type: 'reference',
      to: 'trajectories',
      required: true,
      label: { nl: 'Traject', en: 'Trajectory' },
      about: 'Id of the trajectory that ended: the last one of the participation.',
    },
    months: {
      type: 'whole',
      min: 3,
      max: 12,
      required: true,
      label: { nl: 'Maanden na het einde', en: 'Months after the end' },
      about: '3, 6 or 12.',
    },
    date: {
      type: 'day',
      required: true,
      label: { nl: 'Datum', en: 'Date' },
      about: 'Day on which it was found out, or asked in vain.',
    },
    status: {
      type: 'code',
      list: followUpStatus,
      required: true,
      label: { nl: 'Status', en: 'Status' },
      about: 'Code list `follow-up-status`.',
    },
    benefitEffect: {
      type: 'code',
      list: benefitEffect,
      sensitive: true,
      label: { nl: 'Gevolg voor de uitkering', en: 'Effect on the benefit' },
      about: 'Code list `benefit-effect`.',
    },
    benefitReduction: {
      type: 'decimal',
      places: 4,
      min: 0,
      max: 1,
      sensitive: true,
      label: { nl: 'Verminderd deel van de uitkering', en: 'Part by which the benefit is reduced' },
      about: 'Only with `benefitEffect` `reduced`: a fraction, 0.4 is 40 %, net of wage-cost subsidy.',
    },
    hoursPerWeek: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 80,
      label: { nl: 'Uren per week', en: 'Hours per week' },
      about: 'Only with status `work`: hours a week.',
    },
    contractKind: {
      type: 'code',
      list: contractKind,
      label: { nl: 'Soort contract', en: 'Contract kind' },
      about: 'Only with status `work`: code list `contract-kind`.',
    },
    foundThrough: {
      type: 'code',
      list: followUpSource,
      label: { nl: 'Bron', en: 'Source' },
      about: 'How it was found out (code list `follow-up-source`).',
    },
  },
  checks: followUpChecks,
  indexes: [],
  hasCoverage: true,
  example: {
    trajectoryId: 't-17',
    months: 6,
    date: '2027-02-02',
    status: 'work',
    benefitEffect: 'reduced',
    benefitReduction: 0.4,
    hoursPerWeek: 24,
    contractKind: 'fixed-term',
    foundThrough: 'participant',
  },
});
