import type { Reader } from '../../../src/store/open-reader.ts';
import type { Store } from '../../../src/store/store.ts';

/** A database the contract runs on. */
export type TestDatabase = {
  readonly name: string;
  /** Opens the store; again on the same data when it was opened before. */
  open(clock?: () => Date): Promise<Store>;
  /** What somebody does who is at the database itself. */
  query(text: string): Promise<Record<string, unknown>[]>;
  /** Opens the same data to read as it is. */
  reader(): Promise<Reader>;
};

/** The secret of the stores of the tests. */
export const testSecret = '1:a-secret-for-the-tests-of-the-store-only';
