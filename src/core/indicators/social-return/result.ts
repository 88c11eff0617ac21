import { z } from 'zod';
import { exactOf, explainedBy, objectResultSchema } from '../../object-result.ts';
import { sourceSchema } from '../../result.ts';
import { daySchema } from '../../values/day.ts';
import { textSchema } from '../../values/text.ts';
import { baseKinds } from './obligation-terms.ts';
import { placeKinds } from './tables/table.ts';

const figure = z.number().nullable();
const day = daySchema.nullable();
const coded = z.strictObject({ code: z.string(), label: textSchema });

const amounts = {
  owed: figure,
  claimed: figure.meta({ description: 'By the centre; where it named no amount, what the table gives.' }),
  approved: figure.meta({ description: 'By the authority; what is not decided is not in it.' }),
  counted: figure.meta({ description: 'Approved, through what the table gives, after every cap.' }),
  open: figure.meta({ description: 'Still owed; below 0 when more was realised.' }),
  realised: figure.meta({ description: 'Counted / owed; may exceed 1.' }),
  undecided: z.number().int().nonnegative().meta({ description: 'Efforts on which nobody has decided.' }),
};

/** One obligation with its table, its settings and its figures. */
export const obligationRow = z.strictObject({
  obligation: z.string(),
  base: z.enum(baseKinds),
  table: z
    .strictObject({
      id: z.string(),
      label: textSchema,
      validFrom: day,
      validTo: day,
      source: sourceSchema,
      own: z.boolean(),
    })
    .nullable()
    .meta({
      description:
        'The version that was used; null: it names none and nothing is claimed. Keep its id with the obligation: that freezes it.',
    }),
  settings: z
    .array(
      z.strictObject({
        name: z.string(),
        label: textSchema,
        choice: z.string(),
        text: textSchema,
        chosenBy: z.enum(['table', 'contract']),
      }),
    )
    .meta({ description: 'What no table says and a figure rests on.' }),
  ...amounts,
  penalty: figure.meta({
    description: 'Due when nothing more counts: what is still owed times the factor. Real euros, beside the rest.',
  }),
  because: z.array(coded).meta({ description: 'Why less is owed than the percentage of the base.' }),
  caps: z.array(
    z.strictObject({ code: z.string(), label: textSchema, limit: figure, before: figure, counted: figure }),
  ),
  places: z.strictObject({
    byKind: z.array(z.strictObject({ kind: z.enum(placeKinds), agreed: figure, realised: figure })),
    agreed: figure,
    realised: figure,
    narrow: figure.meta({ description: 'Jobs realised / agreed.' }),
    broad: figure.meta({ description: 'Work, training, internship and work-learning places realised / agreed.' }),
  }),
});

const effortRow = z.strictObject({
  effort: z.string(),
  obligation: z.string(),
  block: coded,
  bonuses: z.array(coded),
  countedFrom: day,
  countedUntil: day,
  notCounted: z.array(coded).meta({ description: 'Why it counts for nothing under its table.' }),
  place: z.enum(placeKinds).nullable(),
  decision: z.enum(['approved', 'rejected']).nullable(),
  value: figure.meta({ description: 'What the table gives: notional, not money.' }),
  claimed: figure,
  approved: figure,
  counted: figure,
});

/** The figures of social return. A number that cannot be given is null, and `reasons` says why, by its JSON pointer. */
export const socialReturnValueSchema = z
  .strictObject({
    label: textSchema,
    disclaimer: textSchema,
    ...amounts,
    obligations: z.array(obligationRow),
    efforts: z.array(effortRow),
    ...explainedBy,
  })
  .meta({ id: 'SocialReturnValue' });

/** The result of social return: as every result, with an object as its value. */
export const socialReturnResultSchema = objectResultSchema({
  id: 'social-return',
  value: socialReturnValueSchema,
  exact: exactOf('owed', 'claimed', 'approved', 'counted', 'realised'),
}).meta({ id: 'SocialReturnResult' });

export type SocialReturnValue = z.infer<typeof socialReturnValueSchema>;
export type SocialReturnResult = z.infer<typeof socialReturnResultSchema>;
