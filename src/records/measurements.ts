import { assessorRole } from '../core/lists/assessor-role.ts';
import { instrument } from '../core/lists/instrument.ts';
import { zrmDomain } from '../core/lists/zrm-domain.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { measurementChecks } from './rules/measurement.ts';

/** One score of a participant on an instrument. */
export const measurements = defineRecordKind({
  kind: 'measurements',
  schemaName: 'Measurement',
  label: { one: { nl: 'Meting', en: 'Measurement' }, many: { nl: 'Metingen', en: 'Measurements' } },
  about: {
    nl: 'Een score van een deelnemer op een meetinstrument: de participatieladder (1-6), een domein van de Zelfredzaamheid-Matrix (1-5) of de loonwaarde (deel van het loon, 0-1). Alleen de ladder wordt in cijfers gebruikt.',
    en: 'One score of a participant on an instrument: the participation ladder (1-6), a domain of the self-sufficiency matrix (1-5) or the wage value (share of the wage, 0-1). Only the ladder is used in figures.',
  },
  dateField: 'date',
  fields: {
    participantId: {
      type: 'reference',
      to: 'participants',
      required: true,
      label: { nl: 'Deelnemer', en: 'Participant' },
      about: 'Id of the participant.',
    },
    instrument: {
      type: 'code',
      list: instrument,
      required: true,
      label: { nl: 'Meetinstrument', en: 'Instrument' },
      about: 'Code list `instrument`.',
    },
    version: {
      type: 'text',
      maxLength: 32,
      label: { nl: 'Uitgave', en: 'Edition' },
      about: 'Edition of the instrument, such as `2017`. Scores of two editions are not compared.',
    },
    date: { type: 'day', required: true, label: { nl: 'Datum', en: 'Date' }, about: 'Day of the measurement.' },
    domain: {
      type: 'code',
      list: zrmDomain,
      sensitive: true,
      label: { nl: 'Domein', en: 'Domain' },
      about: 'Only and always for `zrm`: code list `zrm-domain`.',
    },
    value: {
      type: 'decimal',
      places: 4,
      min: 0,
      max: 100,
      required: true,
      sensitive: true,
      label: { nl: 'Score', en: 'Score' },
      about: 'On the scale of the instrument: ladder 1-6 and matrix 1-5 in whole numbers, wage value a fraction 0-1.',
    },
    assessor: {
      type: 'code',
      list: assessorRole,
      label: { nl: 'Rol van de beoordelaar', en: 'Role of the assessor' },
      about: 'Code list `assessor-role`; a role, never a name.',
    },
  },
  checks: measurementChecks,
  // The value lies apart, as it is sensitive.
  indexes: [['instrument', 'date', 'participantId']],
  hasCoverage: true,
  example: {
    participantId: 'p-17',
    instrument: 'vng-ladder',
    version: '2013',
    date: '2026-09-14',
    value: 3,
    assessor: 'work-supervisor',
  },
});
