import type { Day } from '../../core/values/day.ts';
import type { Text } from '../../core/values/text.ts';
import { mapExampleRows } from './map-data.ts';

/** A worked impact map: what is sent, as it is sent. */
export type MapExample = {
  readonly name: Text;
  readonly source: { readonly title: string; readonly url?: string };
  /** How far the source was read and what of it is certain. */
  readonly standing: Text;
  readonly asOf: Day;
  readonly map: Readonly<Record<string, unknown>>;
};

/** The worked maps that are shown to people; the tests hold more of them. */
export const mapExamples: readonly MapExample[] = mapExampleRows;
