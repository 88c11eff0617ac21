import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../../access/caller.ts';
import { AppError } from '../../../errors.ts';
import { type ReportView, renderReport, viewName } from '../../../reporting/renderers/render-report.ts';
import type { ReportDocument } from '../../../reporting/renderers/report-document.ts';
import type { ReleaseHead, Store } from '../../../store/store.ts';

/** A hundred reports and more, in all their forms. */
const memoryBytes = 33_554_432;

/** A release in one form: its bytes and their strong ETag. */
export type ReleaseView = { readonly body: Buffer; readonly etag: string };

/**
 * Releases in the forms in which they were asked, kept in memory: a release never changes, so neither does a view of it.
 * Its JSON is the bytes that were published, with their hash as ETag; a file is made of nothing else, and has the hash of
 * its own bytes. Who may see it is decided before, by its head.
 */
export function makeReleaseViews(store: Pick<Store, 'getRelease'>, { maxBytes = memoryBytes } = {}) {
  const kept = new LRUCache<string, ReleaseView>({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length + 1 });

  /** `file` null: its JSON. */
  return async function view(caller: Caller, head: ReleaseHead, file: ReportView | null): Promise<ReleaseView> {
    const key = file === null ? head.sha256 : `${head.sha256}/${viewName(file)}`;
    const known = kept.get(key);
    if (known) return known;
    const { centreId, period, audience, organisationId, number } = head;
    const release = await store.getRelease(caller.reach, { centreId, period, audience, organisationId }, number);
    if (!release) throw new AppError('not-found');
    const made = await bytesOf(release, file);
    kept.set(key, made);
    return made;
  };
}

export type ReleaseViews = ReturnType<typeof makeReleaseViews>;

async function bytesOf(
  { document, sha256 }: { document: string; sha256: string },
  file: ReportView | null,
): Promise<ReleaseView> {
  if (file === null) return { body: Buffer.from(document), etag: `"${sha256}"` };
  const body = await renderReport(JSON.parse(document) as ReportDocument, file, sha256);
  return { body, etag: `"${createHash('sha256').update(body).digest('hex')}"` };
}
