import { AppError } from '../../../errors.ts';
import type { FeedValue } from '../../../feed/query/feed-set.ts';
import type { QueryOptions } from '../../../feed/query/query-options.ts';
import { wrong } from '../../../feed/query/refusals.ts';
import type { Cursors } from '../../cursor.ts';

/** Where an extraction stands between two pages. */
export type Place = {
  /** The view: all pages see what was published up to and with this release. */
  readonly sequence: number;
  /** Rows that were given on earlier pages. */
  readonly given: number;
  /** Rows there are in all, when that was asked; counted once, for the first page. */
  readonly total: number | null;
  /** Values of the last row that was given, by which the next one is found. */
  readonly after: readonly FeedValue[];
};

/** Seals a place together with the question it belongs to. A place in another question, or of another service, is refused. */
export function skipTokens(cursors: Cursors) {
  const questionOf = (set: string, { $skiptoken: _place, ...asked }: QueryOptions) => ({ set, ...sorted(asked) });
  return {
    write: (set: string, options: QueryOptions, place: Place): string =>
      cursors.write([JSON.stringify(place)], questionOf(set, options)),

    read(set: string, options: QueryOptions): Place | null {
      if (options.$skiptoken === undefined) return null;
      try {
        const read = cursors.read(options.$skiptoken, questionOf(set, options));
        return 'after' in read ? (JSON.parse(read.after[0] ?? '') as Place) : null;
      } catch (error) {
        if (error instanceof AppError) throw wrong('$skiptoken', 'wrong-skiptoken');
        throw error;
      }
    },
  };
}

/** The same question whatever the order of its options. */
function sorted(options: object): object {
  return Object.fromEntries(Object.entries(options).sort(([one], [other]) => (one < other ? -1 : 1)));
}
