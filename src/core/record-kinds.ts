import { sameText, type Text } from './values/text.ts';

/** Record kinds that indicators rest on, named as in their path, with the name a reader knows them by. */
const labels: Readonly<Record<string, Text>> = {
  participants: { nl: 'Deelnemers', en: 'Participants' },
  'participant-statuses': { nl: 'Statussen van deelnemers', en: 'Participant statuses' },
  trajectories: { nl: 'Trajecten', en: 'Trajectories' },
  'trajectory-terms': { nl: 'Voorwaarden van trajecten', en: 'Terms of trajectories' },
  attendance: { nl: 'Aanwezigheid', en: 'Attendance' },
  'guidance-sessions': { nl: 'Begeleidingsmomenten', en: 'Guidance sessions' },
  measurements: { nl: 'Metingen', en: 'Measurements' },
  'follow-ups': { nl: 'Navragen', en: 'Follow-ups' },
  'material-movements': { nl: 'Materiaalstromen', en: 'Material movements' },
  repairs: { nl: 'Reparaties', en: 'Repairs' },
  'visitor-counts': { nl: 'Bezoekerstellingen', en: 'Visitor counts' },
  'volunteer-hours': { nl: 'Vrijwilligersuren', en: 'Volunteer hours' },
  'ledger-entries': { nl: 'Boekingen', en: 'Ledger entries' },
  positions: { nl: 'Werkplekken', en: 'Positions' },
  'social-purchases': { nl: 'Sociale inkopen', en: 'Social purchases' },
  efforts: { nl: 'Inspanningen (social return)', en: 'Efforts (social return)' },
};

/** Name of a record kind in both languages; its path name when the core does not know it. */
export function recordKindLabel(kind: string): Text {
  return labels[kind] ?? sameText(kind);
}

/** The record kinds that have a name here. */
export const namedRecordKinds: readonly string[] = Object.keys(labels);
