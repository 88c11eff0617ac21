import type { Page, Rejection } from '../../../store/store.ts';

export type LoadRejections = (query: { limit: number; after?: string[] }) => Promise<Page<Rejection>>;

const rowsAtOnce = 1000;

/** All rejections of an import as they are read from the store, from a first page on. */
export async function* allRejections(first: Page<Rejection>, load: LoadRejections): AsyncGenerator<Rejection[]> {
  for (let page = first; ; page = await load({ limit: rowsAtOnce, after: page.next ?? [] })) {
    if (page.rows.length > 0) yield page.rows;
    if (page.next === null) return;
  }
}

/** The same, what is wrong with one line together. */
export async function* byLine(
  pages: AsyncIterable<readonly Rejection[]>,
): AsyncGenerator<[Rejection, ...Rejection[]][]> {
  let open: [Rejection, ...Rejection[]] | null = null;
  for await (const page of pages) {
    const closed: [Rejection, ...Rejection[]][] = [];
    for (const row of page) {
      if (open?.[0].line === row.line) open.push(row);
      else {
        if (open) closed.push(open);
        open = [row];
      }
    }
    if (closed.length > 0) yield closed;
  }
  if (open) yield [open];
}

/** The first page, read before anything is answered: what does not exist is 404. */
export function firstPage(load: LoadRejections): Promise<Page<Rejection>> {
  return load({ limit: rowsAtOnce });
}
