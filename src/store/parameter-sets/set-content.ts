import type { OwnValue } from '../../core/parameters/own-values.ts';
import type { OwnContractTable } from '../store.ts';

/** What a set holds. */
export type SetContent = { readonly values: OwnValue[]; readonly contractTables: OwnContractTable[] };

/**
 * What is kept of a set: its values alone as a list, as sets without tables always were, so that one text serves both.
 */
export function writeContent({ values, contractTables }: SetContent): string {
  return JSON.stringify(contractTables.length === 0 ? values : { values, contractTables });
}

export function readContent(text: string): SetContent {
  const read = JSON.parse(text) as OwnValue[] | SetContent;
  return Array.isArray(read) ? { values: read, contractTables: [] } : read;
}
