/** Ids that exist, by the path of the collection they are in (`/v1/centres/{centreId}/participants`). */
export type KnownIds = {
  add(collection: string, id: string): void;
  remove(collection: string, id: string): void;
  of(collection: string): readonly string[];
  /** Ids for a property by its name: `participantId`, `participantIds`. */
  named(property: string): readonly string[];
};

const mostKept = 60;

/** Keeps the newest ids of each collection. `untouchable` ones are never given out: the run needs them to stay. */
export function makeKnownIds(untouchable: ReadonlySet<string>): KnownIds {
  const ids = new Map<string, string[]>();
  const of = (collection: string): readonly string[] => ids.get(collection) ?? [];
  return {
    add(collection, id) {
      if (untouchable.has(id) || of(collection).includes(id)) return;
      ids.set(collection, [...of(collection), id].slice(-mostKept));
    },
    remove(collection, id) {
      ids.set(
        collection,
        of(collection).filter((known) => known !== id),
      );
    },
    of,
    named(property) {
      const name = /^(.+)Ids?$/.exec(property)?.[1]?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const found = name && [...ids.keys()].find((collection) => collection.endsWith(`/${name}s`));
      return found ? of(found) : [];
    },
  };
}
