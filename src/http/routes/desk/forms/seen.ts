import { createHash } from 'node:crypto';
import type { ReleasePreview } from '../../../../reporting/releases/publish.ts';
import type { ReleaseValues } from './read-release.ts';

/** A mark of the figures and of the place of a release, as a person saw them before publishing. */
export function seenMark({ document, before }: ReleasePreview): string {
  return digest([document.number, document.supersedes, before, document.chapters]);
}

/** What the token of the second page is for: publishing exactly this, as it was seen. */
export function confirmPurpose(values: ReleaseValues, seen: string): string {
  const { state, receiver, name, function: job, remark, reason } = values;
  return `publish ${digest([state, receiver, name, job, remark, reason, seen])}`;
}

function digest(said: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(said.map((part) => part ?? null)))
    .digest('base64url');
}
