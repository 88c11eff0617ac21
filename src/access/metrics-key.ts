import { credential } from './caller.ts';
import { hashKey, matchesHash } from './key-text.ts';

/** Says whether an `Authorization` header holds the key that may read the metrics; never, when there is no such key. */
export function makeMetricsKeyCheck(metricsKey: string | null): (header: string | undefined) => boolean {
  if (metricsKey === null) return () => false;
  const hash = hashKey(metricsKey);
  return (header) => {
    const given = header === undefined ? null : credential(header);
    return given !== null && matchesHash(given, hash);
  };
}
