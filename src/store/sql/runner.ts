import type { Dialect } from './dialect.ts';
import type { Holds } from './holds.ts';
import type { Steps } from './steps.ts';

/** A database that can run steps. `steps` is a function, as a run may have to be repeated. */
export type Runner = {
  readonly dialect: Dialect;
  /** Reads with one query, or with several that need not see the same moment. */
  read<Result>(steps: () => Steps<Result>): Promise<Result>;
  /** Reads in one snapshot. */
  snapshot<Result>(steps: () => Steps<Result>): Promise<Result>;
  /** One snapshot that lasts over several reads, as long as `use` takes; reads that are asked at once wait for each other. */
  moment<Result>(use: (snapshot: Runner['snapshot']) => Promise<Result>): Promise<Result>;
  /** Writes in one transaction; resolves when it is durable. Writes with the same `lock` never run at the same time. */
  write<Result>(lock: string, steps: () => Steps<Result>): Promise<Result>;
  readonly holds: Holds;
  close(): Promise<void>;
};
