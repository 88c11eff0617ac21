import type { Missing, Warning } from '../../../result.ts';
import type { Text } from '../../../values/text.ts';

/** A number that was looked up for a map, or why it is not there. */
export type Figured = {
  readonly status: 'ok' | 'unknown' | 'not-applicable';
  /** Decimal in plain notation, not rounded. */
  readonly exact: string | null;
  readonly unit: string;
  /** Records behind it. */
  readonly counted: number;
  readonly reason: Text | null;
  readonly missing: readonly Missing[];
  readonly warnings: readonly Warning[];
};
