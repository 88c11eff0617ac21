/** The page size a client prefers, or null. Others of its preferences are not for us and are passed over (RFC 7240, 2). */
export function preferredPageSize(prefer: string | string[] | undefined): number | null {
  const text = [prefer ?? []].flat().join(',');
  const asked = /(?:^|,)\s*(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})"?\s*(?:[;,]|$)/i.exec(text)?.[1];
  const size = Number(asked ?? 0);
  return size > 0 ? size : null;
}
