/** The path of a request target, which may be absolute (`GET http://host/path`), without its query. */
export function pathOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^https?:\/\/[^/]*/i, '') || '/';
}
