import type { Context } from '../../define-indicator.ts';
import { addDays, type Day } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import type { Text } from '../../values/text.ts';
import type { FlowInputs } from '../flow/inputs.ts';
import { guidanceFacts, receivedInside } from '../guidance/facts.ts';
import type { GuidanceAndFlowInputs } from '../guidance/inputs.ts';

/** Kinds of trajectory that are a place of each subject. */
const kindsOf: Readonly<Record<string, (kind: string) => boolean>> = {
  // Aftercare is beside a job elsewhere, and no place here.
  places: (kind) => kind !== 'aftercare',
  internships: (kind) => kind.startsWith('internship-'),
  'work-learning-places': (kind) => kind === 'apprenticeship-bbl' || kind === 'work-experience',
};

/** What is counted for a subject that is no figure of the catalogue. */
export const subjectDefinitions: Readonly<Record<string, Text>> = {
  places: {
    nl: 'Deelnames op een traject van welke soort ook, behalve nazorg, die op een dag van de periode lopen',
    en: 'Participations in a trajectory of any kind but aftercare that run on a day of the period',
  },
  internships: {
    nl: 'Deelnames op een stage die op een dag van de periode lopen',
    en: 'Participations in an internship that run on a day of the period',
  },
  'work-learning-places': {
    nl: 'Deelnames op een leerwerkplaats (BBL) of werkervaringsplaats die op een dag van de periode lopen',
    en: 'Participations in an apprenticeship (BBL) or work experience place that run on a day of the period',
  },
  training: {
    nl: 'Deelnemers met een deelname die in de periode vakinstructie of taalcoaching kregen; iemand telt één keer',
    en: 'Participants with a participation who received skills instruction or language coaching in the period; a person counts once',
  },
  capacity: {
    nl: 'Het grootste aantal deelnemers dat op één dag van de periode tegelijk een plaats had: zoveel plaatsen waren er minstens',
    en: 'The largest number of participants who had a place on one day of the period: so many places there were at least',
  },
};

/** Subjects that are counted in participations on trajectories of some kinds. */
export const placeSubjects: readonly string[] = Object.keys(kindsOf);

/** The trajectories that are a place of this subject. */
export function placesOf(flow: FlowInputs, subject: string): FlowInputs {
  const isPlace = kindsOf[subject];
  if (!isPlace) throw new RangeError('not counted in places');
  return { ...flow, trajectories: flow.trajectories.filter(({ kind }) => isPlace(kind)) };
}

/** Guidance in which something is taught. */
const teaching: readonly string[] = ['skills', 'language'];

/** How many people with a participation in the period were taught something in it: each counts once. */
export function peopleTrained(inputs: GuidanceAndFlowInputs, context: Context): number {
  const taught = receivedInside(guidanceFacts(inputs, context)).filter(
    ({ kind, minutes }) => teaching.includes(kind) && minutes > 0,
  );
  return new Set(taught.map(({ participantId }) => participantId)).size;
}

/** The largest number of people who had a place on one day of the period. */
export function placesAtOnce(flow: FlowInputs, { from, until }: Pick<Period, 'from' | 'until'>): number {
  const { trajectories } = placesOf(flow, 'places');
  const changes = new Map<Day, { begins: string[]; ends: string[] }>();
  const on = (day: Day) => {
    const known = changes.get(day) ?? { begins: [], ends: [] };
    changes.set(day, known);
    return known;
  };
  for (const { participantId, start, end } of trajectories) {
    if (start > until || (end !== null && end < from)) continue;
    on(start < from ? from : start).begins.push(participantId);
    if (end !== null) on(addDays(end, 1)).ends.push(participantId);
  }
  let most = 0;
  const present = new Map<string, number>();
  for (const day of [...changes.keys()].sort()) {
    const { begins, ends } = on(day);
    for (const id of begins) present.set(id, (present.get(id) ?? 0) + 1);
    for (const id of ends) present.set(id, (present.get(id) ?? 0) - 1);
    for (const id of ends) if (present.get(id) === 0) present.delete(id);
    if (day <= until) most = Math.max(most, present.size);
  }
  return most;
}
