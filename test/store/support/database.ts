import type { Store } from '../../../src/store/store.ts';

/** A database the contract runs on. */
export type TestDatabase = {
  readonly name: string;
  /** Opens the store; again on the same data when it was opened before. */
  open(clock?: () => Date): Promise<Store>;
};
