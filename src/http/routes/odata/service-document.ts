import type { FeedSet } from '../../../feed/query/feed-set.ts';
import type { MetadataLevel } from './formats.ts';

/** The tables there are, for clients that show people a list to choose from (JSON Format 4.0, 5). */
export function serviceDocument(root: string, sets: readonly FeedSet[], level: MetadataLevel): string {
  return JSON.stringify({
    ...(level === 'none' ? {} : { '@odata.context': `${root}/$metadata` }),
    value: sets.map(({ name }) => ({ name, kind: 'EntitySet', url: name })),
  });
}
