import type { z } from 'zod';
import type { Result } from '../../../src/core/result.ts';
import type { Text } from '../../../src/core/values/text.ts';
import type { figureSchema } from '../../../src/http/figure-schema.ts';
import type { dataQualitySchema } from '../../../src/http/quality-schema.ts';
import type { valueChapterSchema } from '../../../src/http/routes/impact-maps/schemas.ts';

/** A figure as the service answers it. */
export type Figure = z.infer<typeof figureSchema>;

/** The draft of a quarterly report, as far as the demo shows it. */
export type Draft = {
  readonly centre: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly chapters: readonly { readonly id: string; readonly label: Text; readonly figures: readonly Figure[] }[];
  readonly value: z.infer<typeof valueChapterSchema>;
  readonly dataQuality: z.infer<typeof dataQualitySchema>;
};

/** A figure with its whole explanation. */
export type Explained = {
  readonly period: string;
  readonly label: Text;
  readonly definition: Text;
  readonly formula: string;
  readonly result: Result;
};

/** The figures in the order in which they are numbered. */
export function figuresOf(draft: Draft): Figure[] {
  return draft.chapters.flatMap(({ figures }) => figures);
}
