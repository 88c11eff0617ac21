import { sameText, type Text } from './values/text.ts';

/** Record kinds that indicators rest on, named as in their path, with the name a reader knows them by. */
const labels: Readonly<Record<string, Text>> = {
  participants: { nl: 'Deelnemers', en: 'Participants' },
  'participant-statuses': { nl: 'Statussen van deelnemers', en: 'Participant statuses' },
  trajectories: { nl: 'Trajecten', en: 'Trajectories' },
  'guidance-sessions': { nl: 'Begeleidingsmomenten', en: 'Guidance sessions' },
  'material-movements': { nl: 'Materiaalstromen', en: 'Material movements' },
};

/** Name of a record kind in both languages; its path name when the core does not know it. */
export function recordKindLabel(kind: string): Text {
  return labels[kind] ?? sameText(kind);
}

/** The record kinds that have a name here. */
export const namedRecordKinds: readonly string[] = Object.keys(labels);
