import { guidanceKind } from '../core/lists/guidance-kind.ts';
import { guideQualification } from '../core/lists/guide-qualification.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { headcountCoversParticipants } from './rules/headcount-covers-participants.ts';

/** One guidance session: who was guided, by whom, how long. */
export const guidanceSessions = defineRecordKind({
  kind: 'guidance-sessions',
  schemaName: 'GuidanceSession',
  label: {
    one: { nl: 'Begeleidingsmoment', en: 'Guidance session' },
    many: { nl: 'Begeleidingsmomenten', en: 'Guidance sessions' },
  },
  about: {
    nl: 'Een begeleidingsmoment: wie werd begeleid, door wie, hoe lang. Eén record per moment, ook bij een groep.',
    en: 'One guidance session: who was guided, by whom, how long. One record a session, also for a group.',
  },
  dateField: 'date',
  fields: {
    date: { type: 'day', required: true, label: { nl: 'Datum', en: 'Date' }, about: 'Day of the session.' },
    minutes: {
      type: 'whole',
      min: 1,
      max: 1440,
      required: true,
      label: { nl: 'Minuten', en: 'Minutes' },
      about: 'How long it took, in minutes (60 is one hour).',
    },
    kind: {
      type: 'code',
      list: guidanceKind,
      required: true,
      label: { nl: 'Soort begeleiding', en: 'Guidance kind' },
      about: 'Code list `guidance-kind`; `indirect` hours are counted apart.',
    },
    participantIds: {
      type: 'references',
      to: 'participants',
      max: 200,
      label: { nl: 'Deelnemers', en: 'Participants' },
      about: 'Ids of the participants who are known by id.',
    },
    headcount: {
      type: 'whole',
      min: 0,
      max: 1000,
      label: { nl: 'Aantal aanwezigen', en: 'Headcount' },
      about:
        'All who were guided, those not known by id included; at least the number of ids. Left out: the number of ids.',
    },
    guides: {
      type: 'objects',
      min: 1,
      max: 50,
      required: true,
      label: { nl: 'Begeleiders', en: 'Guides' },
      about: 'One entry for each guide; leave `qualification` out when it is not known.',
      fields: {
        qualification: {
          type: 'code',
          list: guideQualification,
          label: { nl: 'Kwalificatie', en: 'Qualification' },
          about: 'Code list `guide-qualification`.',
        },
      },
    },
  },
  checks: [headcountCoversParticipants],
  indexes: [['date', 'kind', 'minutes', 'headcount']],
  hasCoverage: true,
  example: {
    date: '2026-09-14',
    minutes: 90,
    kind: 'job-coach',
    participantIds: ['p-17', 'p-18'],
    headcount: 3,
    guides: [{ qualification: 'job-coach' }],
  },
});
