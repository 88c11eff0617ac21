import { destination } from '../core/lists/destination.ts';
import { endReason } from '../core/lists/end-reason.ts';
import { functionProfile } from '../core/lists/function-profile.ts';
import { origin } from '../core/lists/origin.ts';
import { trajectoryKind } from '../core/lists/trajectory-kind.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { endNotBeforeStart } from './rules/end-not-before-start.ts';
import { needsEnd } from './rules/needs-end.ts';

/** One trajectory of one participant at this centre: work experience, an internship, sheltered work ... */
export const trajectories = defineRecordKind({
  kind: 'trajectories',
  schemaName: 'Trajectory',
  label: { one: { nl: 'Traject', en: 'Trajectory' }, many: { nl: 'Trajecten', en: 'Trajectories' } },
  about: {
    nl: 'Een traject van een deelnemer bij dit centrum. Wie doorstroomt naar een andere plek in het centrum krijgt een nieuw traject.',
    en: 'One trajectory of a participant at this centre. Who moves on inside the centre gets a new trajectory.',
  },
  dateField: 'start',
  lastsUntil: 'end',
  closing: { toldAtEnd: ['destination', 'endReason'] },
  fields: {
    participantId: {
      type: 'reference',
      to: 'participants',
      required: true,
      label: { nl: 'Deelnemer', en: 'Participant' },
      about: 'Id of the participant.',
    },
    kind: {
      type: 'code',
      list: trajectoryKind,
      required: true,
      label: { nl: 'Soort traject', en: 'Trajectory kind' },
      about: 'Code list `trajectory-kind`.',
    },
    start: { type: 'day', required: true, label: { nl: 'Start', en: 'Start' }, about: 'First day.' },
    plannedEnd: {
      type: 'day',
      label: { nl: 'Gepland einde', en: 'Planned end' },
      about: 'Last day as planned or decided.',
    },
    end: {
      type: 'day',
      label: { nl: 'Einde', en: 'End' },
      about: 'Last day; leave out while the trajectory runs.',
    },
    origin: {
      type: 'code',
      list: origin,
      label: { nl: 'Herkomst', en: 'Origin' },
      about: 'Where the participant came from (code list `origin`).',
    },
    destination: {
      type: 'code',
      list: destination,
      label: { nl: 'Bestemming', en: 'Destination' },
      about: 'Where the participant went (code list `destination`); only with `end`.',
    },
    endReason: {
      type: 'code',
      list: endReason,
      label: { nl: 'Reden einde', en: 'End reason' },
      about: 'Why it ended (code list `end-reason`); only with `end`.',
    },
    referrerId: {
      type: 'organisation',
      label: { nl: 'Verwijzer', en: 'Referrer' },
      about: 'Organisation that referred the participant.',
    },
    payerId: {
      type: 'organisation',
      label: { nl: 'Betaler', en: 'Payer' },
      about: 'Organisation that pays for the trajectory.',
    },
    functionProfile: {
      type: 'code',
      list: functionProfile,
      label: { nl: 'Functieprofiel', en: 'Function profile' },
      about: 'Kind of work (code list `function-profile`).',
    },
  },
  checks: [
    endNotBeforeStart('start', 'end'),
    endNotBeforeStart('start', 'plannedEnd'),
    needsEnd('destination'),
    needsEnd('endReason'),
  ],
  indexes: [],
  hasCoverage: true,
  example: {
    participantId: 'p-17',
    kind: 'work-experience',
    start: '2026-02-02',
    plannedEnd: '2026-07-31',
    origin: 'municipality',
    referrerId: 'gemeente-delft',
    payerId: 'gemeente-delft',
    functionProfile: 'repair',
  },
});
