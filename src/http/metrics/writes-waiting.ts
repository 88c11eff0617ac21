import type { Store } from '../../store/store.ts';

/** The same store, counting the writes of records that it has been given and has not finished. */
export function countWrites(store: Store): { store: Store; writesWaiting: () => number } {
  let waiting = 0;
  const writeRecords: Store['writeRecords'] = (...args) => {
    waiting += 1;
    return store.writeRecords(...args).finally(() => {
      waiting -= 1;
    });
  };
  // Everything else is looked up in the store itself.
  return { store: Object.assign(Object.create(store) as Store, { writeRecords }), writesWaiting: () => waiting };
}
