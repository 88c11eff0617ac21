import { z } from 'zod';
import { evidenceGrade } from '../../lists/evidence-grade.ts';
import { need } from '../../lists/need.ts';
import { profileItem } from '../../lists/profile-item.ts';
import { exactOf, explainedBy, objectResultSchema } from '../../object-result.ts';
import { stepSchema } from '../../step.ts';
import { textSchema } from '../../values/text.ts';
import { sroiAssumptionSchema } from '../sroi/result.ts';
import { ladderTables } from './inputs.ts';

const figure = z.number().nullable();
/** Not there at all in a public profile. */
const euros = figure.optional();
const codes = (list: { readonly codes: readonly string[] }) => z.enum(list.codes as [string, ...string[]]);

const indicatorRow = z.strictObject({
  code: z.string(),
  label: textSchema,
  target: z.string().nullable(),
  iris: z.string().nullable().meta({ description: 'Code of IRIS+ 5.3, where the indicator is the same.' }),
  quantity: figure,
  unit: z.string(),
  valueEur: euros,
});

/**
 * A profile in MAEX style. A number that cannot be given is null, and `reasons` says why, by its JSON pointer. Members
 * that end in `Eur` are left out of a public profile.
 */
export const maexStyleValueSchema = z
  .strictObject({
    set: z.string().meta({ description: 'The set of formulas and prices.' }),
    disclaimer: textSchema.meta({ description: 'Belongs to every figure here.' }),
    audience: z.enum(['own', 'public']),
    peopleReached: figure,
    volunteering: z.strictObject({
      volunteers: figure,
      hours: figure,
      hoursPerVolunteer: figure,
      fte: figure,
      paidFte: figure,
      volunteerShare: figure,
      valueEur: euros,
      lowEur: euros,
      highEur: euros,
    }),
    income: z.strictObject({
      totalEur: euros,
      shares: z.strictObject({
        sales: figure,
        memberships: figure,
        subsidies: figure,
        donations: figure,
        other: figure,
      }),
      ownIncomeShare: figure,
      hhi: figure.meta({ description: 'Sum of squared shares: 1 is a single source.' }),
    }),
    ladder: z.strictObject({
      measured: figure,
      participants: figure,
      coverage: figure,
      meanGrowth: figure,
      improved: figure,
      stable: figure,
      declined: figure,
      stepsGained: figure,
      apartEur: z
        .strictObject({
          label: textSchema,
          table: z.enum(ladderTables),
          gross: figure,
          net: figure,
          bySdg: z.array(z.strictObject({ sdg: z.number().int(), gross: figure })),
        })
        .nullable()
        .optional()
        .meta({ description: 'Only when asked for; never part of the impact value.' }),
    }),
    co2: z.strictObject({
      kg: figure,
      valueEur: euros,
      lowEur: euros,
      highEur: euros,
      items: z.array(z.strictObject({ item: codes(profileItem), unit: z.string(), quantity: figure, kg: figure })),
    }),
    reuseRate: figure,
    impactValueEur: euros,
    outcomesOnlyEur: euros.meta({ description: 'Without the value of hours of volunteering.' }),
    withLadderEur: euros.meta({ description: 'Only when the ladder in euros was asked for; not the impact value.' }),
    sdgProfile: z.array(
      z.strictObject({
        sdg: z.number().int(),
        valueEur: euros.meta({ description: 'Of the indicators that belong here; together the impact value.' }),
        indicators: z.array(indicatorRow),
        also: z.array(z.string()).meta({ description: 'Indicators that belong elsewhere and touch this SDG.' }),
      }),
    ),
    evidenceMix: z
      .array(z.strictObject({ grade: codes(evidenceGrade), label: textSchema, share: figure }))
      .meta({ description: 'Share of the absolute value by the weakest number behind it.' }),
    notValued: z.array(z.strictObject({ code: z.string(), label: textSchema, reason: textSchema })),
    needs: z.array(
      z.strictObject({ need: codes(need), label: textSchema, description: z.string().nullable(), amountEur: euros }),
    ),
    ...explainedBy,
  })
  .meta({ id: 'MaexStyleValue' });

/** The result of a profile: as every result, with an object as its value. */
export const maexStyleResultSchema = objectResultSchema({
  id: 'maex-style',
  value: maexStyleValueSchema,
  exact: exactOf('fte', 'co2Kg', 'impactValueEur', 'outcomesOnlyEur').partial({
    impactValueEur: true,
    outcomesOnlyEur: true,
  }),
  assumption: sroiAssumptionSchema,
})
  .extend({
    steps: z.array(stepSchema).meta({ description: 'A public profile holds none that has euros in it or before it.' }),
  })
  .meta({ id: 'MaexStyleResult' });

export type MaexStyleValue = z.infer<typeof maexStyleValueSchema>;
export type MaexStyleResult = z.infer<typeof maexStyleResultSchema>;
