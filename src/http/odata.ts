import type { Problem } from './problem.ts';
import { pathOf } from './request-path.ts';

/** Where the feed for BI tools is. */
export const feedRoot = '/odata/v1';
/** The version of OData that every answer of the feed names. */
export const odataVersion = '4.0';

/** True for the feed and all that is under it: there answers, also of errors, have the shape of OData. */
export function isFeedUrl(url: string): boolean {
  const path = pathOf(url);
  return path === feedRoot || path.startsWith(`${feedRoot}/`);
}

/**
 * A problem in the shape of OData (JSON Format 4.0, 19). Clients show people `message` and nothing else, so all that is
 * wrong and what to do stands there; `details` has the same fault by fault.
 */
export function odataError({ type, detail, errors, traceId }: Problem): object {
  const details = errors.map(({ code, pointer, message, hint }) => ({
    code,
    target: pointer.slice(1),
    message: `${message} ${hint}`,
  }));
  const [first] = details;
  return {
    error: {
      code: type.replace('urn:meetlat:problem:', ''),
      message: first ? details.map(({ target, message }) => `${target}: ${message}`).join(' ') : detail,
      ...(first ? { target: first.target, details } : {}),
      innererror: { traceId },
    },
  };
}
