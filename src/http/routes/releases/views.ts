import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../../access/caller.ts';
import { AppError } from '../../../errors.ts';
import type { ReleaseHead, Store } from '../../../store/store.ts';
import type { Language } from '../../../text/language.ts';

const json = 'application/json';
/** A hundred reports and more, in all their forms. */
const memoryBytes = 33_554_432;

export type Form = { readonly type: string; readonly language: Language; readonly csvDialect: 'rfc' | 'nl' };
/** A release in one form: its bytes and their strong ETag. */
export type ReleaseView = { readonly body: Buffer; readonly etag: string };

/** Makes a file of a release as it was parsed: from nothing but the release, so that it is the same whenever it is made. */
export type ReleaseRenderer = (document: unknown, form: Form) => string | Buffer | Promise<string | Buffer>;

/** The forms a release has beside its own JSON, by media type. */
export const releaseRenderers: Readonly<Record<string, ReleaseRenderer>> = {};

/** Media types of a release; JSON is what was published, the others are views of it. */
export const releaseTypes: readonly string[] = [json, ...Object.keys(releaseRenderers)];

/**
 * Releases in the forms in which they were asked, kept in memory: a release never changes, so neither does a view of it.
 * Who may see it is decided before, by its head.
 */
export function makeReleaseViews(store: Pick<Store, 'getRelease'>, { maxBytes = memoryBytes } = {}) {
  const kept = new LRUCache<string, ReleaseView>({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length + 1 });

  return async function view(caller: Caller, head: ReleaseHead, form: Form): Promise<ReleaseView> {
    const { type, language, csvDialect } = form;
    const key = type === json ? head.sha256 : [head.sha256, type, language, csvDialect].join('/');
    const known = kept.get(key);
    if (known) return known;
    const { centreId, period, audience, organisationId, number } = head;
    const release = await store.getRelease(caller.reach, { centreId, period, audience, organisationId }, number);
    if (!release) throw new AppError('not-found');
    const render = releaseRenderers[type];
    const made = render ? await render(JSON.parse(release.document), form) : release.document;
    const body = Buffer.from(made);
    const tag = render ? createHash('sha256').update(body).digest('hex') : head.sha256;
    const found = { body, etag: `"${tag}"` };
    kept.set(key, found);
    return found;
  };
}

export type ReleaseViews = ReturnType<typeof makeReleaseViews>;

/** What a file of a release is called when it is saved. */
export function fileName({ centreId, period, number, state, organisationId }: ReleaseHead): string {
  return [centreId, period, ...(organisationId === '' ? [] : [organisationId]), `${state}-${number}`].join('-');
}
