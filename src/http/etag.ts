import { AppError } from '../errors.ts';

/** The strong ETag of a revision; a view from which fields are withheld is another representation. */
export function etagOf(revision: number, masked = false): string {
  return `"${revision}${masked ? '.m' : ''}"`;
}

/** Reads `If-Match`: revisions, or `*`; undefined when it was not sent. Weak or foreign tags match nothing. */
export function readIfMatch(header: string | undefined): readonly number[] | '*' | undefined {
  if (header === undefined) return undefined;
  return header.trim() === '*' ? '*' : revisionsIn(tagsIn(header));
}

/** As `readIfMatch`, for methods that may not do without: 428 when the header is missing. */
export function requireIfMatch(header: string | undefined): readonly number[] | '*' {
  const conditions = readIfMatch(header);
  if (conditions === undefined) throw new AppError('precondition-required');
  return conditions;
}

/** True when `If-None-Match` says the client has this representation already. Compared weakly (RFC 9110, 13.1.2). */
export function isNotModified(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || tagsIn(header).some((tag) => opaque(tag) === opaque(etag));
}

/** The conditions of a PUT: `If-Match`; `If-None-Match` with `*` for "only when new", or with tags of what it must not be. */
export function writeConditions(headers: Readonly<Record<string, string | string[] | undefined>>): {
  ifMatch?: readonly number[] | '*';
  ifAbsent?: boolean;
  ifNotRevision?: readonly number[];
} {
  const ifMatch = readIfMatch(text(headers['if-match']));
  const ifNone = text(headers['if-none-match']);
  const isAbsent = ifNone?.trim() === '*';
  return {
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(isAbsent ? { ifAbsent: true } : {}),
    // Compared weakly here, as RFC 9110 has it for this header.
    ...(ifNone !== undefined && !isAbsent ? { ifNotRevision: revisionsIn(tagsIn(ifNone).map(opaque)) } : {}),
  };
}

function revisionsIn(tags: readonly string[]): number[] {
  return tags.flatMap((tag) => {
    const revision = /^"(\d+)(?:\.m)?"$/.exec(tag)?.[1];
    return revision === undefined ? [] : [Number(revision)];
  });
}

/** A tag without the sign that it is weak. */
function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

function tagsIn(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
