import type { Text } from '../../core/values/text.ts';
import type { EdmType, FeedColumn } from '../query/feed-set.ts';

/** A column that always has a value. */
export function required(name: string, type: EdmType, nl: string, en: string): FeedColumn {
  return { name, type, nullable: false, description: { nl, en } satisfies Text };
}

/** A column that may be null. */
export function optional(name: string, type: EdmType, nl: string, en: string): FeedColumn {
  return { name, type, nullable: true, description: { nl, en } satisfies Text };
}
