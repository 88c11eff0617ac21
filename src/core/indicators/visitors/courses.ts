import { visitorsOf } from './visitors.ts';

/** Participants of courses and workshops. */
export const courseParticipants = visitorsOf('course', {
  id: 'visitors.courses',
  label: { nl: 'Deelnemers aan cursussen en workshops', en: 'Course and workshop participants' },
  definition: {
    nl: 'Het aantal deelnemers aan cursussen en workshops. Wie aan twee cursussen meedoet telt twee keer. De landelijke monitor vraagt deelnemers aan evenementen en cursussen samen: tel ze daarvoor op.',
    en: 'The number of participants in courses and workshops. Who takes part in two courses counts twice. The national monitor asks for event and course participants together: add them up for that.',
  },
});
