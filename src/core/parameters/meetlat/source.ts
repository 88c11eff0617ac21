import type { ParameterEntry } from '../../define-parameter.ts';

/** A threshold of our own: no publication sets one, so each says why it is what it is. An organisation may add its own. */
export const ownThreshold: Omit<ParameterEntry, 'value' | 'note'> = {
  from: '2000-01-01',
  source: { title: 'Meetlat, own threshold', publisher: 'Meetlat', url: null, year: null },
  confirmedOn: null,
};
