import { type Store, StoreUnavailable } from '../../src/store/store.ts';

/** A store that can be told to fail for the length of a request. */
export type FailingStore = { store: Store; failWith(reason: 'unreachable' | 'full' | null): void };

/** Wraps a store. What signing in needs goes on, or every such request would end at the door. */
export function failingStore(real: Store): FailingStore {
  const goesOn = new Set(['findKey', 'centresOfOperator', 'close']);
  let failure: 'unreachable' | 'full' | null = null;
  const store = new Proxy(real, {
    get(target, name: keyof Store) {
      const method = target[name];
      if (typeof method !== 'function' || goesOn.has(name)) return method;
      return (...args: never[]) =>
        failure
          ? Promise.reject(new StoreUnavailable(failure, new Error('as asked')))
          : (method as (...all: never[]) => unknown)(...args);
    },
  });
  return {
    store,
    failWith(reason) {
      failure = reason;
    },
  };
}
