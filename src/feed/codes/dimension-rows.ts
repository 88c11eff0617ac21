import type { FeedValue } from '../query/feed-set.ts';
import { dimensions } from '../sets/dimensions.ts';

/** Rows of `Dimensions`. */
export function dimensionRows(): FeedValue[][] {
  return dimensions.map(({ name, title, description, kind }, place) => [
    ...[name, place + 1, title.nl, title.en, description.nl, description.en],
    ...[kind, `${name}Codes`],
  ]);
}
