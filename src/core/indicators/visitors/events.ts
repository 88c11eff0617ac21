import { visitorsOf } from './visitors.ts';

/** Participants of events. */
export const eventParticipants = visitorsOf('event', {
  id: 'visitors.events',
  label: { nl: 'Deelnemers aan evenementen', en: 'Event participants' },
  definition: {
    nl: 'Het aantal deelnemers aan evenementen, zoals een repaircafé of open dag. Wie aan twee evenementen meedoet telt twee keer. De landelijke monitor vraagt deelnemers aan evenementen en cursussen samen: tel ze daarvoor op.',
    en: 'The number of participants in events, such as a repair café or an open day. Who takes part in two events counts twice. The national monitor asks for event and course participants together: add them up for that.',
  },
});
