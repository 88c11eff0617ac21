import { participantId } from './stage.ts';

/** A guidance session as a client sends it: one participant, one guide. */
export type Session = {
  date: string;
  minutes: number;
  kind: string;
  participantIds: string[];
  guides: { qualification: string }[];
};

/** The session with this number, the same in every run. */
export function session(place: number, date: string): Session {
  return {
    date,
    minutes: 30 + (place % 60),
    kind: place % 3 === 0 ? 'job-coach' : 'work',
    participantIds: [participantId(place)],
    guides: [{ qualification: 'job-coach' }],
  };
}
