import { visitorsOf } from './visitors.ts';

/** Pupils and students on a visit. */
export const schoolVisits = visitorsOf('school-visit', {
  id: 'visitors.school-visits',
  label: { nl: 'Leerlingen en studenten op bezoek', en: 'Pupils and students on a visit' },
  definition: {
    nl: 'Het aantal leerlingen en studenten dat met school op bezoek kwam. Stagiairs tellen niet mee: die zijn deelnemer. Wie twee keer komt telt twee keer.',
    en: 'The number of pupils and students who came on a visit with their school. Interns do not count: they are participants. Who comes twice counts twice.',
  },
});
