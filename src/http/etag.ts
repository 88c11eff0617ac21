import { AppError } from '../errors.ts';

/** The strong ETag of a revision; a view from which fields are withheld is another representation. */
export function etagOf(revision: number, masked = false): string {
  return `"${revision}${masked ? '.m' : ''}"`;
}

/** Reads `If-Match`: revisions, or `*`; undefined when it was not sent. Weak or foreign tags match nothing. */
export function readIfMatch(header: string | undefined): readonly number[] | '*' | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return '*';
  return tagsIn(header).flatMap((tag) => {
    const revision = /^"(\d+)(?:\.m)?"$/.exec(tag)?.[1];
    return revision === undefined ? [] : [Number(revision)];
  });
}

/** As `readIfMatch`, for methods that may not do without: 428 when the header is missing. */
export function requireIfMatch(header: string | undefined): readonly number[] | '*' {
  const conditions = readIfMatch(header);
  if (conditions === undefined) throw new AppError('precondition-required');
  return conditions;
}

/** True when `If-None-Match` says the client has this representation already. */
export function isNotModified(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || tagsIn(header).some((tag) => tag.replace(/^W\//, '') === etag);
}

/** The conditions of a PUT: `If-Match`, and `If-None-Match: *` for "only when new". */
export function writeConditions(headers: Readonly<Record<string, string | string[] | undefined>>): {
  ifMatch?: readonly number[] | '*';
  ifAbsent?: boolean;
} {
  const ifMatch = readIfMatch(text(headers['if-match']));
  return {
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(text(headers['if-none-match'])?.trim() === '*' ? { ifAbsent: true } : {}),
  };
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

function tagsIn(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
