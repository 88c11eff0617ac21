import { characteristic } from '../core/lists/characteristic.ts';
import { legalGround } from '../core/lists/legal-ground.ts';
import { defineRecordKind } from './define-record-kind.ts';

/** What holds for a participant from a day on: legal ground, register, characteristics. The newest one on a day counts. */
export const participantStatuses = defineRecordKind({
  kind: 'participant-statuses',
  schemaName: 'ParticipantStatus',
  label: {
    one: { nl: 'Status van deelnemer', en: 'Participant status' },
    many: { nl: 'Statussen van deelnemers', en: 'Participant statuses' },
  },
  about: {
    nl: 'Wat vanaf een dag voor een deelnemer geldt: rechtsgrond, doelgroepregister, kenmerken. De nieuwste op een dag telt.',
    en: 'What holds for a participant from a day on: legal ground, register, characteristics. The newest one on a day counts.',
  },
  dateField: 'validFrom',
  lastsUntil: null,
  fields: {
    participantId: {
      type: 'reference',
      to: 'participants',
      required: true,
      label: { nl: 'Deelnemer', en: 'Participant' },
      about: 'Id of the participant this status is about.',
    },
    validFrom: {
      type: 'day',
      required: true,
      label: { nl: 'Geldig vanaf', en: 'Valid from' },
      about: 'First day on which this status holds; it holds until a newer one begins.',
    },
    legalGround: {
      type: 'code',
      list: legalGround,
      sensitive: true,
      label: { nl: 'Rechtsgrond', en: 'Legal ground' },
      about:
        'Law or benefit under which the participant takes part (code list `legal-ground`). Leave out when unknown.',
    },
    legalGroundSince: {
      type: 'day',
      sensitive: true,
      label: { nl: 'Rechtsgrond sinds', en: 'Legal ground since' },
      about: 'Since when the participant has this legal ground or benefit.',
    },
    inRegister: {
      type: 'flag',
      sensitive: true,
      label: { nl: 'In doelgroepregister', en: 'In the jobs agreement register' },
      about: 'Is in the doelgroepregister (banenafspraak).',
    },
    characteristics: {
      type: 'codes',
      list: characteristic,
      sensitive: true,
      label: { nl: 'Kenmerken', en: 'Characteristics' },
      about: 'Code list `characteristic`. What may not be recorded, such as detention, goes under `other`.',
    },
    wageCostSubsidy: {
      type: 'flag',
      sensitive: true,
      label: { nl: 'Loonkostensubsidie', en: 'Wage-cost subsidy' },
      about: 'An employer gets wage-cost subsidy for this participant.',
    },
  },
  checks: [],
  indexes: [],
  hasCoverage: true,
  example: {
    participantId: 'p-17',
    validFrom: '2026-01-15',
    legalGround: 'participatiewet',
    legalGroundSince: '2023-05-01',
    inRegister: false,
    characteristics: ['low-literacy'],
    wageCostSubsidy: false,
  },
});
