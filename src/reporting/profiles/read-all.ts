import type { Day } from '../../core/values/day.ts';
import { AppError } from '../../errors.ts';
import type { Reach, Store, StoredRecord } from '../../store/store.ts';

export const pageSize = 1000;

/** Records of a kind with a date in these days, at most `most` and one more, which tells that there are more. */
export async function readAll(
  store: Pick<Store, 'listRecords'>,
  reach: Reach,
  centreId: string,
  kind: string,
  { most, ...days }: { from?: Day; until: Day; most: number },
): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  let after: readonly string[] | null = null;
  do {
    const query = { ...days, limit: Math.min(pageSize, most + 1 - records.length), ...(after ? { after } : {}) };
    const page = await store.listRecords(reach, centreId, kind, query);
    if (!page) throw new AppError('not-found');
    records.push(...page.rows);
    after = page.next;
  } while (after && records.length <= most);
  return records;
}
