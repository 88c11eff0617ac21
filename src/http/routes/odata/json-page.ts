import type { FeedValue } from '../../../feed/query/feed-set.ts';
import { slices } from './slices.ts';

type Chunks = AsyncGenerator<readonly FeedValue[][], readonly FeedValue[] | null>;

type Page = {
  /** Null: the answer says nothing of itself. */
  readonly context: string | null;
  readonly count: number | null;
  readonly chunks: Chunks;
  readonly write: (rows: readonly (readonly FeedValue[])[]) => string;
  /** The link to what follows, when the page ends before the rows do. */
  readonly linkAfter: (after: readonly FeedValue[]) => string | null;
};

/** A page of rows as JSON (JSON Format 4.0, 12), chunk by chunk. */
export async function* jsonPage({ context, count, chunks, write, linkAfter }: Page): AsyncGenerator<string> {
  const head = [
    ...(context === null ? [] : [`"@odata.context":${JSON.stringify(context)}`]),
    ...(count === null ? [] : [`"@odata.count":${count}`]),
  ];
  let before = `{${head.map((part) => `${part},`).join('')}"value":[`;
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) {
      const link = value === null ? null : linkAfter(value);
      yield `${before.endsWith('[') ? before : ''}]${link === null ? '' : `,"@odata.nextLink":${JSON.stringify(link)}`}}`;
      return;
    }
    for (const rows of slices(value)) {
      yield before + write(rows);
      before = ',\n';
    }
  }
}
