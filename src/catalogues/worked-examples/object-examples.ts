import type { Day } from '../../core/values/day.ts';
import type { Text } from '../../core/values/text.ts';
import { objectExampleRows } from './object-data.ts';

/** A worked example of an indicator that has an object as its value: what is sent, as it is sent. */
export type ObjectExample = {
  readonly indicator: string;
  readonly name: Text;
  readonly source: { readonly title: string; readonly url?: string };
  /** How far the source was read and what of the example is ours. */
  readonly standing?: Text;
  readonly asOf: Day;
  readonly inputs: Readonly<Record<string, unknown>>;
};

/** The worked examples of one indicator that are shown to people; the tests hold more of them. */
export function objectExamplesOf(indicator: string): readonly ObjectExample[] {
  return objectExampleRows.filter((row) => row.indicator === indicator);
}
